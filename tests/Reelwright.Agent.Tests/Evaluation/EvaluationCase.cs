namespace Reelwright.Tests;

/// <summary>A message, the session it is said in, and what must come of it.</summary>
/// <param name="Place">File and line, where a reader finds it.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Fixture">The session's name in <see cref="Fixtures"/>.</param>
/// <param name="Kind">What is asked for, for the score by kind.</param>
/// <param name="Earlier">Turns of the conversation before it.</param>
/// <param name="Message">What is said.</param>
/// <param name="Wanted">Alternatives: one of them must hold, with all its checks.</param>
internal sealed record EvaluationCase(
    string Place,
    string Language,
    string Fixture,
    string Kind,
    IReadOnlyList<EarlierTurn> Earlier,
    string Message,
    IReadOnlyList<IReadOnlyList<Check>> Wanted);

/// <summary>A turn before the one that is measured.</summary>
/// <param name="Message">What was said.</param>
/// <param name="MustChange">Whether the case makes no sense unless this turn changed the video.</param>
internal sealed record EarlierTurn(string Message, bool MustChange);

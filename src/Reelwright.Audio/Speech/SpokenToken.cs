using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>The pause that punctuation asks for.</summary>
internal enum Break
{
    None,
    Comma,
    Stop,
    Question,
}

/// <summary>Words as they are said, and the characters of the text that they stand for.</summary>
/// <param name="Text">English: one word of plain letters. Chinese: characters only.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="After">The pause that follows.</param>
/// <param name="Literal">Chinese: digits read one by one, whose tones don't change.</param>
internal sealed record SpokenToken(string Text, int Start, int Length, Break After = Break.None, bool Literal = false)
{
    /// <summary>Whether every character stands for itself.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether it is a word of a reading of one's own, which as a whole stands for the characters.</summary>
    public bool IsRespelled { get; init; }

    /// <summary>Chinese: the syllables with their tones, where a reading of one's own gives them; the text has a sign for each.</summary>
    public ImmutableArray<string> Syllables { get; init; } = [];
}

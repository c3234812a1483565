using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>What is said in a recording, word by word.</summary>
/// <param name="Text">The words as they are written.</param>
/// <param name="Words">When each is heard, in order; what has no time is not among them.</param>
public sealed record Transcript(string Text, ImmutableArray<TranscribedWord> Words)
{
    /// <summary>Nothing is said.</summary>
    public static Transcript Empty { get; } = new("", []);

    /// <summary>What wrote it down: <c>endpoint</c>, <c>model</c> or <c>draft</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether it is a rough draft that a person should read over.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Why a better way was not taken; <c>null</c> when none is set up that failed.</summary>
    public TranscriptionProblem? PassedOver { get; init; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Words.IsDefaultOrEmpty;
}

using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A spoken line.</summary>
/// <param name="Audio">The sound, the same left and right, without silence before and after worth hearing.</param>
/// <param name="Words">Its words in the order they are heard; they do not overlap.</param>
public sealed record Speech(AudioBlock Audio, ImmutableArray<WordTime> Words)
{
    /// <summary>Who spoke: <c>offline</c>, or voices that were installed or set. A request with it is spoken so again.</summary>
    public string Engine { get; init; } = VoiceCast.Machine;

    /// <summary>Why another voice than the one that was asked for spoke, in a sentence; <c>null</c> where the right one did.</summary>
    public string? Note { get; init; }
}

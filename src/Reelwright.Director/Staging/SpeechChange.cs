using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>What is to be spoken otherwise; what is <c>null</c> or not named stays.</summary>
public sealed record SpeechChange
{
    /// <summary>New lines by the place of their scene, 0 = first; an empty line makes the scene silent.</summary>
    public ImmutableDictionary<int, string> Lines { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The voice: female or male.</summary>
    public string? Voice { get; init; }

    /// <summary>Words that are read in their own way from now on; they go before those of the account.</summary>
    public ImmutableArray<Pronunciation> Readings { get; init; } = [];

    /// <summary>How fast, 0.5 to 2; 1 is usual.</summary>
    public double? Rate { get; init; }
}

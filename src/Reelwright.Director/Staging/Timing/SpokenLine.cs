using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>One scene's narration as it was spoken.</summary>
/// <param name="Text">The words.</param>
/// <param name="Rate">How fast, 1 = usual.</param>
/// <param name="Seconds">How long it takes.</param>
/// <param name="Words">When each word sounds, from the line's start, in order.</param>
internal sealed record SpokenLine(string Text, double Rate, double Seconds, ImmutableArray<SpokenWord> Words);

/// <summary>A word and when it sounds, in seconds from the line's start.</summary>
internal readonly record struct SpokenWord(string Text, double Start, double End);

using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A spoken line.</summary>
/// <param name="Audio">The sound, the same left and right, without silence before and after worth hearing.</param>
/// <param name="Words">Its words in the order they are heard; they do not overlap.</param>
public sealed record Speech(AudioBlock Audio, ImmutableArray<WordTime> Words);

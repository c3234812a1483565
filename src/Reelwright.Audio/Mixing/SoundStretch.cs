namespace Reelwright.Audio;

/// <summary>Gives a stretch of sound that need not be in memory as a whole.</summary>
/// <param name="start">First sample; may lie before the sound.</param>
/// <param name="length">How many; what lies outside the sound is silence.</param>
public delegate AudioBlock SoundStretch(long start, int length);

namespace Reelwright.Audio;

/// <summary>A point of a gain envelope; between points the gain moves evenly in decibels.</summary>
/// <param name="Sample">Samples from the clip's start in the mix.</param>
/// <param name="GainDb">Gain there, in dB.</param>
public readonly record struct GainPoint(long Sample, double GainDb);

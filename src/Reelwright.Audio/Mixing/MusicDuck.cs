namespace Reelwright.Audio;

/// <summary>How far music steps back under speech; the default is as far as it takes to sit well under the voice.</summary>
/// <param name="AskedDb">Decibels, 0 to 40; 0 is not at all, <c>null</c> as far as it takes.</param>
/// <param name="MoreDb">Decibels further than that, zero or more.</param>
public readonly record struct MusicDuck(double? AskedDb, double MoreDb = 0);

namespace Reelwright.Audio;

/// <summary>One event of a <see cref="Score"/>.</summary>
/// <param name="Sample">When, in samples at 48 kHz from the start.</param>
/// <param name="Kind">What it does; says what the two values mean.</param>
/// <param name="Channel">0–15; 9 is the drum kit.</param>
/// <param name="Data1">First value.</param>
/// <param name="Data2">Second value.</param>
public readonly record struct MidiEvent(long Sample, MidiEventKind Kind, int Channel, int Data1, int Data2);

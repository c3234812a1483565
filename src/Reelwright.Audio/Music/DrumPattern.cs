namespace Reelwright.Audio;

/// <summary>One bar of one drum: <c>X</c> accent, <c>x</c> hit, <c>o</c> ghost, <c>.</c> rest.</summary>
/// <param name="Key">General MIDI percussion key.</param>
/// <param name="Steps">Sixteen characters.</param>
/// <param name="FromEnergy">The least section energy, 0–1, at which it plays.</param>
/// <param name="Volume">Velocity of a plain hit.</param>
internal sealed record DrumPattern(int Key, string Steps, double FromEnergy, int Volume);

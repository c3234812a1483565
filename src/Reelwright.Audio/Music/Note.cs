namespace Reelwright.Audio;

/// <summary>A note before it is humanised.</summary>
/// <param name="Channel">Its part's channel.</param>
/// <param name="Key">MIDI key.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Start">In beats from the piece's start.</param>
/// <param name="Length">In beats.</param>
internal readonly record struct Note(int Channel, int Key, double Velocity, double Start, double Length);

namespace Reelwright.Media;

/// <summary>Gives a run of 48 kHz stereo; runs are asked for in order, each where the one before ended.</summary>
/// <param name="start">First sample of the run.</param>
/// <param name="interleaved">Receives left and right in turn, −1 to 1; its length is even.</param>
public delegate void SoundReader(long start, Span<float> interleaved);

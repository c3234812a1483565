namespace Reelwright.Audio;

/// <summary>A piece as a voice gave it: one channel at the voice's own rate.</summary>
/// <param name="Samples">Full scale at ±1.</param>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Words">When each word is heard, in samples of <paramref name="Samples"/>.</param>
internal sealed record VoicedPiece(float[] Samples, int SampleRate, IReadOnlyList<WordTime> Words)
{
    /// <summary>Whether it needs no help to sound well: a recorded or learnt voice.</summary>
    public bool IsNatural { get; init; }
}

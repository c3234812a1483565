namespace Reelwright.Audio;

/// <summary>What a rendered piece goes through to become a bed of known loudness.</summary>
internal static class MusicMaster
{
    /// <summary>Loudness of every bed, so that the mixer knows what it gets.</summary>
    public const double TargetLufs = -20;

    private const double HighPassHertz = 32;
    private const double CeilingDbtp = -3;

    // Where the last chord's fade begins, as a share of what follows that chord, and how long it is at the least.
    private const double FadeShare = 0.55;
    private const double SilentSeconds = 0.02;

    public static void Apply(AudioBlock block, Score score)
    {
        Biquad.HighPass(HighPassHertz).Apply(block);
        Fade(block, score);
        double lufs = Loudness.MeasureIntegrated(block);
        if (double.IsNegativeInfinity(lufs))
        {
            return;
        }

        _ = Limiter.Apply(block, TruePeak.Peaks(block), Decibels.ToGain(TargetLufs - lufs), CeilingDbtp);
    }

    // The last chord rings out by itself; the fade only makes sure that reverb and pads are gone at the last sample.
    private static void Fade(AudioBlock block, Score score)
    {
        long chord = score.DownbeatSamples.Count == 0 ? 0 : score.DownbeatSamples[^1];
        long start = Math.Clamp(block.Length - (long)((block.Length - chord) * FadeShare), 0, block.Length);
        long end = Math.Max(start + 1, block.Length - (long)(SilentSeconds * AudioBlock.SampleRate));
        for (long i = start; i < block.Length; i++)
        {
            double t = Math.Min(1, (double)(i - start) / (end - start));
            double shape = Math.Cos(Math.PI / 2 * t);
            float gain = (float)(shape * shape * shape);
            block.Left[i] *= gain;
            block.Right[i] *= gain;
        }
    }
}

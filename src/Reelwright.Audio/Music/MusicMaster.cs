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
        Fade(block, 0, block.Length, score);
        double lufs = Loudness.MeasureIntegrated(block);
        if (double.IsNegativeInfinity(lufs))
        {
            return;
        }

        _ = Limiter.Apply(block, TruePeak.Peaks(block), Decibels.ToGain(TargetLufs - lufs), CeilingDbtp);
    }

    /// <summary>The same for a piece of any length, a stretch at a time.</summary>
    public static SoundStretch Apply(SoundStretch raw, long length, Score score)
    {
        const int FilterSamples = AudioBlock.SampleRate / 2;
        AudioBlock Filtered(long start, int count)
        {
            var block = raw(start - FilterSamples, FilterSamples + count);
            Biquad.HighPass(HighPassHertz).Apply(block);
            var stretch = block.Slice(FilterSamples, count);
            Fade(stretch, start, length, score);
            return stretch;
        }

        double lufs = LongMastering.MeasureIntegrated(Filtered, length);
        return double.IsNegativeInfinity(lufs)
            ? Filtered
            : (start, count) => LongMastering.Read(Filtered, TargetLufs - lufs, start, count, CeilingDbtp);
    }

    // The last chord rings out by itself; the fade only makes sure that reverb and pads are gone at the last sample.
    private static void Fade(AudioBlock block, long first, long length, Score score)
    {
        long chord = score.DownbeatSamples.Count == 0 ? 0 : score.DownbeatSamples[^1];
        long start = Math.Clamp(length - (long)((length - chord) * FadeShare), 0, length);
        long end = Math.Max(start + 1, length - (long)(SilentSeconds * AudioBlock.SampleRate));
        for (long i = Math.Max(0, start - first); i < block.Length; i++)
        {
            double t = Math.Min(1, (double)(first + i - start) / (end - start));
            double shape = Math.Cos(Math.PI / 2 * t);
            float gain = (float)(shape * shape * shape);
            block.Left[i] *= gain;
            block.Right[i] *= gain;
        }
    }
}

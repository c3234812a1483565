namespace Reelwright.Audio;

/// <summary>Brings sound of any length to its loudness, a stretch at a time.</summary>
public static class LongMastering
{
    // How long the limiter and the meter's filters remember, with room to spare, and what the limiter looks ahead.
    private const int BeforeSamples = 2 * AudioBlock.SampleRate;
    private const int AfterSamples = AudioBlock.SampleRate / 10;
    private const int StretchSamples = 20 * AudioBlock.SampleRate;

    /// <summary>Finds the gain for a loudness, as <see cref="Mastering.ToTarget"/> does.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="length">Its samples.</param>
    /// <param name="lufs">Integrated loudness to reach, −40 to −8.</param>
    /// <param name="ceilingDbtp">Highest true peak, −20 to 0 dBTP.</param>
    /// <returns>Decibels to give to <see cref="Read"/>.</returns>
    public static double FindGainDb(SoundStretch mix, long length, double lufs = -14, double ceilingDbtp = -2)
    {
        ArgumentNullException.ThrowIfNull(mix);
        double measured = Loudness.Integrated(Hops(mix, length));
        return double.IsNegativeInfinity(measured)
            ? 0
            : Mastering.FindGainDb(measured, lufs, gainDb =>
            {
                double deepest = 0;
                double[] hops = Hops(
                    (start, count) =>
                    {
                        var block = Limited(mix, gainDb, ceilingDbtp, start, count, out double reduced);
                        deepest = Math.Max(deepest, reduced);
                        return block;
                    },
                    length);
                return (deepest, deepest == 0 ? measured + gainDb : Loudness.Integrated(hops));
            });
    }

    /// <summary>Gated loudness in LUFS; −∞ for silence.</summary>
    internal static double MeasureIntegrated(SoundStretch sound, long length) => Loudness.Integrated(Hops(sound, length));

    /// <summary>A stretch of the finished sound.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="gainDb">Of <see cref="FindGainDb"/>.</param>
    /// <param name="start">First sample.</param>
    /// <param name="length">How many.</param>
    /// <param name="ceilingDbtp">Highest true peak, −20 to 0 dBTP.</param>
    public static AudioBlock Read(SoundStretch mix, double gainDb, long start, int length, double ceilingDbtp = -2)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return Limited(mix, gainDb, ceilingDbtp, start, length, out _);
    }

    private static AudioBlock Limited(SoundStretch mix, double gainDb, double ceilingDbtp, long start, int length, out double reducedDb)
    {
        var block = mix(start - BeforeSamples, BeforeSamples + length + AfterSamples);
        reducedDb = Limiter.Apply(block, TruePeak.Peaks(block), Decibels.ToGain(gainDb), ceilingDbtp);
        return block.Slice(BeforeSamples, length);
    }

    private static double[] Hops(SoundStretch sound, long length)
    {
        var hops = new List<double>((int)(length / Loudness.HopSamples));
        for (long start = 0; start < length; start += StretchSamples)
        {
            int count = (int)Math.Min(StretchSamples, length - start);
            var block = sound(start - BeforeSamples, BeforeSamples + count);
            hops.AddRange(Loudness.HopPowers(block)[(BeforeSamples / Loudness.HopSamples)..]);
        }

        return [.. hops];
    }
}

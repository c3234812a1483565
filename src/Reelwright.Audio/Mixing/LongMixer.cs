namespace Reelwright.Audio;

/// <summary>Mixes sound of any length, a minute at a time: an hour takes no more memory than a minute does.</summary>
/// <remarks>What comes out is what <see cref="Mixer"/> gives for the whole, but for what a minute's beginning has forgotten.</remarks>
public static class LongMixer
{
    /// <summary>Samples that are mixed at a time.</summary>
    public const int StretchSamples = 60 * AudioBlock.SampleRate;

    // Ducking lets go within half a second after the last word, filters sooner; before a word it acts a little early.
    private const int BeforeSamples = 4 * AudioBlock.SampleRate;
    private const int AfterSamples = AudioBlock.SampleRate / 2;

    /// <summary>Mixes everything in order.</summary>
    /// <param name="length">Samples of the whole.</param>
    /// <param name="planOf">What sounds from one sample to another, with times counted from the first of them.</param>
    /// <param name="duck">As <see cref="MixPlan.MusicDuck"/>.</param>
    /// <param name="nominalMusicDb">What music was turned up or down by, on average.</param>
    /// <param name="take">Gets the mix, stretch by stretch.</param>
    public static async Task MixAsync(
        long length, Func<long, long, Task<MixPlan>> planOf, MusicDuck duck, double nominalMusicDb, Action<AudioBlock> take)
    {
        ArgumentNullException.ThrowIfNull(planOf);
        ArgumentNullException.ThrowIfNull(take);
        double usualDb = duck.AskedDb ?? await DuckingOfAsync(length, planOf, nominalMusicDb);
        for (long start = 0; start < length; start += StretchSamples)
        {
            int count = (int)Math.Min(StretchSamples, length - start);
            long from = Math.Max(0, start - BeforeSamples);
            var plan = await planOf(from, Math.Min(length, start + count + AfterSamples));
            take(Mixer.Mix(plan with { MusicDuck = duck with { AskedDb = usualDb } }).Slice(start - from, count));
        }
    }

    // Measured over all stretches in which somebody speaks over music, as for a mix in one piece.
    private static async Task<double> DuckingOfAsync(long length, Func<long, long, Task<MixPlan>> planOf, double nominalMusicDb)
    {
        var level = default(Ducking.Bed);
        for (long start = 0; start < length; start += StretchSamples)
        {
            var plan = await planOf(start, Math.Min(length, start + StretchSamples));
            if (plan.Clips.Any(clip => clip.Bus == MixBus.Voice) && plan.Clips.Any(clip => clip.Bus == MixBus.Music))
            {
                level += Mixer.BedUnderVoice(plan);
            }
        }

        return -Ducking.DepthDb(level, nominalMusicDb);
    }
}

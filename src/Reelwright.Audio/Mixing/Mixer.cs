namespace Reelwright.Audio;

/// <summary>Sums clips into one stereo mix. Pure: equal plans give equal samples.</summary>
public static class Mixer
{
    // Gain changes are followed in steps this long, ramped inside: 1.3 ms.
    private const int Grain = 64;

    /// <summary>Mixes a plan.</summary>
    /// <returns>A block of exactly the plan's length, not limited: see <see cref="Mastering"/>.</returns>
    public static AudioBlock Mix(MixPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var voice = Sum(plan, MixBus.Voice);
        var music = Sum(plan, MixBus.Music);
        var original = Sum(plan, MixBus.Original);
        var effects = Sum(plan, MixBus.Effects);
        if (voice is not null)
        {
            var ducking = Ducking.Follow(voice);
            if (music is not null)
            {
                ducking.ApplyToMusic(music, NominalGainDb(plan), plan.MusicDuck);
            }

            if (original is not null)
            {
                ducking.ApplyToOriginal(original);
            }
        }

        AudioBlock? mix = null;
        foreach (var bus in new[] { voice, music, original, effects })
        {
            if (mix is null)
            {
                mix = bus;
            }
            else if (bus is not null)
            {
                Kernels.AddScaled(mix.Left, bus.Left, 1);
                Kernels.AddScaled(mix.Right, bus.Right, 1);
            }
        }

        return mix ?? new AudioBlock((int)plan.LengthSamples);
    }

    /// <summary>A voice as it goes into a mix, levelled over the whole of it; for one that is mixed in many stretches.</summary>
    /// <param name="voice">The voice; changed in place, and returned.</param>
    public static AudioBlock Level(AudioBlock voice) => VoiceChain.Process(voice);

    /// <summary>How loud the music of a plan is while somebody speaks.</summary>
    internal static Ducking.Bed BedUnderVoice(MixPlan plan) =>
        Sum(plan, MixBus.Voice) is { } voice && Sum(plan, MixBus.Music) is { } music ? Ducking.Follow(voice).BedOf(music) : default;

    private static AudioBlock? Sum(MixPlan plan, MixBus kind)
    {
        AudioBlock? bus = null;
        foreach (var clip in plan.Clips)
        {
            if (clip.Bus == kind && !clip.Muted && clip.Length > 0
                && clip.StartSample < plan.LengthSamples && clip.StartSample + clip.Length > 0)
            {
                bus ??= new AudioBlock((int)plan.LengthSamples);
                Add(bus, clip);
            }
        }

        return bus;
    }

    private static void Add(AudioBlock bus, MixClip clip)
    {
        // Only what can sound: inside the source, inside the mix. Positions are in the clip's own time.
        long first = Math.Max(Math.Max(0, -clip.StartSample), -clip.SourceOffset);
        long inMix = Math.Min(clip.Length, bus.Length - clip.StartSample);
        long end = Math.Min(inMix, clip.Source.Length - clip.SourceOffset);
        if (end <= first)
        {
            return;
        }

        var source = clip.Source;
        long sourceOffset = clip.SourceOffset;
        if (clip.Bus == MixBus.Voice && !clip.IsLevelled)
        {
            // Levelled over the whole clip, so that a trim at the mix's edge does not change the level of the rest.
            source = Level(source.Slice(clip.SourceOffset, checked((int)clip.Length)));
            sourceOffset = 0;
        }

        for (long at = first; at < end; at += Grain - (at % Grain))
        {
            // Steps end at the same places of the clip wherever a mix begins.
            int count = (int)Math.Min(Grain - (at % Grain), end - at);
            float from = (float)GainAt(clip, at);
            float to = (float)GainAt(clip, at + count);
            int read = (int)(sourceOffset + at);
            int write = (int)(clip.StartSample + at);
            AddRamp(bus.Left, source.Left, write, read, count, from, to);
            AddRamp(bus.Right, source.Right, write, read, count, from, to);
        }
    }

    private static void AddRamp(float[] target, float[] source, int write, int read, int count, float from, float to)
    {
        if (from == to)
        {
            Kernels.AddScaled(target.AsSpan(write, count), source.AsSpan(read, count), from);
        }
        else
        {
            Kernels.AddRamp(target.AsSpan(write, count), source.AsSpan(read, count), from, to);
        }
    }

    /// <summary>Linear gain of a clip at a position in its own time: gain, envelope, fades.</summary>
    internal static double GainAt(MixClip clip, long position)
    {
        double db = clip.GainDb + EnvelopeDb(clip.Envelope, position);
        double gain = db == 0 ? 1 : Decibels.ToGain(db);
        if (position < clip.FadeInSamples)
        {
            gain *= Math.Sin(Math.PI / 2 * position / clip.FadeInSamples);
        }

        long left = clip.Length - position;
        if (left < clip.FadeOutSamples)
        {
            gain *= Math.Sin(Math.PI / 2 * left / clip.FadeOutSamples);
        }

        return gain;
    }

    private static double EnvelopeDb(IReadOnlyList<GainPoint>? envelope, long position)
    {
        if (envelope is not { Count: > 0 })
        {
            return 0;
        }

        for (int i = 0; i < envelope.Count; i++)
        {
            var next = envelope[i];
            if (position < next.Sample)
            {
                if (i == 0)
                {
                    return next.GainDb;
                }

                var last = envelope[i - 1];
                double way = (double)(position - last.Sample) / (next.Sample - last.Sample);
                return last.GainDb + ((next.GainDb - last.GainDb) * way);
            }
        }

        return envelope[^1].GainDb;
    }

    // What somebody turned the music up or down by; ducking must not undo it.
    private static double NominalGainDb(MixPlan plan)
    {
        double sum = 0;
        double weight = 0;
        foreach (var clip in plan.Clips)
        {
            if (clip.Bus == MixBus.Music && !clip.Muted && clip.Length > 0)
            {
                sum += clip.GainDb * clip.Length;
                weight += clip.Length;
            }
        }

        return weight == 0 ? 0 : sum / weight;
    }
}

namespace Reelwright.Audio;

/// <summary>Makes room under a voice: how far down the other buses are at each moment.</summary>
/// <remarks>
/// Works with the whole voice in view: it moves before the voice starts, holds through the gaps between
/// words, and comes back slowly. So it neither clips the first consonant nor pumps.
/// </remarks>
internal sealed class Ducking
{
    /// <summary>How far under the voice the bed sits while somebody speaks, in LU.</summary>
    public const double BedUnderVoiceLu = 15;

    private const int Grain = 240;
    private const double GrainSeconds = (double)Grain / AudioBlock.SampleRate;
    private const double VoiceThresholdDb = -42;
    private const double LookAheadSeconds = 0.08;
    private const double HoldSeconds = 0.4;
    private const double AttackSeconds = 0.02;
    private const double ReleaseSeconds = 0.45;
    private const double DeepestDb = -24;

    // Whatever is asked for: further down is silence.
    private const double MostDb = 40;
    private const double OriginalDb = -6;

    // Where consonants live; the bed steps aside there a little more than elsewhere.
    private static readonly Biquad Dip = Biquad.Peak(2_500, 0.8, -3);

    private readonly bool[] _speaking;
    private readonly float[] _amount;

    private Ducking(bool[] speaking, float[] amount)
    {
        _speaking = speaking;
        _amount = amount;
    }

    /// <summary>Listens to the voice bus.</summary>
    public static Ducking Follow(AudioBlock voice)
    {
        bool[] speaking = FindSpeech(voice);
        return new(speaking, Smooth(Widen(speaking)));
    }

    /// <summary>Puts the music <see cref="BedUnderVoiceLu"/> under the voice, give or take its own gain; or as far down as is asked for.</summary>
    public void ApplyToMusic(AudioBlock music, double nominalGainDb, MusicDuck duck)
    {
        double depthDb = (duck.AskedDb is { } asked ? -asked : DepthDb(BedOf(music), nominalGainDb)) - duck.MoreDb;
        depthDb = Math.Max(depthDb, -MostDb);
        if (depthDb >= 0)
        {
            return;
        }

        var dipped = music.Slice(0, music.Length);
        Dip.Apply(dipped);
        ForEachGrain(music.Length, depthDb, (start, count, from, to, amount) =>
        {
            Kernels.Blend(music.Left.AsSpan(start, count), dipped.Left.AsSpan(start, count), amount, from, to);
            Kernels.Blend(music.Right.AsSpan(start, count), dipped.Right.AsSpan(start, count), amount, from, to);
        });
    }

    /// <summary>Turns the sound of filmed clips down a little.</summary>
    public void ApplyToOriginal(AudioBlock original) =>
        ForEachGrain(original.Length, OriginalDb, (start, count, from, to, _) =>
        {
            Kernels.Blend(original.Left.AsSpan(start, count), original.Left.AsSpan(start, count), 0, from, to);
            Kernels.Blend(original.Right.AsSpan(start, count), original.Right.AsSpan(start, count), 0, from, to);
        });

    /// <summary>How loud music is while somebody speaks.</summary>
    public Bed BedOf(AudioBlock music)
    {
        double[] powers = Loudness.HopPowers(music);
        var bed = default(Bed);
        for (int hop = 0; hop < powers.Length; hop++)
        {
            int grain = hop * (Loudness.HopSamples / Grain);
            if (_speaking.AsSpan(grain, Loudness.HopSamples / Grain).Contains(true))
            {
                bed += new Bed(powers[hop], 1);
            }
        }

        return bed;
    }

    /// <summary>How far down music goes, in decibels, zero or less.</summary>
    /// <remarks>Against the level that voices are brought to: a voice that is turned up or down does not drag the music along.</remarks>
    public static double DepthDb(Bed bed, double nominalGainDb)
    {
        if (bed.Power <= 0)
        {
            return 0;
        }

        double bedLufs = Loudness.ToLufs(bed.Power / bed.Hops) - nominalGainDb;
        return Math.Clamp(VoiceChain.TargetLufs - BedUnderVoiceLu - bedLufs, DeepestDb, 0);
    }

    /// <summary>Music under a voice: the sum of its hops' powers, and how many hops.</summary>
    internal readonly record struct Bed(double Power, int Hops)
    {
        public static Bed operator +(Bed one, Bed other) => new(one.Power + other.Power, one.Hops + other.Hops);
    }

    private void ForEachGrain(int length, double depthDb, Action<int, int, float, float, float> apply)
    {
        float from = 1;
        for (int g = 0; g < _amount.Length; g++)
        {
            float to = (float)Decibels.ToGain(depthDb * _amount[g]);
            int start = g * Grain;
            if (_amount[g] > 0 || from < 1)
            {
                apply(start, Math.Min(Grain, length - start), from, to, _amount[g]);
            }

            from = to;
        }
    }

    private static bool[] FindSpeech(AudioBlock voice)
    {
        double threshold = Math.Pow(10, VoiceThresholdDb / 10);
        bool[] speaking = new bool[(voice.Length + Grain - 1) / Grain];
        for (int g = 0; g < speaking.Length; g++)
        {
            int start = g * Grain;
            int end = Math.Min(start + Grain, voice.Length);
            double power = Kernels.Power(voice.Left.AsSpan(start, end - start))
                + Kernels.Power(voice.Right.AsSpan(start, end - start));
            speaking[g] = power / (2 * (end - start)) > threshold;
        }

        return speaking;
    }

    private static bool[] Widen(bool[] speaking)
    {
        int before = (int)Math.Round(LookAheadSeconds / GrainSeconds);
        int after = (int)Math.Round(HoldSeconds / GrainSeconds);
        bool[] wide = new bool[speaking.Length];
        int until = -1;
        for (int g = 0; g < speaking.Length; g++)
        {
            if (speaking[g])
            {
                wide.AsSpan(Math.Max(0, g - before), Math.Min(before, g) + 1).Fill(true);
                until = g + after;
            }

            wide[g] |= g <= until;
        }

        return wide;
    }

    // In decibels: amount 1 is the full depth. Time constants are those of one-pole followers.
    private static float[] Smooth(bool[] wide)
    {
        double attack = 1 - Math.Exp(-GrainSeconds / AttackSeconds);
        double release = 1 - Math.Exp(-GrainSeconds / (ReleaseSeconds / 2));
        float[] amount = new float[wide.Length];
        double current = wide.Length > 0 && wide[0] ? 1 : 0;
        for (int g = 0; g < wide.Length; g++)
        {
            double goal = wide[g] ? 1 : 0;
            current += (goal - current) * (goal > current ? attack : release);
            amount[g] = current < 1e-3 ? 0 : (float)current;
        }

        return amount;
    }
}

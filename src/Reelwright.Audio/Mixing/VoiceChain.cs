namespace Reelwright.Audio;

/// <summary>Makes a recording or a synthetic voice sit in front: rumble off, peaks held together, one level.</summary>
internal static class VoiceChain
{
    public const double TargetLufs = -16;

    private const double HighPassHertz = 80;
    private const double MaxGainDb = 30;

    // 2:1 above this level, peaks of a voice at −16 LUFS being some 12 dB above it.
    private const double ThresholdDb = -18;
    private const double AttackSeconds = 0.004;
    private const double ReleaseSeconds = 0.09;

    /// <summary>Processes <paramref name="voice"/> in place and returns it.</summary>
    public static AudioBlock Process(AudioBlock voice)
    {
        Biquad.HighPass(HighPassHertz).Apply(voice);

        // The compressor only has to be near its level; what comes out is measured properly.
        if (Level(voice, Loudness.Integrated(PlainPowers(voice))))
        {
            Compress(voice);
            Level(voice, Loudness.MeasureIntegrated(voice));
        }

        return voice;
    }

    private static double[] PlainPowers(AudioBlock voice)
    {
        double[] hops = new double[voice.Length / Loudness.HopSamples];
        for (int hop = 0; hop < hops.Length; hop++)
        {
            int start = hop * Loudness.HopSamples;
            double power = Kernels.Power(voice.Left.AsSpan(start, Loudness.HopSamples))
                + Kernels.Power(voice.Right.AsSpan(start, Loudness.HopSamples));
            hops[hop] = power / Loudness.HopSamples;
        }

        return hops;
    }

    private static bool Level(AudioBlock voice, double lufs)
    {
        if (double.IsNegativeInfinity(lufs))
        {
            return false;
        }

        // Rounded, so that the last bit of a sum, which hangs on the width of vectors, reaches no sample.
        float gain = (float)Decibels.ToGain(Math.Min(MaxGainDb, TargetLufs - Math.Round(lufs, 2)));
        Kernels.Scale(voice.Left, gain);
        Kernels.Scale(voice.Right, gain);
        return true;
    }

    private static void Compress(AudioBlock voice)
    {
        float threshold = (float)Decibels.ToGain(ThresholdDb);
        float attack = (float)(1 - Math.Exp(-1 / (AttackSeconds * AudioBlock.SampleRate)));
        float release = (float)(1 - Math.Exp(-1 / (ReleaseSeconds * AudioBlock.SampleRate)));
        float envelope = 0;
        float[] left = voice.Left;
        float[] right = voice.Right;
        for (int i = 0; i < left.Length; i++)
        {
            float level = Math.Max(Math.Abs(left[i]), Math.Abs(right[i]));
            envelope += (level - envelope) * (level > envelope ? attack : release);
            if (envelope > threshold)
            {
                // Ratio 2:1 is a square root in linear terms.
                float gain = MathF.Sqrt(threshold / envelope);
                left[i] *= gain;
                right[i] *= gain;
            }
        }
    }
}

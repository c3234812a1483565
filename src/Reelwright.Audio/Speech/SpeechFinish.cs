namespace Reelwright.Audio;

/// <summary>Makes an engine's raw voice fit for a mix: 48 kHz, trimmed, a little brighter, one loudness.</summary>
internal static class SpeechFinish
{
    /// <summary>Loudness of every piece.</summary>
    public const double LoudnessLufs = -18;

    private const float MaxPeak = 0.89f;
    private const double SilenceBelowPeakDb = 44;
    private const int WindowSamples = AudioBlock.SampleRate / 200;
    private const int HeadSamples = AudioBlock.SampleRate / 50;
    private const int TailSamples = AudioBlock.SampleRate / 25;
    private const int FadeSamples = AudioBlock.SampleRate / 125;

    // The statistical voice is dull above 3 kHz and booms; the formant voice is thin and hisses.
    private static readonly SpeechFilter[] English =
    [
        SpeechFilter.HighPass(85), SpeechFilter.Peak(260, 0.9, -1.5), SpeechFilter.Peak(3_200, 0.8, 3),
        SpeechFilter.HighShelf(8_000, 2),
    ];

    private static readonly SpeechFilter[] Chinese =
    [
        SpeechFilter.HighPass(95), SpeechFilter.Peak(240, 0.8, 2), SpeechFilter.Peak(5_200, 1, -2.5),
        SpeechFilter.HighShelf(8_500, -2),
    ];

    private static readonly SpeechFilter[] Natural = [SpeechFilter.HighPass(60)];

    /// <summary>Finishes one piece.</summary>
    /// <returns>Samples at 48 kHz and the words' times in them; both empty when there was no sound.</returns>
    public static (float[] Samples, IReadOnlyList<WordTime> Words) Apply(VoicedPiece piece, bool isChinese)
    {
        float[] sound = SpeechResampler.To48k(piece.Samples, piece.SampleRate);
        foreach (var filter in piece.IsNatural ? Natural : isChinese ? Chinese : English)
        {
            filter.Apply(sound);
        }

        var (start, end) = FindSound(sound);
        if (end <= start)
        {
            return ([], []);
        }

        float[] trimmed = sound[start..end];
        Fade(trimmed);
        Level(trimmed);
        double scale = (double)AudioBlock.SampleRate / piece.SampleRate;
        return (trimmed, [.. piece.Words.Select(word => word with
        {
            StartSample = Move(word.StartSample),
            EndSample = Move(word.EndSample),
        })]);

        long Move(long sample) => Math.Clamp((long)Math.Round(sample * scale) - start, 0, trimmed.Length);
    }

    private static (int Start, int End) FindSound(ReadOnlySpan<float> sound)
    {
        float peak = 0;
        foreach (float sample in sound)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        float threshold = peak * (float)Math.Pow(10, -SilenceBelowPeakDb / 20);
        int first = -1;
        int last = -1;
        for (int i = 0; i < sound.Length && peak > 1e-4f; i += WindowSamples)
        {
            int end = Math.Min(sound.Length, i + WindowSamples);
            if (sound[i..end].ContainsAnyExceptInRange(-threshold, threshold))
            {
                first = first < 0 ? i : first;
                last = end;
            }
        }

        return first < 0 ? (0, 0) : (Math.Max(0, first - HeadSamples), Math.Min(sound.Length, last + TailSamples));
    }

    private static void Fade(Span<float> sound)
    {
        int length = Math.Min(FadeSamples, sound.Length / 2);
        for (int i = 0; i < length; i++)
        {
            float gain = (float)i / length;
            sound[i] *= gain;
            sound[^(i + 1)] *= gain;
        }
    }

    private static void Level(Span<float> sound)
    {
        float peak = 0;
        foreach (float sample in sound)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        float gain = (float)Math.Pow(10, (LoudnessLufs - SpeechLoudness.Measure(sound)) / 20);
        gain = Math.Min(gain, MaxPeak / peak);
        foreach (ref float sample in sound)
        {
            sample *= gain;
        }
    }
}

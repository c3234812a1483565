using System.Collections.Immutable;
using Reelwright.Agent;
using Reelwright.Media;

namespace Reelwright.Server;

/// <summary>Finds the pauses in a recording by its loudness over time.</summary>
/// <remarks>
/// A window is silent when it is well below what the recording is like when something is heard, and near its own noise floor:
/// rooms hum, so a fixed threshold would find no pause in a noisy recording and cut soft speech out of a quiet one.
/// </remarks>
internal static class SilenceFinder
{
    /// <summary>Length of one window in seconds.</summary>
    public const double WindowSeconds = 0.02;

    private const double ShortestSeconds = 0.3;
    private const double FloorDb = -60;
    private const double AboveNoiseDb = 8;
    private const double BelowSpeechDb = 22;

    // Loud parts that are shorter are clicks and breaths, not speech.
    private const double ShortestSoundSeconds = 0.08;

    /// <summary>Loudness of each window in dB below full scale.</summary>
    /// <param name="stereo">48 kHz, left and right in turn.</param>
    public static double[] Levels(ReadOnlySpan<float> stereo)
    {
        int window = (int)(AudioDecoder.SampleRate * WindowSeconds) * 2;
        double[] levels = new double[stereo.Length / window];
        for (int i = 0; i < levels.Length; i++)
        {
            double sum = 0;
            foreach (float sample in stereo.Slice(i * window, window))
            {
                sum += sample * (double)sample;
            }

            levels[i] = Math.Max(-100, 10 * Math.Log10((sum / window) + 1e-12));
        }

        return levels;
    }

    /// <summary>The pauses, in order.</summary>
    /// <param name="levels">As <see cref="Levels"/> gives them.</param>
    public static ImmutableArray<FootageSpan> Find(double[] levels)
    {
        if (levels.Length == 0)
        {
            return [];
        }

        double[] sorted = [.. levels.Order()];
        double noise = sorted[(int)(sorted.Length * 0.1)];
        double speech = sorted[(int)(sorted.Length * 0.9)];
        double threshold = Math.Max(FloorDb, Math.Min(noise + AboveNoiseDb, speech - BelowSpeechDb));
        bool[] isLoud = [.. levels.Select(level => level > threshold)];
        DropShort(isLoud, true, ShortestSoundSeconds);
        var found = ImmutableArray.CreateBuilder<FootageSpan>();
        int start = 0;
        for (int i = 0; i <= isLoud.Length; i++)
        {
            if (i < isLoud.Length && !isLoud[i])
            {
                continue;
            }

            if ((i - start) * WindowSeconds >= ShortestSeconds)
            {
                found.Add(new(start * WindowSeconds, i * WindowSeconds));
            }

            start = i + 1;
        }

        return found.ToImmutable();
    }

    private static void DropShort(bool[] flags, bool value, double seconds)
    {
        int shortest = (int)(seconds / WindowSeconds);
        for (int i = 0; i < flags.Length;)
        {
            int end = i;
            while (end < flags.Length && flags[end] == flags[i])
            {
                end++;
            }

            if (flags[i] == value && end - i < shortest)
            {
                Array.Fill(flags, !value, i, end - i);
            }

            i = end;
        }
    }
}

using System.Collections.Immutable;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Server;

/// <summary>Finds the pauses in a recording by its loudness over time.</summary>
/// <remarks>
/// A window is silent when it is well below what the recording is like when something is heard, and near its own noise floor.
/// </remarks>
internal static class SilenceFinder
{
    /// <summary>Length of one window in seconds.</summary>
    public const double WindowSeconds = HeardLevels.WindowSeconds;

    private const double ShortestSeconds = 0.3;

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
            levels[i] = HeardLevels.Of(stereo.Slice(i * window, window));
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

        double threshold = HeardLevels.Threshold(levels);
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

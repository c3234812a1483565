using System.Runtime.InteropServices;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>Hears where somebody speaks: what is well above the room, is voiced in part, and comes and goes as syllables do.</summary>
internal sealed class SpeechPresence
{
    /// <summary>Length of one window in seconds.</summary>
    public const double WindowSeconds = HeardLevels.WindowSeconds;

    private const int SampleRate = 48_000;
    private const int Window = (int)(SampleRate * WindowSeconds);
    private const int Every = 6;
    private const int SlowWindow = Window / Every;
    private const double VoicedPeak = 0.5;
    private const double LeastVoiced = 0.2;
    private const double LeastSwingDb = 3;
    private const double GapSeconds = 0.25;
    private const double ShortestSeconds = 0.16;

    private readonly List<float> _levels = [];
    private readonly List<bool> _voiced = [];

    /// <summary>Loudness of each window in dB below full scale.</summary>
    public IReadOnlyList<float> Levels => _levels;

    /// <summary>Hears the next stretch; its end within a window is left out.</summary>
    /// <param name="stereo">48 kHz, left and right in turn.</param>
    public void Add(ReadOnlySpan<float> stereo)
    {
        float[] slow = SlowMono.Of(stereo, Every);
        for (int at = 0; at + Window <= stereo.Length / 2; at += Window)
        {
            _levels.Add((float)HeardLevels.Of(stereo.Slice(at * 2, Window * 2)));
            _voiced.Add(IsVoiced(slow, at / Every));
        }
    }

    /// <summary>Where something is heard at all, by windows.</summary>
    public bool[] Loud()
    {
        if (_levels.Count == 0)
        {
            return [];
        }

        double threshold = HeardLevels.Threshold(_levels.Select(level => (double)level));
        return [.. _levels.Select(level => level > threshold)];
    }

    /// <summary>Where somebody speaks, in order.</summary>
    public List<ClipSpan> Speech()
    {
        var runs = ClipSpan.Joined(ClipSpan.Where(Loud(), WindowSeconds, 0.06), GapSeconds);
        return [.. runs.Where(run => run.Seconds >= ShortestSeconds && IsSpoken(run))];
    }

    private bool IsSpoken(ClipSpan run)
    {
        int from = (int)Math.Round(run.Start / WindowSeconds);
        int to = Math.Min(_levels.Count, (int)Math.Round(run.End / WindowSeconds));
        double voiced = CollectionsMarshal.AsSpan(_voiced)[from..to].Count(true) / (double)Math.Max(1, to - from);
        if (voiced < LeastVoiced)
        {
            return false;
        }

        // Around the run as well: a single word rises out of the room and falls back into it.
        int around = (int)(0.3 / WindowSeconds);
        var levels = CollectionsMarshal.AsSpan(_levels)[Math.Max(0, from - around)..Math.Min(_levels.Count, to + around)];
        double mean = 0;
        foreach (float level in levels)
        {
            mean += level / levels.Length;
        }

        double square = 0;
        foreach (float level in levels)
        {
            square += (level - mean) * (level - mean) / levels.Length;
        }

        return Math.Sqrt(square) >= LeastSwingDb;
    }

    // A voice repeats itself 70 to 400 times a second.
    private static bool IsVoiced(float[] slow, int start)
    {
        const int Longest = SampleRate / Every / 70;
        const int Shortest = SampleRate / Every / 400;
        int length = Math.Min(SlowWindow * 2, slow.Length - start - Longest);
        if (length < SlowWindow)
        {
            return false;
        }

        var now = slow.AsSpan(start, length);
        double own = 1e-9;
        foreach (float sample in now)
        {
            own += sample * (double)sample;
        }

        for (int lag = Shortest; lag <= Longest; lag++)
        {
            double product = 0;
            double other = 1e-9;
            var then = slow.AsSpan(start + lag, length);
            for (int i = 0; i < now.Length; i++)
            {
                product += now[i] * (double)then[i];
                other += then[i] * (double)then[i];
            }

            if (product > VoicedPeak * Math.Sqrt(own * other) && own > 1e-6)
            {
                return true;
            }
        }

        return false;
    }
}

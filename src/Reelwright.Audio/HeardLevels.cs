namespace Reelwright.Audio;

/// <summary>How loud a recording is by short windows, and from where on something is heard in it.</summary>
public static class HeardLevels
{
    /// <summary>Length of one window in seconds.</summary>
    public const double WindowSeconds = 0.02;

    private const double FloorDb = -60;
    private const double AboveNoiseDb = 8;
    private const double BelowSpeechDb = 22;

    /// <summary>Loudness of a window in dB below full scale, at least -100.</summary>
    /// <param name="samples">All its samples, of all channels.</param>
    public static double Of(ReadOnlySpan<float> samples)
    {
        double power = 0;
        foreach (float sample in samples)
        {
            power += sample * (double)sample;
        }

        return Math.Max(-100, 10 * Math.Log10((power / samples.Length) + 1e-12));
    }

    /// <summary>The loudness in dB above which a window is heard: well above the recording's own noise, not far below what is loud in it.</summary>
    /// <param name="levels">Loudness of all windows; not empty.</param>
    /// <remarks>Rooms hum: a fixed threshold would find no pause in a noisy recording and cut soft speech out of a quiet one.</remarks>
    public static double Threshold(IEnumerable<double> levels)
    {
        double[] sorted = [.. levels.Order()];
        double noise = sorted[(int)(sorted.Length * 0.1)];
        double speech = sorted[(int)(sorted.Length * 0.9)];
        return Math.Max(FloorDb, Math.Min(noise + AboveNoiseDb, speech - BelowSpeechDb));
    }
}

namespace Reelwright.Audio;

/// <summary>A look-ahead true-peak limiter: it turns down before a peak arrives and lets go slowly after it.</summary>
public static class Limiter
{
    // 2.5 ms on each side of a peak: short enough to hide behind it, long enough not to distort bass.
    private const int HalfWindow = AudioBlock.SampleRate / 400;
    private const double ReleaseSeconds = 0.12;

    // The gain moves a little between the samples that a true peak is made of.
    private const double MarginDb = 0.1;

    /// <summary>Limits in place.</summary>
    /// <param name="block">The sound.</param>
    /// <param name="ceilingDbtp">Highest true peak to leave, in dBTP; zero or less.</param>
    /// <returns>The deepest gain reduction in dB; zero when nothing was above the ceiling.</returns>
    public static double Apply(AudioBlock block, double ceilingDbtp = -2)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ceilingDbtp, 0);
        return Apply(block, TruePeak.Peaks(block), 1, ceilingDbtp);
    }

    /// <summary>Multiplies by <paramref name="gain"/>, then limits; <paramref name="peaks"/> are those before the gain.</summary>
    internal static double Apply(AudioBlock block, float[] peaks, double gain, double ceilingDbtp)
    {
        float ceiling = (float)(Decibels.ToGain(ceilingDbtp - MarginDb) / gain);
        float[]? gains = Gains(peaks, ceiling);
        float scale = (float)gain;
        float least = 1;
        if (gains is null)
        {
            Kernels.Scale(block.Left, scale);
            Kernels.Scale(block.Right, scale);
            return 0;
        }

        for (int i = 0; i < gains.Length; i++)
        {
            float g = gains[i];
            least = Math.Min(least, g);
            block.Left[i] *= g * scale;
            block.Right[i] *= g * scale;
        }

        return -Decibels.FromGain(least);
    }

    private static float[]? Gains(float[] peaks, float ceiling)
    {
        float most = 0;
        foreach (float peak in peaks)
        {
            most = Math.Max(most, peak);
        }

        if (most <= ceiling)
        {
            return null;
        }

        float[] gains = SlidingMinimum(peaks, ceiling);
        float release = (float)(1 - Math.Exp(-1 / (ReleaseSeconds * AudioBlock.SampleRate)));
        float current = 1;
        for (int i = 0; i < gains.Length; i++)
        {
            current = Math.Min(gains[i], current + ((1 - current) * release));
            gains[i] = current;
        }

        return Average(gains);
    }

    // The gain that every sample within the window around i can live with (monotonic queue).
    private static float[] SlidingMinimum(float[] peaks, float ceiling)
    {
        float[] minima = new float[peaks.Length];
        int[] queue = new int[peaks.Length];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < peaks.Length + HalfWindow; i++)
        {
            if (i < peaks.Length)
            {
                while (tail > head && peaks[queue[tail - 1]] <= peaks[i])
                {
                    tail--;
                }

                queue[tail++] = i;
            }

            int centre = i - HalfWindow;
            if (centre >= 0)
            {
                while (queue[head] < centre - HalfWindow)
                {
                    head++;
                }

                float peak = peaks[queue[head]];
                minima[centre] = peak > ceiling ? ceiling / peak : 1;
            }
        }

        return minima;
    }

    // A running mean as wide as the minimum's window: it arrives at the minimum exactly at the peak, without a corner.
    private static float[] Average(float[] gains)
    {
        float[] means = new float[gains.Length];
        double sum = 0;
        for (int i = -HalfWindow; i <= HalfWindow; i++)
        {
            sum += At(gains, i);
        }

        for (int i = 0; i < gains.Length; i++)
        {
            means[i] = (float)(sum / ((2 * HalfWindow) + 1));
            sum += At(gains, i + HalfWindow + 1) - At(gains, i - HalfWindow);
        }

        return means;
    }

    private static float At(float[] gains, int i) => gains[Math.Clamp(i, 0, gains.Length - 1)];
}

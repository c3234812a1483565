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

    /// <summary>Applies <paramref name="gain"/>, then limits; <paramref name="peaks"/> are those before the gain.</summary>
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

        float[] left = block.Left;
        float[] right = block.Right;
        for (int i = 0; i < left.Length; i++)
        {
            float g = gains[i];
            least = Math.Min(least, g);
            left[i] *= g * scale;
            right[i] *= g * scale;
        }

        return -Decibels.FromGain(least);
    }

    private static float[]? Gains(float[] peaks, float ceiling)
    {
        if (Kernels.Max(peaks) <= ceiling)
        {
            return null;
        }

        float[] gains = Minima(peaks, ceiling);
        float release = (float)(1 - Math.Exp(-1 / (ReleaseSeconds * AudioBlock.SampleRate)));
        float current = 1;
        for (int i = 0; i < gains.Length; i++)
        {
            current = Math.Min(gains[i], current + ((1 - current) * release));
            gains[i] = current;
        }

        return Average(gains);
    }

    // The gain that every sample within the window around one can live with; most of a mix needs none.
    private static float[] Minima(float[] peaks, float ceiling)
    {
        float[] minima = new float[peaks.Length];
        Array.Fill(minima, 1);
        int[] queue = new int[peaks.Length];
        int start = -1;
        int chunks = (peaks.Length + HalfWindow - 1) / HalfWindow;
        for (int chunk = 0; chunk <= chunks; chunk++)
        {
            int at = chunk * HalfWindow;
            bool over = chunk < chunks
                && Kernels.Max(peaks.AsSpan(at, Math.Min(HalfWindow, peaks.Length - at))) > ceiling;
            if (over && start < 0)
            {
                start = at;
            }
            else if (!over && start >= 0)
            {
                int end = Math.Min(peaks.Length, at + HalfWindow);
                Slide(peaks, minima, queue, Math.Max(0, start - HalfWindow), end, ceiling);
                start = -1;
            }
        }

        return minima;
    }

    // A monotonic queue: the head is the highest peak in the window. Peaks outside the run are below the ceiling.
    private static void Slide(float[] peaks, float[] minima, int[] queue, int start, int end, float ceiling)
    {
        int head = 0;
        int tail = 0;
        for (int i = start; i < end + HalfWindow; i++)
        {
            if (i < end)
            {
                float peak = peaks[i];
                while (tail > head && peaks[queue[tail - 1]] <= peak)
                {
                    tail--;
                }

                queue[tail++] = i;
            }

            int centre = i - HalfWindow;
            if (centre >= start)
            {
                while (queue[head] < centre - HalfWindow)
                {
                    head++;
                }

                float most = peaks[queue[head]];
                minima[centre] = Math.Min(minima[centre], most > ceiling ? ceiling / most : 1);
            }
        }
    }

    // A running mean as wide as the minimum's window: it arrives at the minimum exactly at the peak, without a corner.
    private static float[] Average(float[] gains)
    {
        const int Width = (2 * HalfWindow) + 1;
        float[] padded = new float[gains.Length + Width];
        padded.AsSpan(0, HalfWindow).Fill(gains[0]);
        gains.CopyTo(padded, HalfWindow);
        padded.AsSpan(HalfWindow + gains.Length).Fill(gains[^1]);
        double sum = 0;
        for (int i = 0; i < Width; i++)
        {
            sum += padded[i];
        }

        for (int i = 0; i < gains.Length; i++)
        {
            gains[i] = (float)(sum * (1.0 / Width));
            sum += padded[i + Width] - padded[i];
        }

        return gains;
    }
}

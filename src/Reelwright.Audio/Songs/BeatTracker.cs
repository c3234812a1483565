namespace Reelwright.Audio;

/// <summary>Finds the tempo of onsets and the beats that fit both the tempo and the onsets best.</summary>
/// <remarks>After D. Ellis, "Beat tracking by dynamic programming" (2007).</remarks>
internal static class BeatTracker
{
    private const int Rate = OnsetEnvelope.Rate;
    private const double Slowest = 50;
    private const double Fastest = 210;

    // People tap near 120; a tempo half or double of it is as regular but felt less.
    private const double Felt = 118;
    private const double FeltOctaves = 0.9;
    private const double Tightness = 120;

    // Below it, what comes back after a beat is no more than chance brings.
    private const double LeastRegularity = 0.1;

    /// <summary>The tempo in beats a minute; 0 when nothing is regular.</summary>
    /// <param name="onsets">As <see cref="OnsetEnvelope.Strength"/>.</param>
    public static double Tempo(double[] onsets)
    {
        int longest = (int)(60.0 * Rate / Slowest) + 1;
        if (onsets.Length < 5 * longest)
        {
            return 0;
        }

        double mean = onsets.Average();
        double[] centred = [.. onsets.Select(value => value - mean)];
        double[] correlation = [.. Enumerable.Range(0, (4 * longest) + 2).Select(lag => Correlation(centred, lag))];
        double whole = correlation[0];
        double best = 0;
        double tempo = 0;
        for (double bpm = Slowest; bpm <= Fastest; bpm *= 1.002)
        {
            double period = 60.0 * Rate / bpm;

            // A beat that comes back after one, two and four periods is finer than one lag of whole hundredths.
            double regular = (At(correlation, period) + At(correlation, 2 * period) + At(correlation, 4 * period)) / (3 * whole);
            double octaves = Math.Log2(bpm / Felt) / FeltOctaves;
            double score = regular * Math.Exp(-0.5 * octaves * octaves);
            if (score > best)
            {
                (best, tempo) = (score, regular >= LeastRegularity ? bpm : 0);
            }
        }

        return tempo;
    }

    /// <summary>The beats, as places among the onsets, in order.</summary>
    /// <param name="onsets">As <see cref="OnsetEnvelope.Strength"/>.</param>
    /// <param name="bpm">Beats a minute; above 0.</param>
    public static int[] Beats(double[] onsets, double bpm)
    {
        double period = 60.0 * Rate / bpm;
        double[] smooth = Smooth(onsets, period / 32);
        double[] score = new double[smooth.Length];
        int[] from = new int[smooth.Length];
        int nearest = (int)Math.Round(period / 2);
        int farthest = (int)Math.Round(period * 2);
        double[] penalty = new double[farthest + 1];
        for (int gap = nearest; gap <= farthest; gap++)
        {
            double off = Math.Log(gap / period);
            penalty[gap] = Tightness * off * off;
        }

        for (int i = 0; i < smooth.Length; i++)
        {
            double best = 0;
            from[i] = -1;
            for (int gap = nearest; gap <= farthest && gap <= i; gap++)
            {
                double value = score[i - gap] - penalty[gap];
                if (value > best)
                {
                    (best, from[i]) = (value, i - gap);
                }
            }

            score[i] = smooth[i] + best;
        }

        // The best end lies within the last period; before the first beat there is nothing.
        int last = Math.Max(0, smooth.Length - (int)Math.Ceiling(period));
        for (int i = last; i < smooth.Length; i++)
        {
            last = score[i] > score[last] ? i : last;
        }

        var beats = new List<int>();
        for (int at = last; at >= 0; at = from[at])
        {
            beats.Add(at);
        }

        beats.Reverse();
        return [.. beats];
    }

    private static double At(double[] values, double lag)
    {
        int low = (int)lag;
        double part = lag - low;
        return ((1 - part) * values[low]) + (part * values[low + 1]);
    }

    private static double Correlation(double[] values, int lag)
    {
        double sum = 0;
        for (int i = lag; i < values.Length; i++)
        {
            sum += values[i] * values[i - lag];
        }

        return sum / Math.Max(1, values.Length - lag);
    }

    private static double[] Smooth(double[] values, double sigma)
    {
        int reach = Math.Max(1, (int)Math.Ceiling(3 * sigma));
        double[] kernel = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(i => Math.Exp(-0.5 * i * i / (sigma * sigma)))];
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            for (int k = -reach; k <= reach; k++)
            {
                smooth[i] += i + k >= 0 && i + k < values.Length ? values[i + k] * kernel[k + reach] : 0;
            }
        }

        return smooth;
    }
}

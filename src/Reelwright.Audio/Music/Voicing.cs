namespace Reelwright.Audio;

/// <summary>Lays chords out so that each voice moves as little as it can.</summary>
internal static class Voicing
{
    private const int Span = 15;

    /// <summary>The keys of a chord, low to high, near to those of the chord before.</summary>
    /// <param name="chord">The chord; of four tones and more the fifth is left to the bass.</param>
    /// <param name="previous">The keys before, or none.</param>
    /// <param name="low">Lowest key.</param>
    /// <param name="high">Highest key.</param>
    public static int[] Near(Chord chord, int[] previous, int low, int high)
    {
        // Five tones in one hand are mud: keep third, seventh, ninth; the bass has the root.
        int[] tones = chord.Tones.Length > 4 ? [.. chord.Tones.Where((_, i) => i is not (0 or 2))]
            : chord.Tones.Length == 4 ? [.. chord.Tones.Where((_, i) => i != 2)] : chord.Tones;
        tones = tones.Length < 3 ? chord.Tones : tones;
        double centre = (low + high) / 2.0;
        int[] best = [];
        double least = double.MaxValue;
        for (int bottom = low; bottom <= high; bottom++)
        {
            if (Array.IndexOf(tones, bottom % 12) < 0)
            {
                continue;
            }

            int[] keys = Stack(tones, bottom);
            double cost = Cost(keys, previous, centre)
                + (keys[^1] > high ? 50 : 0) + (keys[^1] - keys[0] > Span ? 50 : 0);
            if (cost < least)
            {
                (best, least) = (keys, cost);
            }
        }

        return best;
    }

    // The close position above a bottom tone.
    private static int[] Stack(int[] tones, int bottom) =>
        [.. tones.Select(tone => bottom + ((tone - (bottom % 12) + 12) % 12)).Order()];

    private static double Cost(int[] keys, int[] previous, double centre)
    {
        double cost = 0.35 * Math.Abs(keys.Average() - centre);
        if (previous.Length > 0)
        {
            foreach (int key in keys)
            {
                cost += previous.Min(other => Math.Abs(other - key));
            }

            cost += 0.5 * Math.Abs(keys[^1] - previous[^1]);
        }

        return cost;
    }
}

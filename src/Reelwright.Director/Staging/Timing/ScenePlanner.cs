namespace Reelwright.Director;

/// <summary>Divides a video's frames among its scenes.</summary>
internal static class ScenePlanner
{
    private const int SnapFrames = 6;

    /// <summary>
    /// Lengths that sum to the total exactly and keep every need; the last resort squeezes all alike.
    /// </summary>
    public static long[] Divide(IReadOnlyList<SceneNeed> needs, long total)
    {
        long least = needs.Sum(need => need.Least);
        if (least >= total)
        {
            return Exact([.. needs.Select(need => (double)need.Least * total / least)], needs, total);
        }

        // Every scene takes its share of a common level, within its bounds; the level that fills the total is found by
        // halving.
        double low = 0;
        double high = total / Math.Max(1e-9, needs.Min(need => Math.Max(need.Share, 0.01)));
        for (int i = 0; i < 60; i++)
        {
            double level = (low + high) / 2;
            if (needs.Sum(need => At(need, level)) < total)
            {
                low = level;
            }
            else
            {
                high = level;
            }
        }

        double[] lengths = [.. needs.Select(need => At(need, high))];
        double missing = total - lengths.Sum();
        if (missing > 0.5)
        {
            // Every scene is at its most: there is less footage than asked for, so all are stretched.
            lengths = [.. lengths.Select(length => length * total / lengths.Sum())];
        }

        return Exact(lengths, needs, total);
    }

    /// <summary>Moves cuts onto beats where both neighbours allow it.</summary>
    /// <param name="lengths">Lengths of the scenes.</param>
    /// <param name="needs">Their needs.</param>
    /// <param name="beats">Frames of beats with their strength: more is better to cut on.</param>
    public static long[] Snap(
        IReadOnlyList<long> lengths,
        IReadOnlyList<SceneNeed> needs,
        IReadOnlyList<(long Frame, double Strength)> beats)
    {
        long[] snapped = [.. lengths];
        long start = 0;
        for (int i = 0; i + 1 < snapped.Length; i++)
        {
            long cut = start + snapped[i];
            long best = beats
                .Where(beat => Math.Abs(beat.Frame - cut) <= SnapFrames)
                .Where(
                    beat => IsAllowed(beat.Frame - start, needs[i])
                        && IsAllowed(snapped[i + 1] + cut - beat.Frame, needs[i + 1]))
                .OrderByDescending(beat => beat.Strength - (Math.Abs(beat.Frame - cut) / (2.0 * SnapFrames)))
                .Select(beat => beat.Frame)
                .FirstOrDefault(cut);
            snapped[i + 1] += cut - best;
            snapped[i] = best - start;
            start = best;
        }

        return snapped;
    }

    private static bool IsAllowed(long length, SceneNeed need) =>
        length >= Math.Max(1, need.Least) && length <= need.Most;

    private static double At(SceneNeed need, double level) =>
        Math.Clamp(level * need.Share, need.Least, Math.Max(need.Least, need.Most));

    // Largest remainders get the frames that rounding down left over; no scene ends up without a frame.
    private static long[] Exact(double[] lengths, IReadOnlyList<SceneNeed> needs, long total)
    {
        long[] whole = [.. lengths.Select(length => Math.Max(1, (long)Math.Floor(length + 1e-9)))];
        int[] order = [.. Enumerable.Range(0, whole.Length).OrderByDescending(i => lengths[i] - whole[i])];
        for (int i = 0; whole.Sum() < total; i++)
        {
            whole[order[i % order.Length]]++;
        }

        while (whole.Sum() > total)
        {
            int longest = Enumerable.Range(0, whole.Length).MaxBy(i => whole[i] - needs[i].Least);
            whole[longest]--;
        }

        return whole;
    }
}

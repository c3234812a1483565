namespace Reelwright.Audio;

/// <summary>Two recordings of the same words: which moment of one is which of the other.</summary>
public static class SpeechAlignment
{
    // How far one may run ahead of an even pace: a part of the whole, at least some seconds.
    private const double BandPart = 0.15;
    private const double LeastBandSeconds = 12;
    private const double MostBandSeconds = 30;

    // Bytes that the steps of one alignment may take.
    private const long MostCells = 400_000_000;

    // Standing still in one while the other goes on costs a little more than going along together.
    private const float StepCost = 0.4f;

    /// <summary>Whether so many frames can be laid side by side in bounded memory.</summary>
    public static bool Fits(int one, int other) => (long)one * Math.Min(other, (2 * Band(one, other)) + 1) <= MostCells;

    private static int Band(int one, int other) => (int)(Math.Clamp(
        Math.Max(one, other) * SpeechFeatures.HopSeconds * BandPart, LeastBandSeconds, MostBandSeconds) / SpeechFeatures.HopSeconds);

    /// <summary>For each frame of the first the frame of the second, never falling.</summary>
    public static int[] Of(IReadOnlyList<float[]> one, IReadOnlyList<float[]> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return new int[one.Count];
        }

        double slope = (double)other.Count / one.Count;
        int band = Band(one.Count, other.Count);
        int width = Math.Min(other.Count, (2 * band) + 1);
        byte[][] steps = new byte[one.Count][];
        float[] before = [];
        int firstBefore = 0;
        for (int i = 0; i < one.Count; i++)
        {
            int first = Math.Clamp((int)(i * slope) - band, 0, other.Count - width);
            float[] now = new float[width];
            steps[i] = new byte[width];
            for (int k = 0; k < width; k++)
            {
                int j = first + k;
                float both = Cost(before, j - 1 - firstBefore);
                float own = Cost(before, j - firstBefore) + StepCost;
                float next = k > 0 ? now[k - 1] + StepCost : float.PositiveInfinity;
                bool isStart = i == 0 && j == 0;
                byte step = both <= own && both <= next ? (byte)0 : own <= next ? (byte)1 : (byte)2;
                steps[i][k] = step;
                float least = isStart ? 0 : Math.Min(both, Math.Min(own, next));
                now[k] = least + Distance(one[i], other[j]);
            }

            (before, firstBefore) = (now, first);
        }

        return Trace(one.Count, other.Count, slope, band, width, steps);
    }

    private static int[] Trace(int count, int otherCount, double slope, int band, int width, byte[][] steps)
    {
        int[] path = new int[count];
        int i = count - 1;
        int j = otherCount - 1;
        path[i] = j;
        while (i > 0 || j > 0)
        {
            int first = Math.Clamp((int)(i * slope) - band, 0, otherCount - width);
            int k = j - first;
            byte step = i == 0 ? (byte)2 : j == 0 || k < 0 || k >= width ? (byte)1 : steps[i][k];
            i -= step == 2 ? 0 : 1;
            j -= step == 1 ? 0 : 1;
            i = Math.Max(0, i);
            j = Math.Max(0, j);
            path[i] = j;
        }

        return path;
    }

    private static float Cost(float[] row, int at) => at >= 0 && at < row.Length ? row[at] : float.PositiveInfinity;

    private static float Distance(float[] one, float[] other)
    {
        float sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            float difference = one[i] - other[i];
            sum += difference * difference;
        }

        return MathF.Sqrt(sum);
    }
}

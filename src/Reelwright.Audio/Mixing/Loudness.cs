using System.Runtime.Intrinsics;

namespace Reelwright.Audio;

/// <summary>Measures loudness and true peak after ITU-R BS.1770-4.</summary>
public static class Loudness
{
    /// <summary>Samples of one measuring step: 100 ms, a quarter of a gating block.</summary>
    internal const int HopSamples = AudioBlock.SampleRate / 10;

    private const int HopsPerBlock = 4;
    private const int HopsPerShortTerm = 30;
    private const double AbsoluteGateLufs = -70;
    private const double RelativeGateLu = -10;

    // BS.1770-4, tables 1 and 2, for 48 kHz: the head's shelf, then the RLB high-pass.
    private static readonly Biquad Shelf = new(
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);

    private static readonly Biquad HighPass = new(1, -2, 1, -1.99004745483398, 0.99007225036621);

    /// <summary>Measures everything.</summary>
    public static LoudnessReport Measure(AudioBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        double[] hops = HopPowers(block);
        return new(
            Integrated(hops), Loudest(hops, HopsPerBlock), Loudest(hops, HopsPerShortTerm),
            Decibels.FromGain(TruePeak.Of(block)));
    }

    /// <summary>Gated loudness in LUFS; −∞ for silence or less than 0.4 s.</summary>
    public static double MeasureIntegrated(AudioBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Integrated(HopPowers(block));
    }

    /// <summary>Highest level between the samples in dBTP; −∞ for silence.</summary>
    public static double MeasureTruePeak(AudioBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Decibels.FromGain(TruePeak.Of(block));
    }

    /// <summary>Mean K-weighted power of each whole 100 ms, both channels summed.</summary>
    internal static double[] HopPowers(AudioBlock block)
    {
        float[] left = block.Left;
        float[] right = block.Right;
        double[] hops = new double[left.Length / HopSamples];
        var (s, h) = (Shelf, HighPass);
        Vector128<double> sb0 = Vector128.Create(s.B0), sb1 = Vector128.Create(s.B1), sb2 = Vector128.Create(s.B2);
        Vector128<double> sa1 = Vector128.Create(s.A1), sa2 = Vector128.Create(s.A2);
        Vector128<double> hb1 = Vector128.Create(h.B1), ha1 = Vector128.Create(h.A1), ha2 = Vector128.Create(h.A2);
        Vector128<double> s1 = default, s2 = default, h1 = default, h2 = default;
        for (int hop = 0; hop < hops.Length; hop++)
        {
            int start = hop * HopSamples;
            var lefts = left.AsSpan(start, HopSamples);
            var rights = right.AsSpan(start, HopSamples);
            var sum = Vector128<double>.Zero;
            for (int i = 0; i < lefts.Length; i++)
            {
                var x = Vector128.Create((double)lefts[i], rights[i]);
                var y = (sb0 * x) + s1;
                s1 = (sb1 * x) - (sa1 * y) + s2;
                s2 = (sb2 * x) - (sa2 * y);
                var z = y + h1;
                h1 = (hb1 * y) - (ha1 * z) + h2;
                h2 = y - (ha2 * z);
                sum += z * z;
            }

            hops[hop] = (sum[0] + sum[1]) / HopSamples;
        }

        return hops;
    }

    internal static double Integrated(ReadOnlySpan<double> hops)
    {
        double[] blocks = Windows(hops, HopsPerBlock);
        double absolute = ToPower(AbsoluteGateLufs);
        double relative = MeanAbove(blocks, absolute) * Math.Pow(10, RelativeGateLu / 10);
        return ToLufs(MeanAbove(blocks, Math.Max(absolute, relative)));
    }

    internal static double ToLufs(double power) => -0.691 + (10 * Math.Log10(power));

    private static double ToPower(double lufs) => Math.Pow(10, (lufs + 0.691) / 10);

    private static double Loudest(ReadOnlySpan<double> hops, int length)
    {
        double most = 0;
        foreach (double power in Windows(hops, length))
        {
            most = Math.Max(most, power);
        }

        return ToLufs(most);
    }

    private static double[] Windows(ReadOnlySpan<double> hops, int length)
    {
        double[] means = new double[Math.Max(0, hops.Length - length + 1)];
        for (int i = 0; i < means.Length; i++)
        {
            double sum = 0;
            foreach (double power in hops.Slice(i, length))
            {
                sum += power;
            }

            means[i] = sum / length;
        }

        return means;
    }

    private static double MeanAbove(ReadOnlySpan<double> blocks, double gate)
    {
        double sum = 0;
        int count = 0;
        foreach (double power in blocks)
        {
            if (power > gate)
            {
                sum += power;
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}

namespace Reelwright.Audio;

/// <summary>
/// How loud a voice is: gated loudness after ITU-R BS.1770-4, of one channel that is played on both sides.
/// </summary>
internal static class SpeechLoudness
{
    private const int BlockSamples = AudioBlock.SampleRate * 4 / 10;
    private const int StepSamples = BlockSamples / 4;
    private const double AbsoluteGateLufs = -70;
    private const double RelativeGateLu = -10;

    // The K-weighting of BS.1770-4, annex 1, tables 1 and 2.
    private static readonly SpeechFilter Head =
        new(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);

    private static readonly SpeechFilter LowCut = new(1, -2, 1, -1.99004745483398, 0.99007225036621);

    /// <summary>Loudness in LUFS; -70 for silence.</summary>
    public static double Measure(ReadOnlySpan<float> samples)
    {
        float[] weighted = samples.ToArray();
        Head.Apply(weighted);
        LowCut.Apply(weighted);
        var powers = new List<double>();
        int block = Math.Min(BlockSamples, weighted.Length);
        for (int start = 0; start + block <= weighted.Length && block > 0; start += StepSamples)
        {
            double sum = 0;
            foreach (float sample in weighted.AsSpan(start, block))
            {
                sum += (double)sample * sample;
            }

            powers.Add(2 * sum / block);
        }

        double gate = Math.Max(AbsoluteGateLufs, Mean(powers, AbsoluteGateLufs) + RelativeGateLu);
        return Mean(powers, gate);
    }

    private static double Mean(List<double> powers, double gateLufs)
    {
        double gate = Math.Pow(10, (gateLufs + 0.691) / 10);
        var loud = powers.Where(power => power > gate).ToList();
        return loud.Count == 0 ? AbsoluteGateLufs : -0.691 + (10 * Math.Log10(loud.Average()));
    }
}

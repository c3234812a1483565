using System.Numerics;
using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>Levels between the samples by 4 × oversampling, after ITU-R BS.1770-4, annex 2.</summary>
internal static class TruePeak
{
    private const int Taps = 12;

    // Samples before the one that a set of phases stands for.
    private const int Lead = 6;

    // The four phases; the last two are the first two backwards.
    private static readonly float[] Phase0 =
    [
        0.0017089843750f, 0.0109863281250f, -0.0196533203125f, 0.0332031250000f, -0.0594482421875f, 0.1373291015625f,
        0.9721679687500f, -0.1022949218750f, 0.0476074218750f, -0.0266113281250f, 0.0148925781250f, -0.0083007812500f,
    ];

    private static readonly float[] Phase1 =
    [
        -0.0291748046875f, 0.0292968750000f, -0.0517578125000f, 0.0891113281250f, -0.1665039062500f, 0.4650878906250f,
        0.7797851562500f, -0.2003173828125f, 0.1015625000000f, -0.0582275390625f, 0.0330810546875f, -0.0189208984375f,
    ];

    /// <summary>The highest level of both channels, linear.</summary>
    public static float Of(AudioBlock block) => Kernels.Max(Peaks(block));

    /// <summary>For every sample the highest level at and around it, the larger of both channels, linear.</summary>
    public static float[] Peaks(AudioBlock block)
    {
        float[] peaks = new float[block.Length];
        Accumulate(block.Left, peaks);
        Accumulate(block.Right, peaks);
        return peaks;
    }

    private static void Accumulate(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        // Silence around the sound, so that its edges are measured like its middle.
        float[] padded = new float[samples.Length + Taps + Vector<float>.Count];
        samples.CopyTo(padded.AsSpan(Lead));
        int done = AccumulateVectors(padded, samples, peaks);
        AccumulateScalar(padded.AsSpan(done), samples[done..], peaks[done..]);
    }

    /// <summary>The definition; the vector path does the same additions in the same order.</summary>
    internal static void AccumulateScalar(ReadOnlySpan<float> padded, ReadOnlySpan<float> samples, Span<float> peaks)
    {
        for (int i = 0; i < peaks.Length; i++)
        {
            float p0 = 0, p1 = 0, p2 = 0, p3 = 0;
            for (int k = 0; k < Taps; k++)
            {
                float x = padded[i + k];
                p0 += Phase0[k] * x;
                p1 += Phase1[k] * x;
                p2 += Phase1[Taps - 1 - k] * x;
                p3 += Phase0[Taps - 1 - k] * x;
            }

            float between = Math.Max(Math.Max(Math.Abs(p0), Math.Abs(p1)), Math.Max(Math.Abs(p2), Math.Abs(p3)));
            peaks[i] = Math.Max(Math.Max(peaks[i], Math.Abs(samples[i])), between);
        }
    }

    private static int AccumulateVectors(ReadOnlySpan<float> padded, ReadOnlySpan<float> samples, Span<float> peaks)
    {
        var sources = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var targets = MemoryMarshal.Cast<float, Vector<float>>(peaks);
        ReadOnlySpan<float> phase0 = Phase0.AsSpan(0, Taps);
        ReadOnlySpan<float> phase1 = Phase1.AsSpan(0, Taps);
        for (int i = 0; i < targets.Length; i++)
        {
            ref readonly float window = ref padded.Slice(i * Vector<float>.Count, Taps + Vector<float>.Count)[0];
            Vector<float> p0 = default, p1 = default, p2 = default, p3 = default;
            for (int k = 0; k < phase0.Length; k++)
            {
                // Inside the slice: k is below Taps.
                var x = Vector.LoadUnsafe(in window, (nuint)k);
                p0 += x * phase0[k];
                p1 += x * phase1[k];
                p2 += x * phase1[phase1.Length - 1 - k];
                p3 += x * phase0[phase0.Length - 1 - k];
            }

            var early = Vector.Max(Vector.Abs(p0), Vector.Abs(p1));
            var late = Vector.Max(Vector.Abs(p2), Vector.Abs(p3));
            targets[i] = Vector.Max(Vector.Max(targets[i], Vector.Abs(sources[i])), Vector.Max(early, late));
        }

        return targets.Length * Vector<float>.Count;
    }
}

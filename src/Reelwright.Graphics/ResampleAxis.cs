using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Where each output sample of one axis reads from, and with which integer weights. Reused between
/// draws.</summary>
/// <remarks>
/// Output i has its centre at source coordinate <c>origin + (i + ½) × step − ½</c>, sample 0 being at 0. Weights have
/// 14 fraction bits and sum to exactly 1. Taps come in pairs because one SIMD instruction multiplies and adds pairs.
/// </remarks>
internal sealed class ResampleAxis
{
    /// <summary>Outputs are padded to a multiple of this, with weight 0, so that kernels have no tail.</summary>
    public const int GroupOutputs = 16;

    /// <summary>Fraction bits of a weight.</summary>
    public const int WeightBits = 14;

    // A picture shown a tenth smaller keeps the kernel's own width (and four taps instead of six); from there the
    // kernel widens evenly until at 2:1 nothing aliases. Even, because a jump would show as a flicker within a slow
    // zoom.
    private const double WidenFrom = 1.1;
    private const int One = 1 << WeightBits;
    private const int SmallGroup = 4;
    private const int WideWindow = 64;
    private const int NarrowWindow = 16;

    // Nobody asks for more; without a bound a degenerate view would ask for kernels of any length.
    private const double MostWiden = 16;

    /// <summary>Number of outputs.</summary>
    public int Count { get; private set; }

    /// <summary>Number of outputs with padding.</summary>
    public int PaddedCount { get; private set; }

    /// <summary>Pairs of taps per output.</summary>
    public int Pairs { get; private set; }

    /// <summary>Smallest source index read; may be negative.</summary>
    public int Low { get; private set; }

    /// <summary>First source index after the last one read.</summary>
    public int High { get; private set; }

    /// <summary>The outputs are the source samples as they are, from <see cref="Low"/> +
    /// <see cref="IdentityTap"/>.</summary>
    public bool IsIdentity { get; private set; }

    /// <summary>The tap with weight 1 if <see cref="IsIdentity"/>.</summary>
    public int IdentityTap { get; private set; }

    /// <summary>Source index of the first tap, per padded output.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>First tap of each group of <see cref="GroupOutputs"/>, counted from <see cref="Low"/>.</summary>
    public int[] GroupStarts { get; private set; } = [];

    /// <summary>Weights: for each pair, for each padded output, two values.</summary>
    public short[] Weights { get; private set; } = [];

    /// <summary>Whether <see cref="Shuffle"/> serves 512-bit permutes of 16 outputs from 64 samples.</summary>
    public bool Wide { get; private set; }

    /// <summary>Whether <see cref="Shuffle"/> serves 128-bit lane shuffles of 4 outputs from 16 samples.</summary>
    public bool Narrow { get; private set; }

    /// <summary>Byte indices into a group's window, 4 bytes per output: tap, nothing, next tap, nothing.</summary>
    public byte[] Shuffle { get; private set; } = [];

    /// <summary>Computes the axis.</summary>
    /// <param name="count">Number of outputs, 1 or more.</param>
    /// <param name="origin">Source coordinate (edge based) at the left edge of output 0.</param>
    /// <param name="step">Source samples per output; positive.</param>
    /// <param name="sampling">The kernel.</param>
    /// <param name="vectors">Which SIMD tables to make; by default what the machine has.</param>
    public void Set(int count, double origin, double step, Sampling sampling, VectorPath vectors = VectorPath.Best)
    {
        double widen = step >= 2 ? Math.Min(step, MostWiden) : Math.Max(1, 1 + ((step - WidenFrom) / (2 - WidenFrom)));
        int half = (int)Math.Ceiling(ResampleKernel.Support(sampling) * widen);
        Count = count;
        PaddedCount = (count + GroupOutputs - 1) / GroupOutputs * GroupOutputs;
        Pairs = half;
        if (Starts.Length < PaddedCount)
        {
            Starts = new int[PaddedCount];
            GroupStarts = new int[PaddedCount / GroupOutputs];
        }

        if (Weights.Length < PaddedCount * 2 * Pairs)
        {
            Weights = new short[PaddedCount * 2 * Pairs];
        }

        FillWeights(origin, step, sampling, widen, half);
        Low = Starts[0];
        High = Starts[count - 1] + (2 * half);
        for (int i = 0; i < PaddedCount; i += GroupOutputs)
        {
            GroupStarts[i / GroupOutputs] = Starts[i] - Low;
        }

        FindIdentity();
        FillShuffle(step, vectors);
    }

    private void FillWeights(double origin, double step, Sampling sampling, double widen, int half)
    {
        int taps = 2 * half;
        Span<double> raw = stackalloc double[taps];
        double narrow = 1 / widen;
        int pairStride = 2 * PaddedCount;
        for (int i = 0; i < Count; i++)
        {
            double center = origin + ((i + 0.5) * step) - 0.5;
            int start = (int)Math.Floor(center) - half + 1;
            Starts[i] = start;
            double sum = ResampleKernel.Evaluate(sampling, (start - center) * narrow, narrow, raw);
            double scale = One / sum;
            int total = 0;
            int largest = 0;
            for (int k = 0; k < taps; k++)
            {
                int weight = (int)Math.Floor((raw[k] * scale) + 0.5);
                total += weight;
                largest = raw[k] > raw[largest] ? k : largest;
                Weights[((k >> 1) * pairStride) + (2 * i) + (k & 1)] = (short)weight;
            }

            Weights[((largest >> 1) * pairStride) + (2 * i) + (largest & 1)] += (short)(One - total);
        }

        for (int i = Count; i < PaddedCount; i++)
        {
            Starts[i] = Starts[Count - 1];
            for (int pair = 0; pair < half; pair++)
            {
                Weights[(pair * pairStride) + (2 * i)] = 0;
                Weights[(pair * pairStride) + (2 * i) + 1] = 0;
            }
        }
    }

    private void FindIdentity()
    {
        IsIdentity = false;
        for (int k = 0; k < 2 * Pairs; k++)
        {
            if (Weights[((k >> 1) * 2 * PaddedCount) + (k & 1)] == One)
            {
                IdentityTap = k;
                IsIdentity = true;
            }
        }

        int row = (IdentityTap >> 1) * 2 * PaddedCount;
        for (int i = 0; i < Count && IsIdentity; i++)
        {
            IsIdentity = Starts[i] == Starts[0] + i && Weights[row + (2 * i) + (IdentityTap & 1)] == One;
        }
    }

    private void FillShuffle(double step, VectorPath vectors)
    {
        Wide = vectors is VectorPath.Best or VectorPath.Wide && Avx512Vbmi.IsSupported && Avx512BW.IsSupported
            && WindowFits(GroupOutputs, WideWindow - 1, step);
        Narrow = !Wide && vectors is VectorPath.Best or VectorPath.Narrow && Avx2.IsSupported
            && WindowFits(SmallGroup, NarrowWindow, step);
        if (!Wide && !Narrow)
        {
            return;
        }

        if (Shuffle.Length < PaddedCount * 4)
        {
            Shuffle = new byte[PaddedCount * 4];
        }

        int group = Wide ? GroupOutputs : SmallGroup;
        for (int i = 0; i < PaddedCount; i++)
        {
            int first = Starts[i] - Starts[i / group * group];
            // 0x80 in a lane shuffle writes zero, and stays so when the next pair's offset is added.
            // A wide permute takes zero from the window's last byte instead.
            byte nothing = (byte)(Wide ? WideWindow - 1 : 0x80);
            Shuffle[4 * i] = (byte)first;
            Shuffle[(4 * i) + 1] = nothing;
            Shuffle[(4 * i) + 2] = (byte)(first + 1);
            Shuffle[(4 * i) + 3] = nothing;
        }
    }

    private bool WindowFits(int outputs, int windowSamples, double step) =>
        (int)Math.Ceiling((outputs - 1) * step) + 1 + (2 * Pairs) <= windowSamples;
}

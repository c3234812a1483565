using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>The horizontal half of separable resampling, two rows at a time.</summary>
/// <remarks>
/// <c>h = (Σ sample × weight + 128) >> 8</c>, 16 bits with 6 fraction bits. Sums are exact in 32 bits, so their order
/// does not matter and the vector paths agree with the scalar one to the bit. Weights sum to 1, so flat areas and whole
/// shifts are exact. Two rows share each load of weights, which is what the loop waits for.
/// </remarks>
internal static class ResampleRows
{
    /// <summary>Samples that must follow the last one read, so that whole vectors may be loaded.</summary>
    public const int Slack = 64;

    private const int HorizontalShift = 8;

    /// <summary>Resamples two rows along x.</summary>
    /// <param name="first">Samples from <see cref="ResampleAxis.Low"/> on, plus <see cref="Slack"/> bytes.</param>
    /// <param name="second">The other row, likewise.</param>
    /// <param name="axis">The x axis.</param>
    /// <param name="firstTarget">Receives <see cref="ResampleAxis.PaddedCount"/> values.</param>
    /// <param name="secondTarget">The other row's, likewise.</param>
    public static void Horizontal(
        ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second,
        ResampleAxis axis,
        Span<short> firstTarget,
        Span<short> secondTarget)
    {
        if (axis.Wide)
        {
            HorizontalWide(first, second, axis, firstTarget, secondTarget);
        }
        else if (axis.Narrow)
        {
            HorizontalNarrow(first, axis, firstTarget);
            HorizontalNarrow(second, axis, secondTarget);
        }
        else
        {
            HorizontalScalar(first, axis, firstTarget);
            HorizontalScalar(second, axis, secondTarget);
        }
    }

    /// <summary>The definition of the horizontal kernel.</summary>
    internal static void HorizontalScalar(ReadOnlySpan<byte> source, ResampleAxis axis, Span<short> target)
    {
        for (int i = 0; i < axis.PaddedCount; i++)
        {
            var samples = source.Slice(axis.Starts[i] - axis.Low, 2 * axis.Pairs);
            int sum = 1 << (HorizontalShift - 1);
            for (int k = 0; k < samples.Length; k++)
            {
                sum += samples[k] * axis.Weights[((k >> 1) * 2 * axis.PaddedCount) + (2 * i) + (k & 1)];
            }

            target[i] = (short)(sum >> HorizontalShift);
        }
    }

    private static void HorizontalWide(
        ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second,
        ResampleAxis axis,
        Span<short> firstTarget,
        Span<short> secondTarget)
    {
        const int Group = ResampleAxis.GroupOutputs;
        int groups = axis.PaddedCount / Group;
        int pairs = axis.Pairs;
        CheckWindow(first, axis, Group, 64);
        CheckWindow(second, axis, Group, 64);
        ref byte upper = ref MemoryMarshal.GetReference(first);
        ref byte lower = ref MemoryMarshal.GetReference(second);
        ref byte shuffle = ref MemoryMarshal.GetArrayDataReference(axis.Shuffle);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(axis.Weights);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(axis.GroupStarts);
        ref short upperOutput = ref MemoryMarshal.GetReference(firstTarget[..axis.PaddedCount]);
        ref short lowerOutput = ref MemoryMarshal.GetReference(secondTarget[..axis.PaddedCount]);

        // A window's last byte is cleared and every odd byte index points to it: that widens samples to 16 bits for
        // free.
        var allButLast = Vector512.Create(~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul >>> 8).AsByte();
        var nextPair = Vector512.Create((short)0x0002).AsByte();
        var round = Vector512.Create(1 << (HorizontalShift - 1));
        nuint pairStride = (nuint)(2 * axis.PaddedCount);
        for (int g = 0; g < groups; g++)
        {
            nuint start = (nuint)Unsafe.Add(ref starts, g);
            var upperWindow = allButLast & Vector512.LoadUnsafe(ref upper, start);
            var lowerWindow = allButLast & Vector512.LoadUnsafe(ref lower, start);
            var index = Vector512.LoadUnsafe(ref shuffle, (nuint)(g * 64));
            var upperSum = round;
            var lowerSum = round;
            nuint at = (nuint)(g * 2 * Group);
            for (int pair = 0; pair < pairs; pair++)
            {
                var weight = Vector512.LoadUnsafe(ref weights, at);
                var upperTaps = Avx512Vbmi.PermuteVar64x8(upperWindow, index).AsInt16();
                var lowerTaps = Avx512Vbmi.PermuteVar64x8(lowerWindow, index).AsInt16();
                upperSum += Avx512BW.MultiplyAddAdjacent(upperTaps, weight);
                lowerSum += Avx512BW.MultiplyAddAdjacent(lowerTaps, weight);
                index += nextPair;
                at += pairStride;
            }

            nuint to = (nuint)(g * Group);
            Avx512F.ConvertToVector256Int16(upperSum >> HorizontalShift).StoreUnsafe(ref upperOutput, to);
            Avx512F.ConvertToVector256Int16(lowerSum >> HorizontalShift).StoreUnsafe(ref lowerOutput, to);
        }
    }

    private static void HorizontalNarrow(ReadOnlySpan<byte> source, ResampleAxis axis, Span<short> target)
    {
        const int Group = 8;
        int groups = axis.PaddedCount / Group;
        int pairs = axis.Pairs;
        CheckWindow(source, axis, Group / 2, 16);
        ref byte samples = ref MemoryMarshal.GetReference(source);
        ref byte shuffle = ref MemoryMarshal.GetArrayDataReference(axis.Shuffle);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(axis.Weights);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(axis.Starts);
        ref short output = ref MemoryMarshal.GetReference(target[..axis.PaddedCount]);
        var nextPair = Vector256.Create((short)0x0002).AsByte();
        var round = Vector256.Create(1 << (HorizontalShift - 1));
        int pairStride = 2 * axis.PaddedCount;
        for (int g = 0; g < groups; g++)
        {
            int first = Unsafe.Add(ref starts, g * Group) - axis.Low;
            int second = Unsafe.Add(ref starts, (g * Group) + 4) - axis.Low;
            var window = Vector256.Create(
                Vector128.LoadUnsafe(ref samples, (nuint)first),
                Vector128.LoadUnsafe(ref samples, (nuint)second));
            var index = Vector256.LoadUnsafe(ref shuffle, (nuint)(g * 32));
            var sum = round;
            for (int pair = 0; pair < pairs; pair++)
            {
                var taps = Avx2.Shuffle(window, index).AsInt16();
                var weight = Vector256.LoadUnsafe(ref weights, (nuint)((pair * pairStride) + (g * 2 * Group)));
                sum += Avx2.MultiplyAddAdjacent(taps, weight);
                index += nextPair;
            }

            Vector256.Narrow(sum >> HorizontalShift, Vector256<int>.Zero).GetLower()
                .StoreUnsafe(ref output, (nuint)(g * Group));
        }
    }

    // The vector loops load without bounds checks; this makes that safe once per row.
    private static void CheckWindow(ReadOnlySpan<byte> source, ResampleAxis axis, int group, int window)
    {
        int last = axis.Starts[axis.PaddedCount - group] - axis.Low;
        if (last < 0 || last + window > source.Length)
        {
            throw new ArgumentException($"The row has {source.Length} samples; {last + window} are needed.");
        }
    }
}

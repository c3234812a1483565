using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>The two inner loops of separable resampling.</summary>
/// <remarks>
/// Horizontal: <c>h = (Σ sample × weight + 128) >> 8</c>, 16 bits with 6 fraction bits. Vertical:
/// <c>out = clamp((Σ h × weight + 2¹⁹) >> 20)</c>. Sums are exact in 32 bits, so their order does not matter and the
/// vector paths agree with the scalar ones to the bit. Weights sum to 1, so flat areas and whole shifts are exact.
/// </remarks>
internal static class ResampleRows
{
    /// <summary>Samples that must follow the last one read, so that whole vectors may be loaded.</summary>
    public const int Slack = 64;

    private const int HorizontalShift = 8;
    private const int VerticalShift = 20;

    /// <summary>Resamples one row along x.</summary>
    /// <param name="source">Samples from <see cref="ResampleAxis.Low"/> on, plus <see cref="Slack"/> bytes.</param>
    /// <param name="axis">The x axis.</param>
    /// <param name="target">Receives <see cref="ResampleAxis.PaddedCount"/> values.</param>
    public static void Horizontal(ReadOnlySpan<byte> source, ResampleAxis axis, Span<short> target)
    {
        if (axis.Wide)
        {
            HorizontalWide(source, axis, target);
        }
        else if (axis.Narrow)
        {
            HorizontalNarrow(source, axis, target);
        }
        else
        {
            HorizontalScalar(source, axis, target);
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

    /// <summary>Resamples along y: one output row from several 16-bit rows.</summary>
    /// <param name="rows">Ring of rows.</param>
    /// <param name="offsets">Where each tap's row starts in <paramref name="rows"/>; one per tap.</param>
    /// <param name="weights">One weight per tap; even in number.</param>
    /// <param name="target">Receives the row.</param>
    /// <param name="path">Which implementation.</param>
    public static void Vertical(
        ReadOnlySpan<short> rows,
        ReadOnlySpan<int> offsets,
        ReadOnlySpan<short> weights,
        Span<byte> target,
        VectorPath path = VectorPath.Best)
    {
        int done = 0;
        if (path is VectorPath.Best or VectorPath.Wide && Avx512BW.IsSupported)
        {
            done = VerticalWide(rows, offsets, weights, target);
        }
        else if (path is VectorPath.Best or VectorPath.Narrow && Avx2.IsSupported)
        {
            done = VerticalNarrow(rows, offsets, weights, target);
        }

        VerticalScalar(rows, offsets, weights, target, done);
    }

    private static void VerticalScalar(
        ReadOnlySpan<short> rows, ReadOnlySpan<int> offsets, ReadOnlySpan<short> weights, Span<byte> target, int from)
    {
        for (int i = from; i < target.Length; i++)
        {
            int sum = 1 << (VerticalShift - 1);
            for (int k = 0; k < offsets.Length; k++)
            {
                sum += rows[offsets[k] + i] * weights[k];
            }

            target[i] = (byte)Math.Clamp(sum >> VerticalShift, 0, 255);
        }
    }

    private static void HorizontalWide(ReadOnlySpan<byte> source, ResampleAxis axis, Span<short> target)
    {
        const int Group = ResampleAxis.GroupOutputs;
        int groups = axis.PaddedCount / Group;
        int pairs = axis.Pairs;
        CheckWindow(source, axis, Group, 64);
        ref byte samples = ref MemoryMarshal.GetReference(source);
        ref byte shuffle = ref MemoryMarshal.GetArrayDataReference(axis.Shuffle);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(axis.Weights);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(axis.Starts);
        ref short output = ref MemoryMarshal.GetReference(target[..axis.PaddedCount]);

        // A window's last byte is cleared and every odd byte index points to it: that widens samples to 16 bits for free.
        var allButLast = Vector512.Create(~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul >>> 8).AsByte();
        var nextPair = Vector512.Create((short)0x0002).AsByte();
        var round = Vector512.Create(1 << (HorizontalShift - 1));
        int pairStride = 2 * axis.PaddedCount;
        for (int g = 0; g < groups; g++)
        {
            var window = allButLast
                & Vector512.LoadUnsafe(ref samples, (nuint)(Unsafe.Add(ref starts, g * Group) - axis.Low));
            var index = Vector512.LoadUnsafe(ref shuffle, (nuint)(g * 64));
            var sum = round;
            for (int pair = 0; pair < pairs; pair++)
            {
                var taps = Avx512Vbmi.PermuteVar64x8(window, index).AsInt16();
                var weight = Vector512.LoadUnsafe(ref weights, (nuint)((pair * pairStride) + (g * 2 * Group)));
                sum += Avx512BW.MultiplyAddAdjacent(taps, weight);
                index += nextPair;
            }

            Avx512F.ConvertToVector256Int16(sum >> HorizontalShift).StoreUnsafe(ref output, (nuint)(g * Group));
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

    private static int VerticalWide(
        ReadOnlySpan<short> rows, ReadOnlySpan<int> offsets, ReadOnlySpan<short> weights, Span<byte> target)
    {
        const int Step = 32;
        int end = target.Length / Step * Step;
        CheckRows(rows, offsets, weights, end);
        ref short input = ref MemoryMarshal.GetReference(rows);
        ref int starts = ref MemoryMarshal.GetReference(offsets);
        ref int pairWeights = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(weights));
        ref byte output = ref MemoryMarshal.GetReference(target);
        int pairs = offsets.Length / 2;
        for (int i = 0; i < end; i += Step)
        {
            var low = Vector512.Create(1 << (VerticalShift - 1));
            var high = low;
            for (int pair = 0; pair < pairs; pair++)
            {
                var weight = Vector512.Create(Unsafe.Add(ref pairWeights, pair)).AsInt16();
                var upper = Vector512.LoadUnsafe(ref input, (nuint)(Unsafe.Add(ref starts, 2 * pair) + i));
                var lower = Vector512.LoadUnsafe(ref input, (nuint)(Unsafe.Add(ref starts, (2 * pair) + 1) + i));
                low += Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(upper, lower), weight);
                high += Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(upper, lower), weight);
            }

            // Unpack and pack both work within 128-bit lanes, so the order is restored.
            var packed = Avx512BW.PackSignedSaturate(low >> VerticalShift, high >> VerticalShift);
            var bytes = Avx512BW.ConvertToVector256ByteWithSaturation(
                Vector512.Max(packed, Vector512<short>.Zero).AsUInt16());
            bytes.StoreUnsafe(ref output, (nuint)i);
        }

        return end;
    }

    private static int VerticalNarrow(
        ReadOnlySpan<short> rows, ReadOnlySpan<int> offsets, ReadOnlySpan<short> weights, Span<byte> target)
    {
        const int Step = 16;
        int end = target.Length / Step * Step;
        CheckRows(rows, offsets, weights, end);
        ref short input = ref MemoryMarshal.GetReference(rows);
        ref int starts = ref MemoryMarshal.GetReference(offsets);
        ref int pairWeights = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(weights));
        ref byte output = ref MemoryMarshal.GetReference(target);
        int pairs = offsets.Length / 2;
        for (int i = 0; i < end; i += Step)
        {
            var low = Vector256.Create(1 << (VerticalShift - 1));
            var high = low;
            for (int pair = 0; pair < pairs; pair++)
            {
                var weight = Vector256.Create(Unsafe.Add(ref pairWeights, pair)).AsInt16();
                var upper = Vector256.LoadUnsafe(ref input, (nuint)(Unsafe.Add(ref starts, 2 * pair) + i));
                var lower = Vector256.LoadUnsafe(ref input, (nuint)(Unsafe.Add(ref starts, (2 * pair) + 1) + i));
                low += Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(upper, lower), weight);
                high += Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(upper, lower), weight);
            }

            var packed = Avx2.PackSignedSaturate(low >> VerticalShift, high >> VerticalShift);
            var bytes = Sse2.PackUnsignedSaturate(packed.GetLower(), packed.GetUpper());
            bytes.StoreUnsafe(ref output, (nuint)i);
        }

        return end;
    }

    // The vector loops load without bounds checks; these two make that safe once per row.
    private static void CheckWindow(ReadOnlySpan<byte> source, ResampleAxis axis, int group, int window)
    {
        int last = axis.Starts[axis.PaddedCount - group] - axis.Low;
        if (last < 0 || last + window > source.Length)
        {
            throw new ArgumentException($"The row has {source.Length} samples; {last + window} are needed.");
        }
    }

    private static void CheckRows(
        ReadOnlySpan<short> rows, ReadOnlySpan<int> offsets, ReadOnlySpan<short> weights, int count)
    {
        if (weights.Length != offsets.Length || offsets.Length % 2 != 0)
        {
            throw new ArgumentException($"{offsets.Length} rows have {weights.Length} weights.");
        }

        foreach (int offset in offsets)
        {
            if (offset < 0 || offset + count > rows.Length)
            {
                throw new ArgumentException($"Row at {offset} ends after the {rows.Length} samples there are.");
            }
        }
    }
}

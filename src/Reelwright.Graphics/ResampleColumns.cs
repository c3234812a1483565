using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>The vertical half of separable resampling.</summary>
/// <remarks>
/// <c>out = clamp((Σ h × weight + 2¹⁹) >> 20)</c> over 16-bit rows with 6 fraction bits. Sums are exact in 32 bits, so
/// their order does not matter and the vector paths agree with the scalar one to the bit.
/// </remarks>
internal static class ResampleColumns
{
    private const int VerticalShift = 20;

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

    // The vector loops load without bounds checks; this makes that safe once per row.
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

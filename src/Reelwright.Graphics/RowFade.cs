using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Fades one row of samples toward a constant.</summary>
/// <remarks>
/// <c>out = (constant × 128 + round((sample − constant) × 128 × keep / 32768) + threshold) >> 7</c>; the
/// threshold is 64 everywhere to round, or blue noise to dither. Vector and scalar paths agree to the bit.
/// </remarks>
internal static class RowFade
{
    /// <summary>What remains of the sample for an opacity of 0–1 of the constant, in 1/32768; at most 32767.</summary>
    public static int Keep(double opacity) =>
        opacity >= 1 ? 0 : opacity > 0 ? Math.Min(32767, (int)(((1 - opacity) * 32768) + 0.5)) : 32767;

    /// <summary>Fades a row in place.</summary>
    /// <param name="row">The samples.</param>
    /// <param name="constant">What they fade to.</param>
    /// <param name="keep">See <see cref="Keep"/>; 32767 leaves the row alone.</param>
    /// <param name="thresholds">32 values of 0–127, repeated along the row.</param>
    public static void Toward(Span<byte> row, byte constant, int keep, ReadOnlySpan<short> thresholds)
    {
        if (keep >= 32767)
        {
            return;
        }

        int done = Avx512BW.IsSupported ? Toward512(row, constant, keep, thresholds)
            : Avx2.IsSupported ? Toward256(row, constant, keep, thresholds)
            : 0;
        TowardScalar(row, constant, keep, thresholds, done);
    }

    /// <summary>The definition of the kernel; the vector paths are tested against it.</summary>
    internal static void TowardScalar(
        Span<byte> row, byte constant, int keep, ReadOnlySpan<short> thresholds, int from = 0)
    {
        for (int i = from; i < row.Length; i++)
        {
            int rest = FixedPoint.MultiplyHighRounded((row[i] - constant) << 7, keep);
            row[i] = (byte)(((constant << 7) + rest + thresholds[i % BlueNoise.Side]) >> 7);
        }
    }

    internal static int Toward512(Span<byte> row, byte constant, int keep, ReadOnlySpan<short> thresholds)
    {
        var rows = MemoryMarshal.Cast<byte, Vector512<byte>>(row);
        var threshold = Vector512.Create(thresholds[..BlueNoise.Side]) + Vector512.Create((short)(constant << 7));
        var center = Vector512.Create((short)constant);
        var factor = Vector512.Create((short)keep);
        for (int i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            rows[i] = Vector512.Narrow(Fade(low.AsInt16()), Fade(high.AsInt16()));
        }

        return rows.Length * Vector512<byte>.Count;

        Vector512<ushort> Fade(Vector512<short> samples) =>
            (Avx512BW.MultiplyHighRoundScale((samples - center) << 7, factor) + threshold).AsUInt16() >>> 7;
    }

    internal static int Toward256(Span<byte> row, byte constant, int keep, ReadOnlySpan<short> thresholds)
    {
        var rows = MemoryMarshal.Cast<byte, Vector256<byte>>(row);
        var shift = Vector256.Create((short)(constant << 7));
        var lowThreshold = Vector256.Create(thresholds[..16]) + shift;
        var highThreshold = Vector256.Create(thresholds[16..BlueNoise.Side]) + shift;
        var center = Vector256.Create((short)constant);
        var factor = Vector256.Create((short)keep);
        for (int i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector256.Widen(rows[i]);
            rows[i] = Vector256.Narrow(Fade(low.AsInt16(), lowThreshold), Fade(high.AsInt16(), highThreshold));
        }

        return rows.Length * Vector256<byte>.Count;

        Vector256<ushort> Fade(Vector256<short> samples, Vector256<short> threshold) =>
            (Avx2.MultiplyHighRoundScale((samples - center) << 7, factor) + threshold).AsUInt16() >>> 7;
    }
}

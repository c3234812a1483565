using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Porter–Duff "source over" of one row of premultiplied samples with their alpha.</summary>
/// <remarks>
/// With <c>s' = (s × g + 128) / 256</c> and <c>a' = (a × g + 128) / 256</c>, both rounded down (g is the opacity,
/// 0–256):
/// <c>out = min(255, s' + round(backdrop × (255 − a') / 255))</c>.
/// The vector and scalar paths agree to the bit, so a frame is the same wherever it was rendered.
/// </remarks>
internal static class RowOverlay
{
    /// <summary>Composites a row onto <paramref name="backdrop"/> in place; all three rows have one length.</summary>
    public static void Over(ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, int opacity, Span<byte> backdrop)
    {
        int done = Vector512.IsHardwareAccelerated ? Over512(source, alpha, opacity, backdrop)
            : Vector256.IsHardwareAccelerated ? Over256(source, alpha, opacity, backdrop)
            : 0;
        OverScalar(source[done..], alpha[done..], opacity, backdrop[done..]);
    }

    /// <summary>The definition of the kernel; the vector paths are tested against it.</summary>
    internal static void OverScalar(
        ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, int opacity, Span<byte> backdrop)
    {
        for (int i = 0; i < backdrop.Length; i++)
        {
            int color = ((source[i] * opacity) + 128) >> 8;
            int coverage = 255 - (((alpha[i] * opacity) + 128) >> 8);
            backdrop[i] = (byte)Math.Min(255, color + FixedPoint.DivideBy255(backdrop[i] * coverage));
        }
    }

    internal static int Over512(ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, int opacity, Span<byte> backdrop)
    {
        var backdrops = MemoryMarshal.Cast<byte, Vector512<byte>>(backdrop);
        var sources = MemoryMarshal.Cast<byte, Vector512<byte>>(source)[..backdrops.Length];
        var alphas = MemoryMarshal.Cast<byte, Vector512<byte>>(alpha)[..backdrops.Length];
        var gain = Vector512.Create((ushort)opacity);
        for (int i = 0; i < backdrops.Length; i++)
        {
            // Most of a text sprite is clear; one compare saves the rest.
            if (alphas[i] == Vector512<byte>.Zero && sources[i] == Vector512<byte>.Zero)
            {
                continue;
            }

            var (sourceLow, sourceHigh) = Vector512.Widen(sources[i]);
            var (alphaLow, alphaHigh) = Vector512.Widen(alphas[i]);
            var (backLow, backHigh) = Vector512.Widen(backdrops[i]);
            backdrops[i] = Vector512.Narrow(
                Over(sourceLow, alphaLow, backLow, gain),
                Over(sourceHigh, alphaHigh, backHigh, gain));
        }

        return backdrops.Length * Vector512<byte>.Count;
    }

    internal static int Over256(ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, int opacity, Span<byte> backdrop)
    {
        var backdrops = MemoryMarshal.Cast<byte, Vector256<byte>>(backdrop);
        var sources = MemoryMarshal.Cast<byte, Vector256<byte>>(source)[..backdrops.Length];
        var alphas = MemoryMarshal.Cast<byte, Vector256<byte>>(alpha)[..backdrops.Length];
        var gain = Vector256.Create((ushort)opacity);
        for (int i = 0; i < backdrops.Length; i++)
        {
            if (alphas[i] == Vector256<byte>.Zero && sources[i] == Vector256<byte>.Zero)
            {
                continue;
            }

            var (sourceLow, sourceHigh) = Vector256.Widen(sources[i]);
            var (alphaLow, alphaHigh) = Vector256.Widen(alphas[i]);
            var (backLow, backHigh) = Vector256.Widen(backdrops[i]);
            backdrops[i] = Vector256.Narrow(
                Over(sourceLow, alphaLow, backLow, gain),
                Over(sourceHigh, alphaHigh, backHigh, gain));
        }

        return backdrops.Length * Vector256<byte>.Count;
    }

    private static Vector512<ushort> Over(
        Vector512<ushort> source, Vector512<ushort> alpha, Vector512<ushort> backdrop, Vector512<ushort> gain)
    {
        var half = Vector512.Create((ushort)128);
        var top = Vector512.Create((ushort)255);
        var color = ((source * gain) + half) >>> 8;
        var faded = (backdrop * (top - (((alpha * gain) + half) >>> 8))) + half;
        return Vector512.Min(top, color + ((faded + (faded >>> 8)) >>> 8));
    }

    private static Vector256<ushort> Over(
        Vector256<ushort> source, Vector256<ushort> alpha, Vector256<ushort> backdrop, Vector256<ushort> gain)
    {
        var half = Vector256.Create((ushort)128);
        var top = Vector256.Create((ushort)255);
        var color = ((source * gain) + half) >>> 8;
        var faded = (backdrop * (top - (((alpha * gain) + half) >>> 8))) + half;
        return Vector256.Min(top, color + ((faded + (faded >>> 8)) >>> 8));
    }
}

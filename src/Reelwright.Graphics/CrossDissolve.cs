using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Mixes two frames sample by sample.</summary>
/// <remarks><c>out = (from × (256 − w) + to × w + 128) / 256</c> rounded down, with <c>w = round(amount ×
/// 256)</c>.</remarks>
public static class CrossDissolve
{
    /// <summary>Writes the mix of two frames to a third.</summary>
    /// <param name="from">The frame seen alone at amount 0.</param>
    /// <param name="to">The frame seen alone at amount 1.</param>
    /// <param name="amount">0 to 1; clamped.</param>
    /// <param name="target">Receives the mix; may be <paramref name="from"/> or <paramref name="to"/>.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Blend(Frame from, Frame to, double amount, Frame target)
    {
        if (from.Width != to.Width || from.Height != to.Height
            || from.Width != target.Width || from.Height != target.Height)
        {
            throw new ArgumentException(
                $"Sizes differ: {from.Width}x{from.Height}, {to.Width}x{to.Height}, {target.Width}x{target.Height}.");
        }

        BlendRow(from.Data, to.Data, FixedPoint.Weight256(amount), target.Data);
    }

    /// <summary>Mixes part of a frame into another.</summary>
    /// <param name="target">Seen alone at amount 0; receives the mix.</param>
    /// <param name="source">Seen alone at amount 1; as large as <paramref name="target"/>.</param>
    /// <param name="area">Which part, in luma samples; rounded to even numbers, cut to the frame.</param>
    /// <param name="amount">0 to 1; clamped.</param>
    public static void BlendArea(Frame target, Frame source, RectD area, double amount)
    {
        var part = PixelArea.Of(target, area);
        part = new(part.Left & ~1, part.Top & ~1, (part.Right + 1) & ~1, (part.Bottom + 1) & ~1);
        int weight = FixedPoint.Weight256(amount);
        if (part.IsEmpty || weight == 0)
        {
            return;
        }

        Rows(target.Y, source.Y, target.Width, part);
        Rows(target.U, source.U, target.ChromaWidth, part.ToChroma());
        Rows(target.V, source.V, target.ChromaWidth, part.ToChroma());

        void Rows(Span<byte> to, ReadOnlySpan<byte> from, int stride, PixelArea part)
        {
            for (int y = part.Top; y < part.Bottom; y++)
            {
                var row = to.Slice((y * stride) + part.Left, part.Width);
                BlendRow(row, from.Slice((y * stride) + part.Left, part.Width), weight, row);
            }
        }
    }

    /// <summary>Mixes equally long runs of samples.</summary>
    internal static void BlendRow(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int weight, Span<byte> target)
    {
        int done = Vector512.IsHardwareAccelerated ? Blend512(from, to, weight, target)
            : Vector256.IsHardwareAccelerated ? Blend256(from, to, weight, target)
            : 0;
        BlendScalar(from[done..], to[done..], weight, target[done..]);
    }

    /// <summary>The definition of the kernel; the vector paths are tested against it.</summary>
    internal static void BlendScalar(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int weight, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (byte)(((from[i] * (256 - weight)) + (to[i] * weight) + 128) >> 8);
        }
    }

    internal static int Blend512(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int weight, Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector512<byte>>(target);
        var froms = MemoryMarshal.Cast<byte, Vector512<byte>>(from)[..targets.Length];
        var tos = MemoryMarshal.Cast<byte, Vector512<byte>>(to)[..targets.Length];
        var toWeight = Vector512.Create((ushort)weight);
        var fromWeight = Vector512.Create((ushort)(256 - weight));
        var half = Vector512.Create((ushort)128);
        for (int i = 0; i < targets.Length; i++)
        {
            var (fromLow, fromHigh) = Vector512.Widen(froms[i]);
            var (toLow, toHigh) = Vector512.Widen(tos[i]);
            targets[i] = Vector512.Narrow(
                ((fromLow * fromWeight) + (toLow * toWeight) + half) >>> 8,
                ((fromHigh * fromWeight) + (toHigh * toWeight) + half) >>> 8);
        }

        return targets.Length * Vector512<byte>.Count;
    }

    internal static int Blend256(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int weight, Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var froms = MemoryMarshal.Cast<byte, Vector256<byte>>(from)[..targets.Length];
        var tos = MemoryMarshal.Cast<byte, Vector256<byte>>(to)[..targets.Length];
        var toWeight = Vector256.Create((ushort)weight);
        var fromWeight = Vector256.Create((ushort)(256 - weight));
        var half = Vector256.Create((ushort)128);
        for (int i = 0; i < targets.Length; i++)
        {
            var (fromLow, fromHigh) = Vector256.Widen(froms[i]);
            var (toLow, toHigh) = Vector256.Widen(tos[i]);
            targets[i] = Vector256.Narrow(
                ((fromLow * fromWeight) + (toLow * toWeight) + half) >>> 8,
                ((fromHigh * fromWeight) + (toHigh * toWeight) + half) >>> 8);
        }

        return targets.Length * Vector256<byte>.Count;
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Halves a plane: each sample is the mean of a 2×2 block.</summary>
/// <remarks><c>out = (a + b + c + d + 2) / 4</c>, rounded down; vector and scalar paths agree to the bit.</remarks>
internal static class BoxReduce
{
    /// <summary>Halves a plane. Columns and rows the source lacks repeat its last ones, or count as 0.</summary>
    /// <param name="source">Samples, <paramref name="width"/> a row.</param>
    /// <param name="width">Samples a source row.</param>
    /// <param name="height">Source rows.</param>
    /// <param name="target">Samples, <paramref name="targetWidth"/> a row.</param>
    /// <param name="targetWidth">At least half of <paramref name="width"/>, rounded up.</param>
    /// <param name="targetHeight">At least half of <paramref name="height"/>, rounded up.</param>
    /// <param name="edge">What lies outside the source.</param>
    public static void Plane(
        ReadOnlySpan<byte> source,
        int width,
        int height,
        Span<byte> target,
        int targetWidth,
        int targetHeight,
        Edge edge)
    {
        int whole = width / 2;
        byte[]? zeros = edge == Edge.Zero && targetHeight * 2 > height ? new byte[width] : null;
        for (int row = 0; row < targetHeight; row++)
        {
            var top = SourceRow(source, width, height, 2 * row, zeros);
            var bottom = SourceRow(source, width, height, (2 * row) + 1, zeros);
            var output = target.Slice(row * targetWidth, targetWidth);
            Row(top[..(whole * 2)], bottom[..(whole * 2)], output[..whole]);
            for (int i = whole; i < targetWidth; i++)
            {
                // Past the end: the half column that is there (odd width), or nothing but the edge.
                bool half = (2 * i) < width;
                output[i] = (byte)(edge == Edge.Clamp ? (top[^1] + bottom[^1] + 1) >> 1
                    : half ? (top[^1] + bottom[^1] + 2) >> 2
                    : 0);
            }
        }
    }

    /// <summary>Halves two rows of an even length into one.</summary>
    internal static void Row(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> target)
    {
        int done = Vector512.IsHardwareAccelerated ? Row512(top, bottom, target)
            : Vector256.IsHardwareAccelerated ? Row256(top, bottom, target)
            : 0;
        RowScalar(top[(2 * done)..], bottom[(2 * done)..], target[done..]);
    }

    /// <summary>The definition of the kernel; the vector paths are tested against it.</summary>
    internal static void RowScalar(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (byte)((top[2 * i] + top[(2 * i) + 1] + bottom[2 * i] + bottom[(2 * i) + 1] + 2) >> 2);
        }
    }

    internal static int Row512(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector512<byte>>(target);
        var tops = MemoryMarshal.Cast<byte, Vector512<ushort>>(top)[..(2 * targets.Length)];
        var bottoms = MemoryMarshal.Cast<byte, Vector512<ushort>>(bottom)[..(2 * targets.Length)];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Vector512.Narrow(
                Mean(tops[2 * i], bottoms[2 * i]),
                Mean(tops[(2 * i) + 1], bottoms[(2 * i) + 1]));
        }

        return targets.Length * Vector512<byte>.Count;
    }

    internal static int Row256(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var tops = MemoryMarshal.Cast<byte, Vector256<ushort>>(top)[..(2 * targets.Length)];
        var bottoms = MemoryMarshal.Cast<byte, Vector256<ushort>>(bottom)[..(2 * targets.Length)];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Vector256.Narrow(
                Mean(tops[2 * i], bottoms[2 * i]),
                Mean(tops[(2 * i) + 1], bottoms[(2 * i) + 1]));
        }

        return targets.Length * Vector256<byte>.Count;
    }

    // A 16-bit lane holds two neighbouring samples; which byte is which does not matter to their sum.
    private static Vector512<ushort> Mean(Vector512<ushort> top, Vector512<ushort> bottom)
    {
        var low = Vector512.Create((ushort)0xFF);
        return ((top & low) + (top >>> 8) + (bottom & low) + (bottom >>> 8) + Vector512.Create((ushort)2)) >>> 2;
    }

    private static Vector256<ushort> Mean(Vector256<ushort> top, Vector256<ushort> bottom)
    {
        var low = Vector256.Create((ushort)0xFF);
        return ((top & low) + (top >>> 8) + (bottom & low) + (bottom >>> 8) + Vector256.Create((ushort)2)) >>> 2;
    }

    private static ReadOnlySpan<byte> SourceRow(
        ReadOnlySpan<byte> source, int width, int height, int row, byte[]? zeros) =>
        row >= height && zeros is not null
            ? zeros
            : source.Slice(Math.Min(row, height - 1) * width, width);
}

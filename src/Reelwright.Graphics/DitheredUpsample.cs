using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Magnifies a coarse field eight times, bilinearly, and dithers it to 8 bits.</summary>
/// <remarks>
/// The field has 7 fraction bits. Between nodes a and b, at k eighths and a half:
/// <c>v = a + round((b − a) × (2k + 1) / 16)</c>, along y and then along x; <c>out = (v + threshold) >> 7</c>.
/// Vector and scalar paths agree to the bit.
/// </remarks>
internal static class DitheredUpsample
{
    /// <summary>Output samples from one node to the next.</summary>
    public const int Spacing = 8;

    private static readonly short[] Steps32 =
        [.. Enumerable.Range(0, 32).Select(i => (short)((2 * (i % Spacing)) + 1 << 11))];

    private static readonly short[] Spread32 = [.. Enumerable.Range(0, 32).Select(i => (short)(i / Spacing))];

    /// <summary>Nodes that a side needs, one beyond the last sample included.</summary>
    public static int Nodes(int samples) => ((samples + Spacing - 1) / Spacing) + 1;

    /// <summary>Makes a plane.</summary>
    /// <param name="nodes">The field, 0 to 255 × 128, <paramref name="nodeStride"/> a row.</param>
    /// <param name="nodeStride">Values from one row of nodes to the next.</param>
    /// <param name="plane">Receives the samples.</param>
    /// <param name="width">Samples a row.</param>
    /// <param name="line">Scratch for one row of nodes and <see cref="LineSlack"/> more.</param>
    public static void Plane(ReadOnlySpan<short> nodes, int nodeStride, Span<byte> plane, int width, Span<short> line)
    {
        int count = Nodes(width);
        line = line[..(count + LineSlack)];
        line[count..].Clear();
        for (int y = 0; y < plane.Length / width; y++)
        {
            var upper = nodes.Slice(y / Spacing * nodeStride, count);
            var lower = nodes.Slice(((y / Spacing) + 1) * nodeStride, count);
            int step = ((2 * (y % Spacing)) + 1) << 11;
            for (int i = 0; i < count; i++)
            {
                line[i] = (short)(upper[i] + FixedPoint.MultiplyHighRounded(lower[i] - upper[i], step));
            }

            Row(line, plane.Slice(y * width, width), BlueNoise.Row(y));
        }
    }

    /// <summary>Values after the last node that vector loads may touch.</summary>
    public const int LineSlack = 16;

    /// <summary>Magnifies one row.</summary>
    internal static void Row(
        ReadOnlySpan<short> line, Span<byte> target, ReadOnlySpan<short> thresholds, VectorPath path = VectorPath.Best)
    {
        int done = 0;
        if (path is VectorPath.Best or VectorPath.Wide && Avx512BW.IsSupported)
        {
            done = RowWide(line, target, thresholds);
        }
        else if (path is VectorPath.Best or VectorPath.Narrow && Avx2.IsSupported)
        {
            done = RowNarrow(line, target, thresholds);
        }

        for (int i = done; i < target.Length; i++)
        {
            int at = line[i / Spacing];
            int step = ((2 * (i % Spacing)) + 1) << 11;
            int value = at + FixedPoint.MultiplyHighRounded(line[(i / Spacing) + 1] - at, step);
            target[i] = (byte)((value + thresholds[i % BlueNoise.Side]) >> 7);
        }
    }

    private static int RowWide(ReadOnlySpan<short> line, Span<byte> target, ReadOnlySpan<short> thresholds)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var steps = Vector512.Create<short>(Steps32);
        var spread = Vector512.Create<short>(Spread32);
        var spreadNext = spread + Vector512<short>.One;
        var threshold = Vector512.Create(thresholds[..32]);
        for (int i = 0; i < targets.Length; i++)
        {
            var nodes = Vector512.Create(Vector256.Create(Vector128.Create(line.Slice(4 * i, 8)), default), default);
            var left = Avx512BW.PermuteVar32x16(nodes, spread);
            var right = Avx512BW.PermuteVar32x16(nodes, spreadNext);
            var value = left + Avx512BW.MultiplyHighRoundScale(right - left, steps) + threshold;
            targets[i] = Avx512BW.ConvertToVector256Byte(value.AsUInt16() >>> 7);
        }

        return targets.Length * Vector256<byte>.Count;
    }

    private static int RowNarrow(ReadOnlySpan<short> line, Span<byte> target, ReadOnlySpan<short> thresholds)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var steps = Vector256.Create<short>(Steps32.AsSpan(0, 16));
        var lowThreshold = Vector256.Create(thresholds[..16]);
        var highThreshold = Vector256.Create(thresholds[16..32]);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Vector256.Narrow(
                Half(line[(4 * i)..], lowThreshold),
                Half(line[((4 * i) + 2)..], highThreshold));
        }

        return targets.Length * Vector256<byte>.Count;

        Vector256<ushort> Half(ReadOnlySpan<short> nodes, Vector256<short> threshold)
        {
            var left = Vector256.Create(Vector128.Create(nodes[0]), Vector128.Create(nodes[1]));
            var right = Vector256.Create(Vector128.Create(nodes[1]), Vector128.Create(nodes[2]));
            var value = left + Avx2.MultiplyHighRoundScale(right - left, steps) + threshold;
            return value.AsUInt16() >>> 7;
        }
    }
}

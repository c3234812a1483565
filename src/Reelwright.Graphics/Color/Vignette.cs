using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Darkens the corners of frames of one size. Immutable.</summary>
/// <remarks>
/// <c>keep = 32767 − round(depth × amount / 32768)</c>, then as in a fade to black:
/// <c>out = (ground × 128 + round((sample − ground) × 128 × keep / 32768) + threshold) / 128</c> with blue noise as the
/// threshold, so that no bands show. The vector and scalar paths agree to the bit.
/// </remarks>
public sealed class Vignette
{
    private readonly short[] _luma;
    private readonly short[] _chroma;

    /// <param name="width">Width of the frames; even.</param>
    /// <param name="height">Height of the frames; even.</param>
    /// <param name="size">How much of the middle stays light, 0 to 1.</param>
    public Vignette(int width, int height, double size)
    {
        _ = Frame.ByteCount(width, height);
        (Width, Height) = (width, height);
        _luma = Depths(width, height, size);
        _chroma = Depths(width / 2, height / 2, size);
    }

    /// <summary>Width of the frames.</summary>
    public int Width { get; }

    /// <summary>Height of the frames.</summary>
    public int Height { get; }

    /// <summary>Darkens a frame in place.</summary>
    /// <param name="target">Of the right size.</param>
    /// <param name="amount">0 (nothing) to 1 (black corners); clamped.</param>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    public void Apply(Frame target, double amount)
    {
        if (target.Width != Width || target.Height != Height)
        {
            throw new ArgumentException($"A vignette of {Width}x{Height} does not fit {target.Width}x{target.Height}.");
        }

        short strength = (short)(Math.Clamp(amount, 0, 1) * 32767);
        if (strength == 0)
        {
            return;
        }

        Plane(target.Y, _luma, target.Width, 16, strength);
        Plane(target.U, _chroma, target.ChromaWidth, 128, strength);
        Plane(target.V, _chroma, target.ChromaWidth, 128, strength);
    }

    private static void Plane(Span<byte> plane, ReadOnlySpan<short> depths, int width, byte ground, short strength)
    {
        for (int start = 0; start < plane.Length; start += width)
        {
            Row(plane.Slice(start, width), depths.Slice(start, width), ground, strength, BlueNoise.Row(start / width));
        }
    }

    internal static void Row(
        Span<byte> row, ReadOnlySpan<short> depths, byte ground, short strength, ReadOnlySpan<short> thresholds)
    {
        int done = Avx2.IsSupported ? Row256(row, depths, ground, strength, thresholds) : 0;
        RowScalar(row, depths, ground, strength, thresholds, done);
    }

    /// <summary>The definition of the kernel; the vector path is tested against it.</summary>
    internal static void RowScalar(
        Span<byte> row, ReadOnlySpan<short> depths, byte ground, short strength, ReadOnlySpan<short> thresholds, int from)
    {
        for (int i = from; i < row.Length; i++)
        {
            int keep = 32767 - FixedPoint.MultiplyHighRounded(depths[i], strength);
            int rest = FixedPoint.MultiplyHighRounded((row[i] - ground) << 7, keep);
            row[i] = (byte)(((ground << 7) + rest + thresholds[i % BlueNoise.Side]) >> 7);
        }
    }

    private static int Row256(
        Span<byte> row, ReadOnlySpan<short> depths, byte ground, short strength, ReadOnlySpan<short> thresholds)
    {
        var rows = MemoryMarshal.Cast<byte, Vector256<byte>>(row);
        var all = MemoryMarshal.Cast<short, Vector256<short>>(depths);
        var shift = Vector256.Create((short)(ground << 7));
        var lowThreshold = Vector256.Create(thresholds[..16]) + shift;
        var highThreshold = Vector256.Create(thresholds[16..BlueNoise.Side]) + shift;
        var middle = Vector256.Create((short)ground);
        var factor = Vector256.Create(strength);
        for (int i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector256.Widen(rows[i]);
            rows[i] = Vector256.Narrow(
                Darken(low.AsInt16(), all[2 * i], lowThreshold), Darken(high.AsInt16(), all[(2 * i) + 1], highThreshold));
        }

        return rows.Length * Vector256<byte>.Count;

        Vector256<ushort> Darken(Vector256<short> samples, Vector256<short> depth, Vector256<short> threshold)
        {
            var keep = Vector256.Create((short)32767) - Avx2.MultiplyHighRoundScale(depth, factor);
            return (Avx2.MultiplyHighRoundScale((samples - middle) << 7, keep) + threshold).AsUInt16() >>> 7;
        }
    }

    // 0 inside, eased to 32767 in the corners; an ellipse that follows the frame's shape half of the way.
    private static short[] Depths(int width, int height, double size)
    {
        var depths = new short[width * height];
        double aspect = Math.Sqrt((double)width / height);
        double inner = 0.25 + (0.65 * Math.Clamp(size, 0, 1));
        double corner = Math.Sqrt((aspect * aspect) + (1 / (aspect * aspect)));
        for (int y = 0; y < height; y++)
        {
            double dy = ((2 * (y + 0.5) / height) - 1) / aspect;
            for (int x = 0; x < width; x++)
            {
                double dx = ((2 * (x + 0.5) / width) - 1) * aspect;
                double away = Math.Sqrt((dx * dx) + (dy * dy)) / corner;
                double depth = Math.Clamp((away - (inner * 0.62)) / (1.08 - (inner * 0.62)), 0, 1);
                depths[(y * width) + x] = (short)(32767 * depth * depth * (3 - (2 * depth)));
            }
        }

        return depths;
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Converts two rows of premultiplied BGRA to the rows of a sprite.</summary>
/// <remarks>
/// <c>Y = (11966 R + 40254 G + 4064 B + 4112 A + 2¹⁵) >> 16</c>; chroma likewise from the sums of 2×2
/// pixels. A sample is kept between 0 and its alpha, or overlaying could overflow. Vector and scalar paths agree to the
/// bit.
/// </remarks>
internal static class BgraRows
{
    private const int LumaOffset = 4_112; // 16 × 65536 / 255, per unit of alpha
    private const int ChromaOffset = 32_896; // 128 × 65536 / 255, per unit of alpha

    /// <summary>Fills luma rows <paramref name="y"/> and y + 1 and the chroma row between them.</summary>
    public static void Convert(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Sprite sprite, int y)
    {
        int width = top.Length / 4;
        int upper = y * sprite.Width;
        int lower = upper + sprite.Width;
        int chroma = y / 2 * (sprite.Width / 2);
        Luma(top, sprite.Y.AsSpan(upper, width), sprite.A.AsSpan(upper, width));
        Luma(bottom, sprite.Y.AsSpan(lower, width), sprite.A.AsSpan(lower, width));
        Chroma(
            top,
            bottom,
            sprite.U.AsSpan(chroma, sprite.Width / 2),
            sprite.V.AsSpan(chroma, sprite.Width / 2),
            sprite.ChromaA.AsSpan(chroma, sprite.Width / 2));
    }

    /// <summary>Luma and alpha of one row.</summary>
    internal static void Luma(ReadOnlySpan<byte> row, Span<byte> luma, Span<byte> alpha)
    {
        int done = Vector256.IsHardwareAccelerated ? LumaVectors(row, luma, alpha) : 0;
        LumaScalar(row, luma, alpha, done);
    }

    /// <summary>The definition of the luma kernel.</summary>
    internal static void LumaScalar(ReadOnlySpan<byte> row, Span<byte> luma, Span<byte> alpha, int from = 0)
    {
        for (int x = from; x < luma.Length; x++)
        {
            int b = row[4 * x];
            int g = row[(4 * x) + 1];
            int r = row[(4 * x) + 2];
            int a = row[(4 * x) + 3];
            alpha[x] = (byte)a;
            luma[x] = Limit(((11_966 * r) + (40_254 * g) + (4_064 * b) + (LumaOffset * a) + (1 << 15)) >> 16, a);
        }
    }

    /// <summary>Chroma and its alpha of two rows.</summary>
    internal static void Chroma(
        ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> u, Span<byte> v, Span<byte> alpha)
    {
        int done = Vector256.IsHardwareAccelerated ? ChromaVectors(top, bottom, u, v, alpha) : 0;
        ChromaScalar(top, bottom, u, v, alpha, done);
    }

    /// <summary>The definition of the chroma kernel.</summary>
    internal static void ChromaScalar(
        ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> u, Span<byte> v, Span<byte> alpha, int from = 0)
    {
        for (int x = from; x < u.Length; x++)
        {
            int blue = 0;
            int green = 0;
            int red = 0;
            int cover = 0;
            int end = Math.Min(8 * (x + 1), top.Length);
            for (int i = 8 * x; i < end; i += 4)
            {
                blue += top[i] + bottom[i];
                green += top[i + 1] + bottom[i + 1];
                red += top[i + 2] + bottom[i + 2];
                cover += top[i + 3] + bottom[i + 3];
            }

            int offset = (ChromaOffset * cover) + (1 << 17);
            int mean = (cover + 2) >> 2;
            alpha[x] = (byte)mean;
            u[x] = Limit(((-6_596 * red) - (22_189 * green) + (28_785 * blue) + offset) >> 18, mean);
            v[x] = Limit(((28_784 * red) - (26_145 * green) - (2_639 * blue) + offset) >> 18, mean);
        }
    }

    private static int LumaVectors(ReadOnlySpan<byte> row, Span<byte> luma, Span<byte> alpha)
    {
        var pixels = MemoryMarshal.Cast<byte, Vector256<int>>(row);
        var lumas = MemoryMarshal.Cast<byte, Vector256<byte>>(luma);
        var alphas = MemoryMarshal.Cast<byte, Vector256<byte>>(alpha);
        for (int i = 0; i < lumas.Length; i++)
        {
            alphas[i] = Pack(
                pixels[4 * i] >>> 24,
                pixels[(4 * i) + 1] >>> 24,
                pixels[(4 * i) + 2] >>> 24,
                pixels[(4 * i) + 3] >>> 24);
            lumas[i] = Pack(
                Luma(pixels[4 * i]), Luma(pixels[(4 * i) + 1]), Luma(pixels[(4 * i) + 2]), Luma(pixels[(4 * i) + 3]));
        }

        return lumas.Length * Vector256<byte>.Count;

        static Vector256<int> Luma(Vector256<int> pixel)
        {
            var (b, g, r, a) = Split(pixel);
            var sum = (r * 11_966) + (g * 40_254) + (b * 4_064) + (a * LumaOffset) + Vector256.Create(1 << 15);
            return Limit(sum >> 16, a);
        }
    }

    private static int ChromaVectors(
        ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> u, Span<byte> v, Span<byte> alpha)
    {
        const int Step = 4;
        var tops = MemoryMarshal.Cast<byte, Vector256<int>>(top);
        var bottoms = MemoryMarshal.Cast<byte, Vector256<int>>(bottom);
        int groups = tops.Length / Step;
        for (int i = 0; i < groups; i++)
        {
            var first = Mix(tops[4 * i], bottoms[4 * i], tops[(4 * i) + 1], bottoms[(4 * i) + 1]);
            var second = Mix(tops[(4 * i) + 2], bottoms[(4 * i) + 2], tops[(4 * i) + 3], bottoms[(4 * i) + 3]);
            Pack(first.A, second.A, first.A, second.A).GetLower().CopyTo(alpha[(16 * i)..]);
            Pack(first.U, second.U, first.U, second.U).GetLower().CopyTo(u[(16 * i)..]);
            Pack(first.V, second.V, first.V, second.V).GetLower().CopyTo(v[(16 * i)..]);
        }

        return groups * 16;

        // Eight chroma samples of sixteen columns.
        static (Vector256<int> U, Vector256<int> V, Vector256<int> A) Mix(
            Vector256<int> top0, Vector256<int> bottom0, Vector256<int> top1, Vector256<int> bottom1)
        {
            var (u0, v0, a0) = Columns(top0, bottom0);
            var (u1, v1, a1) = Columns(top1, bottom1);
            var cover = AddNeighbours(a0, a1);
            var mean = (cover + Vector256.Create(2)) >> 2;
            var offset = (cover * ChromaOffset) + Vector256.Create(1 << 17);
            return (
                Limit((AddNeighbours(u0, u1) + offset) >> 18, mean),
                Limit((AddNeighbours(v0, v1) + offset) >> 18, mean),
                mean);
        }

        static (Vector256<int> U, Vector256<int> V, Vector256<int> A) Columns(Vector256<int> top, Vector256<int> bottom)
        {
            var (b, g, r, a) = Split(top);
            var (b2, g2, r2, a2) = Split(bottom);
            b += b2;
            g += g2;
            r += r2;
            return ((b * 28_785) - (g * 22_189) - (r * 6_596), (r * 28_784) - (g * 26_145) - (b * 2_639), a + a2);
        }
    }

    private static (Vector256<int> B, Vector256<int> G, Vector256<int> R, Vector256<int> A) Split(Vector256<int> pixel)
    {
        var low = Vector256.Create(0xFF);
        return (pixel & low, (pixel >>> 8) & low, (pixel >>> 16) & low, pixel >>> 24);
    }

    // Lanes 0 + 1, 2 + 3, … of two vectors: the lower half of each 64-bit lane is the sum of its halves.
    private static Vector256<int> AddNeighbours(Vector256<int> left, Vector256<int> right) => Vector256.Narrow(
        (left + (left.AsInt64() >>> 32).AsInt32()).AsInt64(),
        (right + (right.AsInt64() >>> 32).AsInt32()).AsInt64());

    private static Vector256<byte> Pack(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) =>
        Vector256.Narrow(Vector256.Narrow(a, b).AsUInt16(), Vector256.Narrow(c, d).AsUInt16());

    private static Vector256<int> Limit(Vector256<int> value, Vector256<int> alpha) =>
        Vector256.Max(Vector256.Min(value, alpha), Vector256<int>.Zero);

    private static byte Limit(int value, int alpha) => (byte)Math.Clamp(value, 0, alpha);
}

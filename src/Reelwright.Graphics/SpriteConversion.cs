using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Makes sprites from other pictures.</summary>
public static class SpriteConversion
{
    /// <summary>Converts premultiplied B, G, R, A bytes (Cairo's ARGB32 on little-endian machines).</summary>
    /// <param name="bgra">Rows of gamma-coded sRGB, 4 bytes a pixel.</param>
    /// <param name="width">Pixels a row; 1 or more. An odd size gets a clear last column.</param>
    /// <param name="height">Rows; 1 or more. An odd size gets a clear last row.</param>
    /// <param name="strideBytes">Bytes from one row to the next.</param>
    /// <remarks>Chroma and its alpha are means of 2×2 pixels. Fixed point with 16 bits, rounded to nearest.</remarks>
    /// <exception cref="ArgumentException">The block is too short for the size.</exception>
    public static Sprite FromPremultipliedBgra(ReadOnlySpan<byte> bgra, int width, int height, int strideBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (strideBytes < width * 4 || bgra.Length < ((long)(height - 1) * strideBytes) + (width * 4))
        {
            throw new ArgumentException($"{bgra.Length} bytes, {strideBytes} a row, are too few for {width}x{height}.");
        }

        var sprite = new Sprite(width + (width & 1), height + (height & 1));
        byte[] clear = new byte[width * 4];
        for (int y = 0; y < sprite.Height; y += 2)
        {
            var top = bgra.Slice(y * strideBytes, width * 4);
            var bottom = y + 1 < height ? bgra.Slice((y + 1) * strideBytes, width * 4) : clear;
            BgraRows.Convert(top, bottom, sprite, y);
        }

        return sprite;
    }

    /// <summary>Converts planes with straight alpha, as a decoder gives them for pictures with transparency.</summary>
    /// <param name="y">Luma, limited range, <paramref name="width"/> a row.</param>
    /// <param name="u">Cb, half size on both axes, rounded up.</param>
    /// <param name="v">Cr, half size on both axes, rounded up.</param>
    /// <param name="a">Straight alpha, 0–255, as large as luma.</param>
    /// <param name="width">Luma samples a row; 1 or more.</param>
    /// <param name="height">Luma rows; 1 or more.</param>
    /// <exception cref="ArgumentException">A plane is too short.</exception>
    public static Sprite FromPlanes(
        ReadOnlySpan<byte> y, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, ReadOnlySpan<byte> a, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        int chromaWidth = (width + 1) / 2;
        int chromaHeight = (height + 1) / 2;
        int chroma = chromaWidth * chromaHeight;
        if (y.Length < width * height || a.Length < width * height || u.Length < chroma || v.Length < chroma)
        {
            throw new ArgumentException(
                $"Planes are too short for {width}x{height}: {y.Length}, {u.Length}, {v.Length}, {a.Length}.");
        }

        var sprite = new Sprite(2 * chromaWidth, 2 * chromaHeight);
        for (int row = 0; row < height; row++)
        {
            a.Slice(row * width, width).CopyTo(sprite.A.AsSpan(row * sprite.Width));
            for (int x = 0; x < width; x++)
            {
                int at = (row * sprite.Width) + x;
                sprite.Y[at] = (byte)FixedPoint.DivideBy255(y[(row * width) + x] * sprite.A[at]);
            }
        }

        SpriteAlpha.FillChromaAlpha(sprite);
        for (int i = 0; i < chroma; i++)
        {
            sprite.U[i] = (byte)FixedPoint.DivideBy255(u[i] * sprite.ChromaA[i]);
            sprite.V[i] = (byte)FixedPoint.DivideBy255(v[i] * sprite.ChromaA[i]);
        }

        return sprite;
    }

    /// <summary>Makes a card of a frame: solid, with rounded, anti-aliased corners.</summary>
    /// <param name="frame">The picture; copied.</param>
    /// <param name="cornerRadius">In luma samples; 0 for square corners; at most half the shorter side counts.</param>
    public static Sprite FromFrame(Frame frame, double cornerRadius)
    {
        var sprite = new Sprite(frame.Width, frame.Height);
        sprite.A.AsSpan().Fill(255);
        sprite.ChromaA.AsSpan().Fill(255);
        Fill(sprite, frame, cornerRadius);
        return sprite;
    }

    /// <summary>Gives a sprite a frame's colours under the alpha that it has, and rounds its corners.</summary>
    /// <param name="sprite">As large as the frame; its alpha stays but for the corners.</param>
    /// <param name="frame">The picture.</param>
    /// <param name="cornerRadius">In luma samples; 0 for square corners; at most half the shorter side counts.</param>
    public static void Fill(Sprite sprite, Frame frame, double cornerRadius)
    {
        Premultiply(frame.Y, sprite.A, sprite.Y);
        Premultiply(frame.U, sprite.ChromaA, sprite.U);
        Premultiply(frame.V, sprite.ChromaA, sprite.V);
        RoundedMask.Apply(sprite, cornerRadius);
    }

    private static void Premultiply(ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, Span<byte> target)
    {
        if (!alpha.ContainsAnyExcept((byte)255))
        {
            source.CopyTo(target);
            return;
        }

        int done = Vector256.IsHardwareAccelerated ? Premultiply256(source, alpha, target) : 0;
        for (int i = done; i < target.Length; i++)
        {
            target[i] = (byte)FixedPoint.DivideBy255(source[i] * alpha[i]);
        }
    }

    private static int Premultiply256(ReadOnlySpan<byte> source, ReadOnlySpan<byte> alpha, Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var sources = MemoryMarshal.Cast<byte, Vector256<byte>>(source)[..targets.Length];
        var alphas = MemoryMarshal.Cast<byte, Vector256<byte>>(alpha)[..targets.Length];
        for (int i = 0; i < targets.Length; i++)
        {
            var (sourceLow, sourceHigh) = Vector256.Widen(sources[i]);
            var (alphaLow, alphaHigh) = Vector256.Widen(alphas[i]);
            targets[i] = Vector256.Narrow(DivideBy255(sourceLow * alphaLow), DivideBy255(sourceHigh * alphaHigh));
        }

        return targets.Length * Vector256<byte>.Count;
    }

    private static Vector256<ushort> DivideBy255(Vector256<ushort> x)
    {
        x += Vector256.Create((ushort)128);
        return (x + (x >>> 8)) >>> 8;
    }
}

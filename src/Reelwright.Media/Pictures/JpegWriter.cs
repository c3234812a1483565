namespace Reelwright.Media;

/// <summary>Writes frames as baseline JPEG (ITU-T T.81) inside this process: a preview must not wait for a program to start.</summary>
public static class JpegWriter
{
    private const int Block = 64;

    /// <summary>Encodes a frame.</summary>
    /// <param name="planes">Y, U, V without padding; 4:2:0, BT.709, limited range.</param>
    /// <param name="width">Width in pixels; even.</param>
    /// <param name="height">Height in pixels; even.</param>
    /// <param name="quality">1 to 100; 85 shows no blocks.</param>
    /// <exception cref="ArgumentException">The planes have another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or too large, or there is no such quality.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> planes, int width, int height, int quality = 85)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(width, height), 65_500);
        if (planes.Length != new FrameSize(width, height).FrameBytes)
        {
            throw new ArgumentException($"A {width}x{height} frame does not have {planes.Length} bytes.", nameof(planes));
        }

        var tables = new JpegTables(quality);
        var bits = new JpegBits(planes.Length / 6);
        tables.WriteHead(bits, width, height);
        var picture = JpegPlanes.From709(planes, width, height);
        Span<float> block = stackalloc float[Block];
        Span<int> levels = stackalloc int[Block];
        Span<int> last = stackalloc int[3];
        last.Clear();
        for (int y = 0; y < height; y += 16)
        {
            for (int x = 0; x < width; x += 16)
            {
                for (int part = 0; part < 4; part++)
                {
                    Load(picture.Luma, width, height, x + ((part & 1) * 8), y + ((part >> 1) * 8), block);
                    last[0] = Encode(bits, block, levels, tables.Luma, JpegHuffman.Luma, last[0]);
                }

                Load(picture.Blue, width / 2, height / 2, x / 2, y / 2, block);
                last[1] = Encode(bits, block, levels, tables.Chroma, JpegHuffman.Chroma, last[1]);
                Load(picture.Red, width / 2, height / 2, x / 2, y / 2, block);
                last[2] = Encode(bits, block, levels, tables.Chroma, JpegHuffman.Chroma, last[2]);
            }
        }

        return bits.Finish();
    }

    // Beyond the edge the last sample is repeated: it costs the fewest bits.
    private static void Load(float[] plane, int width, int height, int x, int y, Span<float> block)
    {
        if (x + 8 <= width && y + 8 <= height)
        {
            for (int row = 0; row < 8; row++)
            {
                plane.AsSpan(((y + row) * width) + x, 8).CopyTo(block[(row * 8)..]);
            }

            return;
        }

        for (int row = 0; row < 8; row++)
        {
            int line = Math.Min(y + row, height - 1) * width;
            for (int column = 0; column < 8; column++)
            {
                block[(row * 8) + column] = plane[line + Math.Min(x + column, width - 1)];
            }
        }
    }

    private static int Encode(JpegBits bits, Span<float> block, Span<int> levels, float[] scales, JpegHuffman codes, int lastDc)
    {
        JpegTransform.Forward(block);
        for (int i = 0; i < Block; i++)
        {
            int at = JpegTables.ZigZag[i];
            levels[i] = (int)MathF.Round(block[at] * scales[at]);
        }

        codes.WriteDc(bits, levels[0] - lastDc);
        int zeros = 0;
        for (int i = 1; i < Block; i++)
        {
            if (levels[i] == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros >= 16; zeros -= 16)
            {
                codes.WriteRun(bits);
            }

            codes.WriteAc(bits, zeros, levels[i]);
            zeros = 0;
        }

        if (zeros > 0)
        {
            codes.WriteEnd(bits);
        }

        return levels[0];
    }
}

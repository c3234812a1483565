namespace Reelwright.Media;

/// <summary>The head of a JPEG and its quantizers (ITU-T T.81, annex K.1), scaled to a quality.</summary>
internal sealed class JpegTables
{
    /// <summary>The order in which coefficients are written.</summary>
    public static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private static readonly byte[] LumaSteps =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] ChromaSteps =
    [
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    private readonly byte[] _luma;
    private readonly byte[] _chroma;

    public JpegTables(int quality)
    {
        int percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        _luma = Scale(LumaSteps, percent);
        _chroma = Scale(ChromaSteps, percent);
        Luma = Reciprocals(_luma);
        Chroma = Reciprocals(_chroma);
    }

    /// <summary>Factors that take a transformed coefficient to its level.</summary>
    public float[] Luma { get; }

    /// <summary>The same for colour.</summary>
    public float[] Chroma { get; }

    /// <summary>Everything before the coefficients.</summary>
    public void WriteHead(JpegBits bits, int width, int height)
    {
        bits.Write16(0xFFD8);
        bits.Write(0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        WriteSteps(bits, 0, _luma);
        WriteSteps(bits, 1, _chroma);
        bits.Write(0xFF, 0xC0, 0, 17, 8);
        bits.Write16(height);
        bits.Write16(width);
        bits.Write(3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1);
        WriteCodes(bits, 0x00, JpegHuffman.Luma.DcCounts, JpegHuffman.Luma.DcValues);
        WriteCodes(bits, 0x10, JpegHuffman.Luma.AcCounts, JpegHuffman.Luma.AcValues);
        WriteCodes(bits, 0x01, JpegHuffman.Chroma.DcCounts, JpegHuffman.Chroma.DcValues);
        WriteCodes(bits, 0x11, JpegHuffman.Chroma.AcCounts, JpegHuffman.Chroma.AcValues);
        bits.Write(0xFF, 0xDA, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
    }

    private static byte[] Scale(byte[] steps, int percent) =>
        [.. steps.Select(step => (byte)Math.Clamp(((step * percent) + 50) / 100, 1, 255))];

    // The transform leaves every coefficient scaled by eight and by a cosine for its row and for its column.
    private static float[] Reciprocals(byte[] steps)
    {
        double[] scale = [.. Enumerable.Range(0, 8).Select(k => k == 0 ? 1 : Math.Cos(k * Math.PI / 16) * Math.Sqrt(2))];
        return [.. steps.Select((step, i) => (float)(1 / (step * scale[i / 8] * scale[i % 8] * 8)))];
    }

    private static void WriteSteps(JpegBits bits, int number, byte[] steps)
    {
        bits.Write(0xFF, 0xDB, 0, 67, (byte)number);
        foreach (byte at in ZigZag)
        {
            bits.WriteByte(steps[at]);
        }
    }

    private static void WriteCodes(JpegBits bits, int number, byte[] counts, byte[] values)
    {
        bits.Write16(0xFFC4);
        bits.Write16(3 + counts.Length + values.Length);
        bits.WriteByte(number);
        bits.Write(counts);
        bits.Write(values);
    }
}

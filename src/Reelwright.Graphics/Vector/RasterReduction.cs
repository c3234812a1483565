namespace Reelwright.Graphics;

/// <summary>Pictures drawn twice as large and averaged down: for what draws edges without smoothing them.</summary>
internal static class RasterReduction
{
    /// <summary>The means of 2×2 pixels. Premultiplied colours can be averaged as they are.</summary>
    internal static PremultipliedRaster Halve(PremultipliedRaster source)
    {
        int width = CairoCanvas.Even(source.Width / 2);
        int height = CairoCanvas.Even(source.Height / 2);
        byte[] target = new byte[width * height * 4];
        for (int y = 0; y < source.Height / 2; y++)
        {
            ReadOnlySpan<byte> upper = source.Bgra.AsSpan(2 * y * source.StrideBytes, source.Width * 4);
            ReadOnlySpan<byte> lower = source.Bgra.AsSpan(((2 * y) + 1) * source.StrideBytes, source.Width * 4);
            Span<byte> row = target.AsSpan(y * width * 4, source.Width / 2 * 4);
            for (int i = 0; i < row.Length; i++)
            {
                int at = ((i >> 2) * 8) + (i & 3);
                row[i] = (byte)((upper[at] + upper[at + 4] + lower[at] + lower[at + 4] + 2) >> 2);
            }
        }

        return new(target, width, height, width * 4);
    }
}

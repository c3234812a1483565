namespace Reelwright.Graphics;

/// <summary>The shadow that one picture throws on another along a straight edge.</summary>
public static class EdgeShadow
{
    /// <summary>Darkens columns, most at the edge.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="edge">Column at which the shadow is darkest.</param>
    /// <param name="reach">Luma samples over which it fades; negative = to the left.</param>
    /// <param name="opacity">At the edge, 0 to 1.</param>
    public static void Columns(Frame target, int edge, int reach, double opacity)
    {
        int from = Math.Clamp(Math.Min(edge, edge + reach), 0, target.Width) & ~1;
        int to = Math.Clamp(Math.Max(edge, edge + reach), 0, target.Width) & ~1;
        if (to <= from || opacity <= 0)
        {
            return;
        }

        Span<byte> keep = stackalloc byte[to - from <= 1024 ? to - from : 1024];
        to = Math.Min(to, from + keep.Length);
        for (int x = from; x < to; x++)
        {
            keep[x - from] = Keep(Math.Abs(x + 0.5 - edge) / Math.Abs(reach), opacity);
        }

        for (int y = 0; y < target.Height; y++)
        {
            Darken(target.Y.Slice((y * target.Width) + from, to - from), keep, 1, 16);
        }

        for (int y = 0; y < target.ChromaHeight; y++)
        {
            int start = (y * target.ChromaWidth) + (from / 2);
            Darken(target.U.Slice(start, (to - from) / 2), keep, 2, 128);
            Darken(target.V.Slice(start, (to - from) / 2), keep, 2, 128);
        }
    }

    /// <summary>Darkens rows, most at the edge.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="edge">Row at which the shadow is darkest.</param>
    /// <param name="reach">Luma rows over which it fades; negative = upwards.</param>
    /// <param name="opacity">At the edge, 0 to 1.</param>
    public static void Rows(Frame target, int edge, int reach, double opacity)
    {
        int from = Math.Clamp(Math.Min(edge, edge + reach), 0, target.Height) & ~1;
        int to = Math.Clamp(Math.Max(edge, edge + reach), 0, target.Height) & ~1;
        for (int y = from; y < to; y++)
        {
            Span<byte> keep = [Keep(Math.Abs(y + 0.5 - edge) / Math.Abs(reach), opacity)];
            Darken(target.Y.Slice(y * target.Width, target.Width), keep, 0, 16);
            if ((y & 1) == 0)
            {
                Darken(target.U.Slice(y / 2 * target.ChromaWidth, target.ChromaWidth), keep, 0, 128);
                Darken(target.V.Slice(y / 2 * target.ChromaWidth, target.ChromaWidth), keep, 0, 128);
            }
        }
    }

    // Squared, so that the shadow ends without a line.
    private static byte Keep(double distance, double opacity)
    {
        double rest = Math.Clamp(1 - distance, 0, 1);
        return (byte)Math.Round(255 * (1 - (Math.Clamp(opacity, 0, 1) * rest * rest)));
    }

    private static void Darken(Span<byte> row, ReadOnlySpan<byte> keep, int step, int ground)
    {
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = (byte)(ground + ((((row[i] - ground) * keep[i * step]) + 127) >> 8));
        }
    }
}

namespace Reelwright.Graphics;

/// <summary>A blur of three box means each way, which is close to a Gaussian and costs the same for every width.</summary>
internal static class AlphaBlur
{
    private const int Passes = 3;

    /// <summary>Pixels beyond its source that a blur of this width can reach.</summary>
    internal static int Reach(double blurPx) => Passes * Radius(blurPx);

    /// <summary>Blurs one plane in place; outside it everything is 0.</summary>
    /// <param name="plane">Samples, row after row.</param>
    /// <param name="width">Samples to a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="blurPx">Width of the soft edge in pixels: twice the Gaussian's standard deviation.</param>
    internal static void Apply(byte[] plane, int width, int height, double blurPx)
    {
        int radius = Radius(blurPx);
        if (radius == 0)
        {
            return;
        }

        byte[] line = new byte[Math.Max(width, height)];
        int[] sums = new int[width];
        byte[] copy = new byte[plane.Length];
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int y = 0; y < height; y++)
            {
                BlurRow(plane.AsSpan(y * width, width), line, radius);
            }

            BlurColumns(plane, copy, sums, width, height, radius);
        }
    }

    // Three boxes of radius r have the variance (2r + 1)² / 4 − 1/4 of a Gaussian.
    private static int Radius(double blurPx) =>
        blurPx <= 0 ? 0 : Math.Max(1, (int)Math.Round(((Math.Sqrt((blurPx * blurPx) + 1)) - 1) / 2));

    private static void BlurRow(Span<byte> row, byte[] line, int radius)
    {
        row.CopyTo(line);
        int size = (2 * radius) + 1;
        int sum = 0;
        for (int x = 0; x < Math.Min(radius, row.Length); x++)
        {
            sum += line[x];
        }

        for (int x = 0; x < row.Length; x++)
        {
            sum += x + radius < row.Length ? line[x + radius] : 0;
            row[x] = (byte)((sum + radius) / size);
            sum -= x - radius >= 0 ? line[x - radius] : 0;
        }
    }

    // All columns at once, row after row: memory is read in its order.
    private static void BlurColumns(byte[] plane, byte[] copy, int[] sums, int width, int height, int radius)
    {
        plane.CopyTo(copy, 0);
        Array.Clear(sums);
        int size = (2 * radius) + 1;
        for (int y = 0; y < Math.Min(radius, height); y++)
        {
            Accumulate(sums, copy.AsSpan(y * width, width), 1);
        }

        for (int y = 0; y < height; y++)
        {
            if (y + radius < height)
            {
                Accumulate(sums, copy.AsSpan((y + radius) * width, width), 1);
            }

            Span<byte> row = plane.AsSpan(y * width, width);
            for (int x = 0; x < width; x++)
            {
                row[x] = (byte)((sums[x] + radius) / size);
            }

            if (y - radius >= 0)
            {
                Accumulate(sums, copy.AsSpan((y - radius) * width, width), -1);
            }
        }
    }

    private static void Accumulate(int[] sums, ReadOnlySpan<byte> row, int sign)
    {
        for (int x = 0; x < row.Length; x++)
        {
            sums[x] += sign * row[x];
        }
    }
}

namespace Reelwright.Graphics;

/// <summary>Running means over a plane in place: the building block of <see cref="Blur"/>.</summary>
internal static class BoxBlur
{
    /// <summary>Radii of three boxes that together come close to a Gaussian.</summary>
    public static (int First, int Second, int Third) Radii(double sigma)
    {
        double ideal = Math.Sqrt((4 * sigma * sigma) + 1);
        int width = (int)Math.Floor(ideal);
        width -= width % 2 == 0 ? 1 : 0;
        double wider = ((12 * sigma * sigma) - (3.0 * width * width) - (12.0 * width) - 9) / ((-4.0 * width) - 4);
        int narrow = Math.Clamp((int)Math.Round(wider), 0, 3);
        int radius = (width - 1) / 2;
        return (Radius(0), Radius(1), Radius(2));

        int Radius(int box) => box < narrow ? radius : radius + 1;
    }

    /// <summary>Averages each sample with its neighbours up to <paramref name="radius"/> away, edges
    /// repeated.</summary>
    public static void Plane(Span<byte> plane, int width, int height, int radius)
    {
        if (radius < 1)
        {
            return;
        }

        byte[] line = new byte[Math.Max(width, height)];
        for (int y = 0; y < height; y++)
        {
            Row(plane.Slice(y * width, width), line, radius);
        }

        Columns(plane, width, height, radius);
    }

    private static void Row(Span<byte> row, Span<byte> copy, int radius)
    {
        copy = copy[..row.Length];
        row.CopyTo(copy);
        int last = row.Length - 1;
        int sum = copy[0] * (radius + 1);
        for (int i = 1; i <= radius; i++)
        {
            sum += copy[Math.Min(i, last)];
        }

        // One multiplication instead of a division; exact enough for any radius a frame can have.
        long reciprocal = (1L << 32) / ((2 * radius) + 1);
        for (int i = 0; i <= last; i++)
        {
            row[i] = (byte)(((sum * reciprocal) + (1L << 31)) >> 32);
            sum += copy[Math.Min(i + radius + 1, last)] - copy[Math.Max(i - radius, 0)];
        }
    }

    private static void Columns(Span<byte> plane, int width, int height, int radius)
    {
        byte[] copy = plane[..(width * height)].ToArray();
        int[] sums = new int[width];
        for (int x = 0; x < width; x++)
        {
            sums[x] = copy[x] * (radius + 1);
        }

        for (int i = 1; i <= radius; i++)
        {
            var row = copy.AsSpan(Math.Min(i, height - 1) * width, width);
            for (int x = 0; x < width; x++)
            {
                sums[x] += row[x];
            }
        }

        float reciprocal = 1f / ((2 * radius) + 1);
        for (int y = 0; y < height; y++)
        {
            var output = plane.Slice(y * width, width);
            var entering = copy.AsSpan(Math.Min(y + radius + 1, height - 1) * width, width);
            var leaving = copy.AsSpan(Math.Max(y - radius, 0) * width, width);
            for (int x = 0; x < output.Length; x++)
            {
                output[x] = (byte)((sums[x] * reciprocal) + 0.5f);
                sums[x] += entering[x] - leaving[x];
            }
        }
    }
}

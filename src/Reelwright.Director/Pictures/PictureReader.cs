using System.Numerics;

namespace Reelwright.Director;

/// <summary>Looks at a picture: faces, where the eye goes, whether it is sharp, what it looks like.</summary>
internal static class PictureReader
{
    /// <summary>Longest side of the samples that are looked at, in pixels.</summary>
    public const int LongSide = 640;

    private const int Grid = 32;
    private const int FewestAlikeBits = 6;

    /// <summary>All that is seen in a picture.</summary>
    public static PictureFacts Read(PictureSample sample)
    {
        var faces = FaceFinder.Find(sample);
        var (x, y) = Focus(sample);
        if (faces.Length > 0)
        {
            var people = faces.Aggregate((all, face) => all.With(face));
            (x, y) = (people.X + (people.Width / 2), people.Y + (people.Height / 2));
        }

        var (warmth, color) = PictureColors.Of(sample);
        return new PictureFacts
        {
            Faces = faces,
            FocusX = Math.Round(x, 3),
            FocusY = Math.Round(y, 3),
            Sharpness = Math.Round(Sharpness(sample), 3),
            Likeness = Likeness(sample),
            Light = Math.Round(Light(sample), 4),
            Warmth = Math.Round(warmth, 4),
            Color = color,
        };
    }

    /// <summary>Whether two pictures show the same but for small changes: a burst, a copy, another size.</summary>
    public static bool AreAlike(PictureFacts one, PictureFacts other) =>
        BitOperations.PopCount(one.Likeness ^ other.Likeness) <= FewestAlikeBits
        && Math.Abs(one.Light - other.Light) < 0.12 && Math.Abs(one.Warmth - other.Warmth) < 0.06;

    // What stands out against its surroundings in light or colour draws the eye, a little more so near the middle.
    internal static (double X, double Y) Focus(PictureSample sample)
    {
        Span<double> l = stackalloc double[Grid * Grid];
        Span<double> u = stackalloc double[Grid * Grid];
        Span<double> v = stackalloc double[Grid * Grid];
        Cells(sample.Y, sample.Width, sample.Height, l);
        Cells(sample.U, sample.Width / 2, sample.Height / 2, u);
        Cells(sample.V, sample.Width / 2, sample.Height / 2, v);
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < Grid; y++)
        {
            for (int x = 0; x < Grid; x++)
            {
                double contrast = 0;
                foreach (int reach in (ReadOnlySpan<int>)[3, 8])
                {
                    contrast += Math.Abs(l[(y * Grid) + x] - Around(l, x, y, reach))
                        + (1.6 * Math.Abs(u[(y * Grid) + x] - Around(u, x, y, reach)))
                        + (1.6 * Math.Abs(v[(y * Grid) + x] - Around(v, x, y, reach)));
                }

                double dx = ((x + 0.5) / Grid) - 0.5;
                double dy = ((y + 0.5) / Grid) - 0.48;
                double weight = contrast * contrast * (1 - (1.1 * ((dx * dx) + (dy * dy))));
                sum += weight;
                sumX += weight * (x + 0.5) / Grid;
                sumY += weight * (y + 0.5) / Grid;
            }
        }

        return sum < 1 ? (0.5, 0.46) : (Math.Clamp(sumX / sum, 0.15, 0.85), Math.Clamp(sumY / sum, 0.15, 0.85));
    }

    private static void Cells(ReadOnlySpan<byte> plane, int width, int height, Span<double> cells)
    {
        cells.Clear();
        Span<int> counts = stackalloc int[Grid * Grid];
        counts.Clear();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int cell = (y * Grid / height * Grid) + (x * Grid / width);
                cells[cell] += plane[(y * width) + x];
                counts[cell]++;
            }
        }

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] /= Math.Max(1, counts[i]);
        }
    }

    private static double Around(ReadOnlySpan<double> cells, int x, int y, int reach)
    {
        double sum = 0;
        int count = 0;
        for (int sy = Math.Max(0, y - reach); sy <= Math.Min(Grid - 1, y + reach); sy++)
        {
            for (int sx = Math.Max(0, x - reach); sx <= Math.Min(Grid - 1, x + reach); sx++)
            {
                sum += cells[(sy * Grid) + sx];
                count++;
            }
        }

        return sum / count;
    }

    // At the strongest edges the second derivative is as large as the first where they are crisp, and much smaller where
    // they are soft. Against the edges themselves, so that a plain picture is not taken for a blurred one.
    internal static double Sharpness(PictureSample sample)
    {
        var plane = sample.Y;
        Span<int> steps = stackalloc int[256];
        Span<int> bends = stackalloc int[1024];
        steps.Clear();
        bends.Clear();
        int width = sample.Width;
        int count = 0;
        for (int y = 1; y < sample.Height - 1; y++)
        {
            for (int x = 1; x < width - 1; x++)
            {
                int at = (y * width) + x;
                int dx = Math.Abs(plane[at + 1] - plane[at - 1]);
                int dy = Math.Abs(plane[at + width] - plane[at - width]);
                steps[Math.Max(dx, dy)]++;
                bends[Math.Abs((4 * plane[at]) - plane[at - 1] - plane[at + 1] - plane[at - width] - plane[at + width])]++;
                count++;
            }
        }

        double step = Top(steps, count / 200) / 2.0;
        return step < 4 ? 1 : Top(bends, count / 200) / step / 2;
    }

    private static int Top(ReadOnlySpan<int> histogram, int count)
    {
        int seen = 0;
        for (int value = histogram.Length - 1; value > 0; value--)
        {
            seen += histogram[value];
            if (seen > count)
            {
                return value;
            }
        }

        return 0;
    }

    // Whether each cell of nine by eight is lighter than its neighbour: the same for copies of any size and quality.
    private static ulong Likeness(PictureSample sample)
    {
        byte[] small = FaceFinder.Shrunk(sample, Math.Min(9, sample.Width), Math.Min(8, sample.Height));
        ulong bits = 0;
        if (small.Length < 72)
        {
            return bits;
        }

        for (int y = 0; y < 8; y++)
        {
            for (int x = 0; x < 8; x++)
            {
                bits = (bits << 1) | (small[(y * 9) + x] < small[(y * 9) + x + 1] ? 1UL : 0);
            }
        }

        return bits;
    }

    private static double Light(PictureSample sample)
    {
        long sum = 0;
        foreach (byte value in sample.Y)
        {
            sum += value;
        }

        return Math.Clamp((((double)sum / sample.Y.Length) - 16) / 219, 0, 1);
    }
}

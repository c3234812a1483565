using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>Finds faces that look at the camera, from a sixteenth of the long side to all of the picture.</summary>
internal static class FaceFinder
{
    private const double Step = 1.15;
    private const int LongSide = 400;
    private const double Alike = 0.22;
    private const int FewestHits = 4;

    /// <summary>Faces with the hair and chin around them, largest first.</summary>
    public static ImmutableArray<PicturePart> Find(PictureSample sample)
    {
        var cascade = FaceCascade.Frontal;
        double scale = Math.Max(1, (double)Math.Max(sample.Width, sample.Height) / LongSide);
        List<(double X, double Y, double Size)> hits = [];
        while (true)
        {
            int width = (int)(sample.Width / scale);
            int height = (int)(sample.Height / scale);
            if (Math.Min(width, height) < cascade.Size)
            {
                break;
            }

            var image = new IntegralImage(Shrunk(sample, width, height), width, height);
            for (int y = 0; y + cascade.Size <= height; y += 2)
            {
                for (int x = 0; x + cascade.Size <= width; x += 2)
                {
                    if (cascade.Accepts(image, x, y))
                    {
                        hits.Add((x * scale, y * scale, cascade.Size * scale));
                    }
                }
            }

            scale *= Step;
        }

        return Grouped(hits, sample.Width, sample.Height);
    }

    // A face is hit by several windows that nearly agree; a lone hit is texture.
    private static ImmutableArray<PicturePart> Grouped(List<(double X, double Y, double Size)> hits, int width, int height)
    {
        List<List<(double X, double Y, double Size)>> groups = [];
        foreach (var hit in hits)
        {
            var group = groups.Find(other => other.Exists(member =>
                Math.Abs(member.X - hit.X) < Alike * Math.Min(member.Size, hit.Size) && Math.Abs(member.Y - hit.Y) < Alike * Math.Min(member.Size, hit.Size)
                && Math.Max(member.Size, hit.Size) < Math.Min(member.Size, hit.Size) * (1 + (2 * Alike))));
            if (group is null)
            {
                groups.Add([hit]);
            }
            else
            {
                group.Add(hit);
            }
        }

        var faces = groups
            .Where(group => group.Count >= FewestHits)
            .OrderByDescending(group => group.Count)
            .Select(group => (X: group.Average(hit => hit.X), Y: group.Average(hit => hit.Y), Size: group.Average(hit => hit.Size)))
            .ToList();
        List<(double X, double Y, double Size)> kept = [];
        foreach (var face in faces)
        {
            if (!kept.Exists(other => Math.Abs(other.X + (other.Size / 2) - face.X - (face.Size / 2)) < Math.Max(other.Size, face.Size) * 0.5
                && Math.Abs(other.Y + (other.Size / 2) - face.Y - (face.Size / 2)) < Math.Max(other.Size, face.Size) * 0.5))
            {
                kept.Add(face);
            }
        }

        return [.. kept.OrderByDescending(face => face.Size).Select(face => Whole(face, width, height))];
    }

    // The window is from brow to lip: hair, ears and chin belong to a face as well.
    private static PicturePart Whole((double X, double Y, double Size) face, int width, int height)
    {
        double left = Math.Max(0, (face.X - (face.Size * 0.14)) / width);
        double top = Math.Max(0, (face.Y - (face.Size * 0.32)) / height);
        double right = Math.Min(1, (face.X + (face.Size * 1.14)) / width);
        double bottom = Math.Min(1, (face.Y + (face.Size * 1.2)) / height);
        return new(left, top, right - left, bottom - top);
    }

    // Each sample the mean of those it stands for.
    internal static byte[] Shrunk(PictureSample sample, int width, int height)
    {
        byte[] small = new byte[width * height];
        var source = sample.Y;
        for (int y = 0; y < height; y++)
        {
            int top = y * sample.Height / height;
            int bottom = Math.Max(top + 1, (y + 1) * sample.Height / height);
            for (int x = 0; x < width; x++)
            {
                int left = x * sample.Width / width;
                int right = Math.Max(left + 1, (x + 1) * sample.Width / width);
                int sum = 0;
                for (int sy = top; sy < bottom; sy++)
                {
                    foreach (byte value in source.Slice((sy * sample.Width) + left, right - left))
                    {
                        sum += value;
                    }
                }

                small[(y * width) + x] = (byte)(sum / ((bottom - top) * (right - left)));
            }
        }

        return small;
    }
}

using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Pictures to look at: drawn ones, and a portrait of an astronaut (NASA, public domain).</summary>
internal static class Samples
{
    public static PictureSample Astronaut { get; } = Read("face.pgm");

    /// <summary>A picture whose luma is drawn by a function of x and y, without colour unless it is given.</summary>
    public static PictureSample Drawn(int width, int height, Func<int, int, double> luma, byte u = 128, byte v = 128)
    {
        byte[] planes = new byte[width * height * 3 / 2];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                planes[(y * width) + x] = (byte)Math.Clamp(luma(x, y), 16, 235);
            }
        }

        planes.AsSpan(width * height, width * height / 4).Fill(u);
        planes.AsSpan(width * height * 5 / 4).Fill(v);
        return new(width, height, planes);
    }

    /// <summary>A sample at a place on a canvas that is otherwise an even grey.</summary>
    public static PictureSample Placed(PictureSample inner, int width, int height, int left, int top) => Drawn(
        width,
        height,
        (x, y) => x >= left && x < left + inner.Width && y >= top && y < top + inner.Height
            ? inner.Y[((y - top) * inner.Width) + x - left] : 120 + ((x + y) % 7));

    public static ExternalReference Photo(string name, int width = 1200, int height = 900) => new()
    {
        MediaId = name,
        ContentHash = new string('0', 64),
        Name = name,
        Kind = MediaKind.Image,
        Width = width,
        Height = height,
    };

    private static PictureSample Read(string name)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Director.Tests", "Pictures", name));
        const int Side = 200;
        byte[] luma = file[^(Side * Side)..];
        return Drawn(Side, Side, (x, y) => luma[(y * Side) + x]);
    }
}

using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Frames, sprites and measures that several tests use.</summary>
internal static class TestFrames
{
    /// <summary>Lengths around every vector width, so that each leaves a different tail.</summary>
    public static TheoryData<int> Lengths =>
        [0, 1, 2, 7, 8, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 95, 127, 128, 129, 255, 257, 960, 1921];

    public static byte[] Noise(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static Frame NoiseFrame(int width, int height, int seed) =>
        new(width, height, Noise(Frame.ByteCount(width, height), seed));

    public static Frame FlatFrame(int width, int height, Yuv color)
    {
        var frame = new Frame(width, height);
        Fill.Clear(frame, color);
        return frame;
    }

    /// <summary>Every plane's samples from a function of edge-based luma coordinates.</summary>
    public static Frame Painted(
        int width, int height, Func<double, double, double> luma, Func<double, double, double> chroma)
    {
        var frame = new Frame(width, height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                frame.Y[(y * width) + x] = (byte)Math.Round(luma(x + 0.5, y + 0.5));
            }
        }

        for (int y = 0; y < height / 2; y++)
        {
            for (int x = 0; x < width / 2; x++)
            {
                byte value = (byte)Math.Round(chroma((2 * x) + 1, (2 * y) + 1));
                frame.U[(y * width / 2) + x] = value;
                frame.V[(y * width / 2) + x] = value;
            }
        }

        return frame;
    }

    /// <summary>A premultiplied sprite of random colour and alpha.</summary>
    public static Sprite NoiseSprite(int width, int height, int seed)
    {
        var random = new Random(seed);
        byte[] bgra = new byte[width * height * 4];
        for (int i = 0; i < bgra.Length; i += 4)
        {
            int alpha = random.Next(4) switch { 0 => 0, 1 => 255, _ => random.Next(256) };
            bgra[i] = (byte)random.Next(alpha + 1);
            bgra[i + 1] = (byte)random.Next(alpha + 1);
            bgra[i + 2] = (byte)random.Next(alpha + 1);
            bgra[i + 3] = (byte)alpha;
        }

        return SpriteConversion.FromPremultipliedBgra(bgra, width, height, width * 4);
    }

    /// <summary>Centre of a symmetrical dot that stands out from a ground, in edge-based coordinates of the
    /// plane.</summary>
    /// <remarks>Squared weights: the dot's far rim, where 8 bits say 0 or 1, must not outweigh its middle.</remarks>
    public static (double X, double Y) Centroid(ReadOnlySpan<byte> plane, int width, double ground)
    {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < plane.Length; i++)
        {
            double weight = (plane[i] - ground) * (plane[i] - ground);
            sum += weight;
            sumX += weight * ((i % width) + 0.5);
            sumY += weight * ((i / width) + 0.5);
        }

        return (sumX / sum, sumY / sum);
    }
}

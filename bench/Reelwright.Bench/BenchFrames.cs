using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>What the graphics benchmarks draw with: noise, the hardest case for nothing but caches.</summary>
internal static class BenchFrames
{
    public const int Width = 1920;
    public const int Height = 1080;

    public static Frame Noise(int width, int height, int seed)
    {
        var frame = new Frame(width, height);
        new Random(seed).NextBytes(frame.Data);
        return frame;
    }

    /// <summary>Premultiplied BGRA like a line of text: mostly clear, some solid, soft rims.</summary>
    public static byte[] TextLike(int width, int height)
    {
        byte[] bgra = new byte[width * height * 4];
        for (int i = 0; i < bgra.Length; i += 4)
        {
            int x = i / 4 % width;
            byte alpha = (byte)Math.Clamp(Math.Abs((x % 97) - 48) * 12 - 200, 0, 255);
            bgra[i] = bgra[i + 1] = bgra[i + 2] = bgra[i + 3] = alpha;
        }

        return bgra;
    }
}

namespace Reelwright.Bench;

/// <summary>Pictures with the detail of photos: noise in octaves, hard edges, and the grain of a sensor.</summary>
internal static class PhotoNoise
{
    /// <summary>R, G, B bytes.</summary>
    public static byte[] Make(int width, int height, int seed)
    {
        byte[] pixels = new byte[width * height * 3];
        Parallel.For(0, height, y =>
        {
            for (int x = 0; x < width; x++)
            {
                double sky = (double)y / height;
                double shape = Octaves(x, y, seed, 9);
                double fine = Detail(x, y, seed + 50);
                double hills = shape + (sky * 0.9) > 0.95 ? 1 : 0;
                double grain = (Hash(x, y, seed + 99) + Hash(x, y, seed + 98) - 1) * 12;
                bool edge = ((x / 97) + (y / 131)) % 11 == 0 && hills > 0;
                double red = (hills > 0 ? 60 + (90 * shape) : 120 + (110 * sky)) + (fine * 40 * hills) + (edge ? 60 : 0);
                double green = (hills > 0 ? 90 + (80 * shape) : 150 + (80 * sky)) + (fine * 40 * hills) + (edge ? 50 : 0);
                double blue = (hills > 0 ? 40 + (60 * shape) : 220) + (fine * 35 * hills) + (edge ? 20 : 0);
                int at = ((y * width) + x) * 3;
                pixels[at] = (byte)Math.Clamp(red + grain, 0, 255);
                pixels[at + 1] = (byte)Math.Clamp(green + grain, 0, 255);
                pixels[at + 2] = (byte)Math.Clamp(blue + grain, 0, 255);
            }
        });
        return pixels;
    }

    private static double Octaves(int x, int y, int seed, int count)
    {
        double sum = 0;
        double weight = 0.5;
        double size = 2048;
        for (int i = 0; i < count && size >= 2; i++, size /= 2, weight /= 1.6)
        {
            sum += weight * Smooth(x / size, y / size, seed + i);
        }

        return Math.Clamp(sum, 0, 1.4) / 1.4;
    }

    // Sharp everywhere, as leaves and stones are.
    private static double Detail(int x, int y, int seed)
    {
        double sum = 0;
        double weight = 1;
        for (double size = 64; size >= 2; size /= 2, weight /= 1.25)
        {
            sum += weight * (Smooth(x / size, y / size, seed++) - 0.5);
        }

        return sum;
    }

    private static double Smooth(double x, double y, int seed)
    {
        int left = (int)Math.Floor(x);
        int top = (int)Math.Floor(y);
        double u = x - left;
        double v = y - top;
        u = u * u * (3 - (2 * u));
        v = v * v * (3 - (2 * v));
        double above = Hash(left, top, seed) + ((Hash(left + 1, top, seed) - Hash(left, top, seed)) * u);
        double below = Hash(left, top + 1, seed) + ((Hash(left + 1, top + 1, seed) - Hash(left, top + 1, seed)) * u);
        return above + ((below - above) * v);
    }

    private static double Hash(int x, int y, int seed)
    {
        uint value = unchecked(((uint)x * 0x9E3779B1) ^ ((uint)y * 0x85EBCA77) ^ ((uint)seed * 0xC2B2AE3D));
        value = unchecked((value ^ (value >> 15)) * 0x2C1B3C6D);
        value = unchecked((value ^ (value >> 12)) * 0x297A2D39);
        return (value ^ (value >> 15)) / (double)uint.MaxValue;
    }
}

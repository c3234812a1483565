using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class PhotoConversionTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(14, 4)]
    [InlineData(16, 6)]
    [InlineData(18, 2)]
    [InlineData(74, 10)]
    [InlineData(8200, 4)]
    public void Every_sample_is_what_the_two_standards_say_through_red_green_and_blue(int width, int height)
    {
        byte[] photo = new byte[width * height * 3 / 2];
        new Random(width).NextBytes(photo);
        byte[] video = [.. photo];
        PhotoConversion.To709(video, width, height);

        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                var (light, _, _) = Video(photo[(y * width) + x], Between(photo, width, height, 0, x, y), Between(photo, width, height, 1, x, y));
                Near(light, video[(y * width) + x], 16, 235);
            }
        }

        for (int i = 0; i < width * height / 4; i++)
        {
            int blue = (width * height) + i;
            int red = blue + (width * height / 4);
            var (_, u, v) = Video(128, photo[blue], photo[red]);
            Near(u, video[blue], 16, 240);
            Near(v, video[red], 16, 240);
        }
    }

    private static void Near(double wanted, byte got, int least, int most) => Assert.InRange(got - Math.Clamp(wanted, least, most), -0.505, 0.505);

    // JFIF: BT.601 in full range → R, G, B → BT.709 in limited range.
    private static (double Light, double Blue, double Red) Video(double light, double blue, double red)
    {
        double r = light + (1.402 * (red - 128));
        double b = light + (1.772 * (blue - 128));
        double g = (light - (0.299 * r) - (0.114 * b)) / 0.587;
        double y = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
        return (16 + (219 * y / 255), 128 + (224 * (b - y) / 1.8556 / 255), 128 + (224 * (r - y) / 1.5748 / 255));
    }

    // Colour between its samples, which lie in the middle of four pixels each.
    private static double Between(byte[] planes, int width, int height, int plane, int x, int y)
    {
        int columns = width / 2;
        int rows = height / 2;
        double At(int column, int row) => planes[(width * height) + (plane * columns * rows) + (row * columns) + column];
        int nearX = x / 2;
        int nearY = y / 2;
        int farX = Math.Clamp(nearX + ((x & 1) == 0 ? -1 : 1), 0, columns - 1);
        int farY = Math.Clamp(nearY + ((y & 1) == 0 ? -1 : 1), 0, rows - 1);
        return (((At(nearX, nearY) * 3) + At(farX, nearY)) * 3 / 16) + (((At(nearX, farY) * 3) + At(farX, farY)) / 16);
    }
}

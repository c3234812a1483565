using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class Bt709Tests
{
    [Theory]
    [InlineData("#000000", 16, 128, 128)]
    [InlineData("#ffffff", 235, 128, 128)]
    [InlineData("#808080", 126, 128, 128)]
    [InlineData("#ff0000", 63, 102, 240)]
    [InlineData("#00ff00", 173, 42, 26)]
    [InlineData("#0000ff", 32, 240, 118)]
    public void Known_colours_have_their_standard_codes(string hex, int y, int u, int v) =>
        Assert.Equal(new Yuv((byte)y, (byte)u, (byte)v), Bt709.ToYuv(Rgba.Parse(hex)));

    [Fact]
    public void Conversion_is_within_one_of_real_numbers_and_comes_back_within_two()
    {
        for (int i = 0; i < 17 * 17 * 17; i++)
        {
            byte r = (byte)Math.Min(255, i % 17 * 16);
            byte g = (byte)Math.Min(255, i / 17 % 17 * 16);
            byte b = (byte)Math.Min(255, i / 289 * 16);
            double luma = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);

            var yuv = Bt709.ToYuv(new(r, g, b));

            Assert.Equal(16 + (luma * 219 / 255), yuv.Y, 0.51);
            Assert.Equal(128 + ((b - luma) / 1.8556 * 224 / 255), yuv.U, 0.51);
            Assert.Equal(128 + ((r - luma) / 1.5748 * 224 / 255), yuv.V, 0.51);
            var back = Bt709.ToRgb(yuv);
            Assert.Equal(r, back.R, 2.0);
            Assert.Equal(g, back.G, 2.0);
            Assert.Equal(b, back.B, 2.0);
        }
    }
}

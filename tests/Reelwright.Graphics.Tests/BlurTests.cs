using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class BlurTests
{
    [Theory]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(7.3)]
    public void A_bar_of_light_spreads_like_a_gaussian(double sigma)
    {
        var frame = TestFrames.Painted(128, 72, (x, _) => x is > 60 and < 68 ? 200 : 20, (_, _) => 128);

        Blur.Gaussian(frame, sigma);

        for (int x = 20; x < 108; x++)
        {
            double expected = 0;
            for (int i = 60; i < 68; i++)
            {
                expected += Math.Exp(-((x - i) * (x - i)) / (2 * sigma * sigma)) / (sigma * Math.Sqrt(Math.Tau));
            }

            Assert.Equal(20 + (180 * expected), frame.Y[(36 * 128) + x], 6.0);
        }
    }

    [Fact]
    public void Flat_frames_stay_flat_even_with_a_radius_beyond_the_frame()
    {
        var frame = TestFrames.FlatFrame(64, 36, new(99, 77, 211));

        Blur.Gaussian(frame, 500);

        Golden.Equal(TestFrames.FlatFrame(64, 36, new(99, 77, 211)), frame, "blur-flat");
    }

    [Fact]
    public void Both_axes_blur_alike()
    {
        var wide = TestFrames.NoiseFrame(64, 64, 3);
        var tall = new Frame(64, 64);
        for (int i = 0; i < wide.Y.Length; i++)
        {
            tall.Y[(i % 64 * 64) + (i / 64)] = wide.Y[i];
        }

        Blur.Gaussian(wide, 3);
        Blur.Gaussian(tall, 3);

        for (int i = 0; i < wide.Y.Length; i++)
        {
            Assert.Equal(wide.Y[i], tall.Y[(i % 64 * 64) + (i / 64)], 2.0);
        }
    }
}

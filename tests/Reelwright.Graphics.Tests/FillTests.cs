using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class FillTests
{
    [Theory]
    [InlineData(10.25, 6.5, 20.5, 10.25, 1.0)]
    [InlineData(10.25, 6.5, 20.5, 10.25, 0.4)]
    [InlineData(-5, -5, 30.3, 20.6, 0.75)]
    [InlineData(12.2, 9.3, 0.5, 0.4, 1.0)]
    [InlineData(60.5, 30.5, 100, 100, 0.9)]
    [InlineData(8, 8, 16, 16, 1.0)]
    public void A_rectangle_mixes_by_the_area_that_it_covers(
        double x, double y, double width, double height, double opacity)
    {
        var color = new Yuv(200, 60, 190);
        var expected = TestFrames.NoiseFrame(64, 36, 1);
        Reference(expected.Y, 64, 36, x, y, width, height, color.Y, opacity);
        Reference(expected.U, 32, 18, x / 2, y / 2, width / 2, height / 2, color.U, opacity);
        Reference(expected.V, 32, 18, x / 2, y / 2, width / 2, height / 2, color.V, opacity);
        var actual = TestFrames.NoiseFrame(64, 36, 1);

        Fill.Rectangle(actual, new RectD(x, y, width, height), color, opacity);

        Golden.Equal(expected, actual, "rectangle", within: 1);
    }

    [Fact]
    public void Darkening_scales_light_and_colour()
    {
        var frame = TestFrames.FlatFrame(64, 36, new(216, 228, 28));

        Darken.Apply(frame, 0.25);

        Golden.Equal(TestFrames.FlatFrame(64, 36, new(66, 153, 103)), frame, "darken");
    }

    [Fact]
    public void A_full_tint_leaves_only_the_colour_and_none_leaves_the_frame()
    {
        var frame = TestFrames.NoiseFrame(64, 36, 1);
        Tint.Apply(frame, new(50, 60, 70), 0);
        Golden.Equal(TestFrames.NoiseFrame(64, 36, 1), frame, "tint-none");
        Tint.Apply(frame, new(50, 60, 70), 1);
        Golden.Equal(TestFrames.FlatFrame(64, 36, new(50, 60, 70)), frame, "tint-full");
    }

    [Fact]
    public void A_scrim_goes_evenly_from_clear_to_dark_without_bands()
    {
        // A dim ground makes steps of one unit many rows high: those are what one sees as bands.
        var frame = TestFrames.FlatFrame(320, 360, new(46, 128, 128));

        Scrim.Vertical(frame, 60, 360, 0, 0.8);

        Assert.All(frame.Y[..(60 * 320)].ToArray(), value => Assert.Equal(46, value));
        double before = 46;
        int mixedRows = 0;
        for (int y = 60; y < 360; y++)
        {
            byte[] row = frame.Y.Slice(y * 320, 320).ToArray();
            double share = (y + 0.5 - 60) / 300;
            double eased = share * share * (3 - (2 * share));
            double mean = row.Average(value => (double)value);
            Assert.Equal(46 - (30 * 0.8 * eased), mean, 0.2);
            Assert.InRange(mean, before - 1, before + 0.4);
            Assert.InRange(row.Max() - row.Min(), 0, 1);
            mixedRows += row.Max() > row.Min() ? 1 : 0;
            before = mean;
        }

        Assert.InRange(mixedRows, 200, 300);
    }

    private static void Reference(
        Span<byte> plane,
        int planeWidth,
        int planeHeight,
        double x,
        double y,
        double width,
        double height,
        byte color,
        double opacity)
    {
        for (int i = 0; i < plane.Length; i++)
        {
            double across = Math.Max(0, Math.Min((i % planeWidth) + 1, x + width) - Math.Max(i % planeWidth, x));
            double down = Math.Max(0, Math.Min((i / planeWidth) + 1, y + height) - Math.Max(i / planeWidth, y));
            plane[i] = (byte)Math.Round(plane[i] + ((color - plane[i]) * across * down * opacity));
        }

        Assert.Equal(planeWidth * planeHeight, plane.Length);
    }
}

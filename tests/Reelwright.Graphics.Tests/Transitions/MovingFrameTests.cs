using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class MovingFrameTests
{
    [Theory]
    [InlineData(6, 4)]
    [InlineData(-6, 4)]
    [InlineData(6, -4)]
    [InlineData(-6, -4)]
    [InlineData(0, 30)]
    public void A_frame_moved_within_itself_equals_one_moved_into_another(int dx, int dy)
    {
        var source = TestFrames.NoiseFrame(64, 36, 1);
        var expected = new Frame(64, 36);
        expected.CopyFrom(source);
        FrameCopy.Area(expected, dx, dy, source, 0, 0, 64, 36);

        FrameCopy.Area(source, dx, dy, source, 0, 0, 64, 36);

        Golden.Equal(expected, source, "moved");
    }

    [Fact]
    public void Each_sample_moves_with_its_colour()
    {
        var source = TestFrames.NoiseFrame(64, 36, 1);
        var target = TestFrames.FlatFrame(64, 36, Yuv.Black);

        FrameCopy.Area(target, 10, -4, source, 2, 6, 20, 12);

        Assert.Equal(source.Y[(10 * 64) + 2], target.Y[10]);
        Assert.Equal(source.U[(5 * 32) + 1], target.U[5]);
        Assert.Equal(16, target.Y[9]);
        Assert.Equal(16, target.Y[(8 * 64) + 10]);
    }

    [Fact]
    public void Motion_blur_is_a_mean_along_the_row()
    {
        var frame = TestFrames.NoiseFrame(64, 36, 1);
        var source = TestFrames.NoiseFrame(64, 36, 1);

        MotionBlur.Horizontal(frame, 8);

        for (int x = 4; x < 60; x++)
        {
            double mean = source.Y.Slice((5 * 64) + x - 4, 9).ToArray().Average(value => (double)value);
            Assert.InRange(frame.Y[(5 * 64) + x] - mean, -0.51, 0.51);
        }
    }

    [Fact]
    public void A_glitch_is_the_same_for_the_same_seed_and_another_for_another()
    {
        byte[] one = Glitched(3, 0.5);

        Assert.Equal(one, Glitched(3, 0.5));
        Assert.NotEqual(one, Glitched(4, 0.5));
    }

    [Fact]
    public void A_glitch_leaves_the_ends_alone()
    {
        Assert.Equal(TestFrames.NoiseFrame(128, 72, 1).Data.ToArray(), Glitched(3, 0));
        Assert.Equal(TestFrames.NoiseFrame(128, 72, 2).Data.ToArray(), Glitched(3, 1));
    }

    [Fact]
    public void A_page_lies_flat_at_first_and_is_gone_in_the_end()
    {
        var page = TestFrames.NoiseFrame(128, 72, 1);
        var below = TestFrames.NoiseFrame(128, 72, 2);

        PageTurn.Draw(page, below, 0);
        Golden.Equal(TestFrames.NoiseFrame(128, 72, 1), page, "page-flat");
        PageTurn.Draw(page, below, 1);
        Golden.Equal(below, page, "page-gone");
    }

    [Fact]
    public void A_burn_is_brightest_in_the_middle_and_gone_at_the_ends()
    {
        double Light(double progress)
        {
            var frame = TestFrames.FlatFrame(128, 72, new(40, 128, 128));
            FilmBurn.Draw(frame, progress, 5);
            return frame.Y.ToArray().Average(value => (double)value);
        }

        Assert.Equal(40, Light(0));
        Assert.Equal(40, Light(1));
        Assert.True(Light(0.5) > Light(0.2) && Light(0.2) > 40);
    }

    [Fact]
    public void The_pictures_of_transitions_look_as_they_did()
    {
        Frame Before() => TestFrames.Painted(96, 54, (x, y) => 40 + x + (20 * Math.Sin(y / 4)), (x, y) => 128 + (50 * Math.Sin((x - y) / 12)));
        var after = TestFrames.Painted(96, 54, (x, y) => 210 - (2 * y) - (30 * Math.Cos(x / 6)), (x, _) => 90 + (x / 2));

        var torn = new Frame(96, 54);
        Glitch.Draw(torn, Before(), after, 0.45, 6, 11);
        Golden.Check(torn, "glitch");
        var page = Before();
        PageTurn.Draw(page, after, 0.55);
        Golden.Check(page, "page");
        var burn = Before();
        FilmBurn.Draw(burn, 0.4, 11);
        Golden.Check(burn, "burn");
        var circle = Before();
        MaskedBlend.Open(circle, after, new MaskField(MaskShape.Circle, 96, 54), 0.5);
        Golden.Check(circle, "circle");
        var soft = Before();
        SoftFocus.Apply(soft, 5);
        MotionBlur.Horizontal(soft, 14);
        EdgeShadow.Columns(soft, 40, 12, 0.6);
        Golden.Check(soft, "soft");
    }

    private static byte[] Glitched(long seed, double progress)
    {
        var target = new Frame(128, 72);
        Glitch.Draw(target, TestFrames.NoiseFrame(128, 72, 1), TestFrames.NoiseFrame(128, 72, 2), progress, 4, seed);
        return target.Data.ToArray();
    }
}

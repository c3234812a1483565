using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class TurningTests
{
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(1, true, false)]
    [InlineData(1, false, true)]
    [InlineData(2, false, false)]
    [InlineData(3, false, false)]
    [InlineData(3, true, true)]
    [InlineData(0, true, false)]
    [InlineData(-1, false, false)]
    public void Every_sample_goes_where_turn_and_mirror_send_it(int turns, bool across, bool down)
    {
        var source = TestFrames.NoiseFrame(46, 30, 1);
        bool isAside = turns % 2 != 0;
        var target = isAside ? new Frame(30, 46) : new Frame(46, 30);

        FrameTurn.Draw(target, source, turns, across, down);

        for (int y = 0; y < target.Height; y++)
        {
            for (int x = 0; x < target.Width; x++)
            {
                // Back through the mirrors, then back through the turns, one by one.
                int column = across ? target.Width - 1 - x : x;
                int row = down ? target.Height - 1 - y : y;
                int width = target.Width;
                int height = target.Height;
                for (int turn = 0; turn < ((turns % 4) + 4) % 4; turn++)
                {
                    (column, row) = (row, width - 1 - column);
                    (width, height) = (height, width);
                }

                Assert.Equal(source.Y[(row * 46) + column], target.Y[(y * target.Width) + x]);
                Assert.Equal(
                    source.U[(row / 2 * 23) + (column / 2)], target.U[(y / 2 * target.ChromaWidth) + (x / 2)]);
            }
        }
    }

    [Fact]
    public void A_sprite_turned_by_nothing_lies_where_it_lay()
    {
        var sprite = TestFrames.NoiseSprite(40, 24, 3);
        var expected = TestFrames.NoiseFrame(64, 48, 1);
        var actual = TestFrames.NoiseFrame(64, 48, 1);

        SpriteOverlay.Draw(expected, sprite, 12, 10, 0.8);
        SpriteRotation.Draw(actual, sprite, new RectD(12, 10, 40, 24), 32, 22, 0, 0.8);

        Golden.Equal(expected, actual, "turned-0");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turn_by_quarters_is_the_turned_sprite(double degrees)
    {
        var picture = TestFrames.NoiseFrame(24, 24, 3);
        var turned = new Frame(24, 24);
        FrameTurn.Draw(turned, picture, (int)(degrees / 90), false, false);
        var expected = TestFrames.NoiseFrame(64, 48, 1);
        var actual = TestFrames.NoiseFrame(64, 48, 1);

        SpriteOverlay.Draw(expected, SpriteConversion.FromFrame(turned, 0), 20, 12, 1);
        SpriteRotation.Draw(actual, SpriteConversion.FromFrame(picture, 0), new RectD(20, 12, 24, 24), 32, 24, degrees, 1);

        Golden.Equal(expected, actual, $"turned-{degrees}", within: 1);
    }

    [Fact]
    public void A_solid_sprite_turned_by_any_angle_keeps_its_area()
    {
        var sprite = SpriteConversion.FromFrame(TestFrames.FlatFrame(60, 40, new(235, 128, 128)), 0);
        foreach (double degrees in new[] { 3.0, 17, 45, 61, 89, 133, -20 })
        {
            var frame = TestFrames.FlatFrame(128, 128, Yuv.Black);
            SpriteRotation.Draw(frame, sprite, new RectD(34, 44, 60, 40), 64, 64, degrees, 1);

            double area = frame.Y.ToArray().Sum(value => (value - 16) / 219.0);
            Assert.InRange(area, 2380, 2420);
        }
    }

    [Fact]
    public void A_key_makes_its_colour_clear_and_leaves_others_solid()
    {
        var green = new Rgba(0, 200, 0);
        var key = new ChromaKey(green, 0.3, 0.2);
        foreach (var (color, alpha) in new[] { (green, 0), (new Rgba(220, 40, 40), 255), (new Rgba(200, 150, 120), 255), (new Rgba(255, 255, 255), 255) })
        {
            var frame = TestFrames.FlatFrame(16, 16, Bt709.ToYuv(color));
            var sprite = new Sprite(16, 16);

            key.Apply(frame, sprite);

            Assert.All(sprite.A, value => Assert.Equal(alpha, value));
        }
    }
}

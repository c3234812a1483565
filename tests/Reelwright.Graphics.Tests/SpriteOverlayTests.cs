using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class SpriteOverlayTests
{
    [Theory]
    [InlineData(0, 0, 1.0)]
    [InlineData(10, 4, 0.5)]
    [InlineData(-6, -8, 0.8)]
    [InlineData(50, 30, 1.0)]
    [InlineData(-200, 0, 1.0)]
    public void An_even_position_gives_exactly_source_over(int x, int y, double opacity)
    {
        var sprite = TestFrames.NoiseSprite(30, 20, 1);
        var expected = TestFrames.NoiseFrame(64, 36, 2);
        var actual = TestFrames.NoiseFrame(64, 36, 2);
        int gain = (int)Math.Round(opacity * 256);
        Reference(expected.Y, 64, 36, sprite.Y, sprite.A, 30, x, y, gain);
        Reference(expected.U, 32, 18, sprite.U, sprite.ChromaA, 15, x / 2, y / 2, gain);
        Reference(expected.V, 32, 18, sprite.V, sprite.ChromaA, 15, x / 2, y / 2, gain);

        SpriteOverlay.Draw(actual, sprite, x, y, opacity);

        Golden.Equal(expected, actual, "overlay-aligned");
    }

    [Fact]
    public void The_general_path_equals_the_exact_one_at_whole_positions()
    {
        var sprite = TestFrames.NoiseSprite(30, 20, 1);
        var exact = TestFrames.NoiseFrame(64, 36, 2);
        var general = TestFrames.NoiseFrame(64, 36, 2);

        SpriteOverlay.Draw(exact, sprite, 8, 6, 0.7);
        SpriteOverlay.Draw(general, sprite, 8 + 1e-9, 6, 0.7);

        Golden.Equal(exact, general, "overlay-general");
    }

    [Fact]
    public void Odd_positions_move_luma_by_whole_samples()
    {
        var sprite = TestFrames.NoiseSprite(30, 20, 1);
        var expected = TestFrames.FlatFrame(64, 36, Yuv.Black);
        var actual = TestFrames.FlatFrame(64, 36, Yuv.Black);
        Reference(expected.Y, 64, 36, sprite.Y, sprite.A, 30, 7, 3, 256);

        SpriteOverlay.Draw(actual, sprite, 7, 3, 1);

        Assert.Equal(expected.Y.ToArray(), actual.Y.ToArray());
    }

    [Fact]
    public void A_slow_drift_is_exact_to_a_fiftieth_of_a_pixel_in_luma_and_chroma()
    {
        var sprite = Dot(40, 40);
        for (int i = 0; i < 50; i++)
        {
            double x = 11 + (i * 0.137);
            double y = 8 + (i * 0.071);
            var frame = TestFrames.FlatFrame(96, 64, Yuv.Black);

            SpriteOverlay.Draw(frame, sprite, x, y, 1);

            var luma = TestFrames.Centroid(frame.Y, 96, 16);
            Assert.Equal(x + 20, luma.X, 0.02);
            Assert.Equal(y + 20, luma.Y, 0.02);
            var chroma = TestFrames.Centroid(frame.U, 48, 128);
            Assert.Equal((x + 20) / 2, chroma.X, 0.02);
            Assert.Equal((y + 20) / 2, chroma.Y, 0.02);
        }
    }

    [Theory]
    [InlineData(1.7)]
    [InlineData(1.0)]
    [InlineData(0.6)]
    [InlineData(0.31)]
    [InlineData(0.11)]
    public void Scaling_keeps_the_middle_in_place_and_the_light_in_proportion(double scale)
    {
        var sprite = Dot(160, 160);
        var frame = TestFrames.FlatFrame(320, 320, Yuv.Black);
        double side = 160 * scale;

        SpriteOverlay.Draw(frame, sprite, new RectD(20.3, 15.6, side, side), 1);

        var luma = TestFrames.Centroid(frame.Y, 320, 16);
        Assert.Equal(20.3 + (side / 2), luma.X, 0.03);
        Assert.Equal(15.6 + (side / 2), luma.Y, 0.03);
        double light = frame.Y.ToArray().Sum(value => value - 16.0);
        double original = sprite.Y.Zip(sprite.A, (y, a) => y - (16 * a / 255.0)).Sum();
        Assert.Equal(1, light / (original * scale * scale), 0.02);
    }

    [Fact]
    public void Nothing_outside_the_clip_is_touched()
    {
        var sprite = TestFrames.NoiseSprite(60, 30, 1);
        foreach (double x in (double[])[2, 2.4])
        {
            var before = TestFrames.NoiseFrame(64, 36, 2);
            var after = TestFrames.NoiseFrame(64, 36, 2);

            SpriteOverlay.Draw(after, sprite, x, 2, 1, new RectD(10, 8, 20, 12));

            int changedOutside = 0;
            int changedInside = 0;
            for (int i = 0; i < after.Y.Length; i++)
            {
                bool inside = i % 64 is >= 10 and < 30 && i / 64 is >= 8 and < 20;
                bool changed = before.Y[i] != after.Y[i];
                changedInside += inside && changed ? 1 : 0;
                changedOutside += !inside && changed ? 1 : 0;
            }

            Assert.Equal(0, changedOutside);
            Assert.True(changedInside > 60);
        }
    }

    [Fact]
    public void A_solid_card_between_pixels_covers_its_edges_in_part()
    {
        var card = new Sprite(20, 20);
        card.A.AsSpan().Fill(255);
        card.Y.AsSpan().Fill(235);
        card.ChromaA.AsSpan().Fill(255);
        card.U.AsSpan().Fill(128);
        card.V.AsSpan().Fill(128);
        var frame = TestFrames.FlatFrame(64, 36, new(35, 128, 128));

        SpriteOverlay.Draw(frame, card, 10.25, 8, 1);

        var row = frame.Y.Slice(18 * 64, 64);
        Assert.Equal(35, row[9]);
        Assert.Equal(185, row[10], 1.0);
        Assert.Equal(235, row[11]);
        Assert.Equal(235, row[29]);
        Assert.Equal(85, row[30], 1.0);
        Assert.Equal(35, row[31]);
    }

    private static Sprite Dot(int width, int height)
    {
        byte[] bgra = new byte[width * height * 4];
        double sigma = width / 9.0;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                double dx = x + 0.5 - (width / 2.0);
                double dy = y + 0.5 - (height / 2.0);
                byte value = (byte)Math.Round(255 * Math.Exp(-((dx * dx) + (dy * dy)) / (2 * sigma * sigma)));
                int at = ((y * width) + x) * 4;
                bgra[at] = value;
                bgra[at + 1] = (byte)(value * 2 / 3);
                bgra[at + 3] = value;
            }
        }

        return SpriteConversion.FromPremultipliedBgra(bgra, width, height, width * 4);
    }

    private static void Reference(
        Span<byte> plane, int width, int height, byte[] color, byte[] alpha, int spriteWidth, int x, int y, int gain)
    {
        for (int i = 0; i < color.Length; i++)
        {
            int column = x + (i % spriteWidth);
            int row = y + (i / spriteWidth);
            if (column < 0 || column >= width || row < 0 || row >= height)
            {
                continue;
            }

            int a = (int)Math.Floor((alpha[i] * gain / 256.0) + 0.5);
            int c = (int)Math.Floor((color[i] * gain / 256.0) + 0.5);
            ref byte sample = ref plane[(row * width) + column];
            sample = (byte)Math.Min(255, c + Math.Round(sample * (255 - a) / 255.0));
        }
    }
}

using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Random and degenerate geometry: nothing may throw, read outside, or leave the range of its
/// inputs.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Any_view_onto_any_area_gives_samples_within_the_range_of_the_picture()
    {
        var random = new Random(11);
        for (int i = 0; i < 400; i++)
        {
            int width = 2 * random.Next(1, 60);
            int height = 2 * random.Next(1, 60);
            var source = TestFrames.NoiseFrame(width, height, i);
            for (int k = 0; k < source.Data.Length; k++)
            {
                source.Data[k] = (byte)(100 + (source.Data[k] % 20));
            }

            var target = TestFrames.FlatFrame(2 * random.Next(1, 40), 2 * random.Next(1, 40), new(110, 110, 110));
            double scale = Math.Exp((random.NextDouble() * 8) - 4);
            var view = new RectD(
                (random.NextDouble() - 0.5) * 3 * width,
                (random.NextDouble() - 0.5) * 3 * height,
                width * scale,
                height * scale * Math.Exp(random.NextDouble() - 0.5));
            var area = new RectD(random.Next(-30, 60), random.Next(-30, 60), random.Next(0, 90), random.Next(0, 90));

            var sampling = (Sampling)random.Next(3);
            if (i % 2 == 0)
            {
                PictureScaler.Draw(target, area, source, view, sampling);
            }
            else
            {
                PictureScaler.Draw(target, area, new Picture(source), view, sampling);
            }

            Assert.All(target.Data.ToArray(), value => Assert.InRange(value, 90, 129));
        }
    }

    [Fact]
    public void Any_sprite_anywhere_at_any_size_stays_between_backdrop_and_colour()
    {
        var random = new Random(12);
        for (int i = 0; i < 400; i++)
        {
            int width = random.Next(1, 70);
            int height = random.Next(1, 70);
            byte[] bgra = [.. Enumerable.Repeat((byte)255, width * height * 4)];
            var sprite = SpriteConversion.FromPremultipliedBgra(bgra, width, height, width * 4);
            var target = TestFrames.FlatFrame(64, 36, new(60, 128, 128));
            double scale = Math.Exp((random.NextDouble() * 9) - 6);
            var place = new RectD(
                (random.NextDouble() * 120) - 40,
                (random.NextDouble() * 90) - 40,
                width * scale,
                height * Math.Exp((random.NextDouble() * 9) - 6));

            SpriteOverlay.Draw(target, sprite, place, random.NextDouble());
            SpriteOverlay.Draw(target, sprite, place.X, place.Y, random.NextDouble());

            Assert.All(target.Y.ToArray(), value => Assert.InRange(value, 58, 236));
            Assert.All(target.U.ToArray(), value => Assert.InRange(value, 125, 131));
        }
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1e300, 5)]
    public void Positions_that_are_no_places_draw_nothing(double x, double y)
    {
        var target = TestFrames.FlatFrame(64, 36, Yuv.Black);
        var sprite = TestFrames.NoiseSprite(20, 20, 1);

        SpriteOverlay.Draw(target, sprite, x, y, 1);
        SpriteOverlay.Draw(target, sprite, new RectD(x, y, 30, 30), 1);
        SpriteOverlay.Draw(target, sprite, new RectD(0, 0, x, 30), 1);

        Golden.Equal(TestFrames.FlatFrame(64, 36, Yuv.Black), target, "nowhere");
    }

    [Fact]
    public void A_card_that_turns_stays_sharp_along_its_axis()
    {
        var card = TestFrames.NoiseSprite(64, 64, 1);
        for (int i = 0; i < card.Y.Length; i++)
        {
            card.A[i] = 255;
            card.Y[i] = (byte)(i / 64 / 8 % 2 == 0 ? 200 : 40);
        }

        var frame = TestFrames.FlatFrame(64, 64, Yuv.Black);
        SpriteOverlay.Draw(frame, card, new RectD(28, 0, 8, 64), 1);

        Assert.Equal(200, frame.Y[(3 * 64) + 32], 2.0);
        Assert.Equal(40, frame.Y[(11 * 64) + 32], 2.0);
        Assert.Equal(200, frame.Y[(51 * 64) + 32], 2.0);
    }

    [Fact]
    public void Many_threads_draw_the_same_as_one()
    {
        var picture = new Picture(TestFrames.NoiseFrame(400, 300, 1));
        var sprite = TestFrames.NoiseSprite(90, 60, 2);
        var renderer = new GradientRenderer(
            new GradientBackground { Style = GradientStyle.Aurora, Colors = [new(9, 9, 40), new(200, 30, 90)] },
            128,
            72);
        byte[][] alone = [.. Enumerable.Range(0, 16).Select(Compose)];
        byte[][] together = new byte[16][];

        Parallel.For(0, 16, i => together[i] = Compose(i));

        Assert.Equal(alone, together);

        byte[] Compose(int i)
        {
            var frame = new Frame(128, 72);
            renderer.Draw(frame, i);
            var view = new RectD(i, i, 300 - (9 * i), 200 - (6 * i));
            PictureScaler.Draw(frame, new RectD(10, 10, 64, 36), picture, view, Sampling.Bicubic);
            SpriteOverlay.Draw(frame, sprite, new RectD(i * 1.3, i * 0.7, 50 - i, 30 - i), 0.9);
            return frame.Memory.ToArray();
        }
    }
}

using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class PictureScalerTests
{
    public static TheoryData<Sampling> Samplings => [.. Enum.GetValues<Sampling>()];

    [Theory]
    [MemberData(nameof(Samplings))]
    public void The_whole_picture_at_its_own_size_is_copied(Sampling sampling)
    {
        var source = TestFrames.NoiseFrame(64, 36, 1);
        var target = new Frame(64, 36);

        PictureScaler.Draw(target, new Picture(source), new RectD(0, 0, 64, 36), sampling);

        Golden.Equal(source, target, "scale-identity");
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void A_view_shifted_by_whole_chroma_samples_is_copied_with_its_edge_repeated(Sampling sampling)
    {
        var source = TestFrames.NoiseFrame(64, 36, 1);
        var target = new Frame(64, 36);

        PictureScaler.Draw(target, source, new RectD(-6, 4, 64, 36), sampling);

        for (int y = 0; y < 36; y++)
        {
            for (int x = 0; x < 64; x++)
            {
                int expected = source.Y[(Math.Min(35, y + 4) * 64) + Math.Max(0, x - 6)];
                Assert.Equal(expected, target.Y[(y * 64) + x]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void Flat_areas_stay_flat_at_every_scale(Sampling sampling)
    {
        var source = TestFrames.FlatFrame(200, 120, new(77, 90, 201));
        foreach (double zoom in (double[])[0.13, 0.5, 0.77, 1.3, 3.9, 17])
        {
            var target = new Frame(64, 36);
            PictureScaler.Draw(target, source, new RectD(3.3, 1.7, 64 / zoom, 36 / zoom), sampling);
            Golden.Equal(TestFrames.FlatFrame(64, 36, new(77, 90, 201)), target, "scale-flat");
        }
    }

    [Fact]
    public void Bilinear_sampling_matches_real_numbers()
    {
        var source = TestFrames.NoiseFrame(80, 60, 1);
        var view = new RectD(7.31, 5.13, 51.2, 28.8);
        var expected = new Frame(64, 36);
        Reference(source.Y, 80, 60, expected.Y, 64, 36, view);
        var half = new RectD(view.X / 2, view.Y / 2, view.Width / 2, view.Height / 2);
        Reference(source.U, 40, 30, expected.U, 32, 18, half);
        Reference(source.V, 40, 30, expected.V, 32, 18, half);
        var actual = new Frame(64, 36);

        PictureScaler.Draw(actual, source, view, Sampling.Bilinear);

        Golden.Equal(expected, actual, "scale-bilinear", within: 1);
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void A_slow_zoom_moves_a_dot_exactly_to_a_fiftieth_of_a_pixel(Sampling sampling)
    {
        // From the photo's whole width to a close-up, across the change of pyramid level at 2:1.
        var picture = new Picture(TestFrames.Painted(
            640,
            360,
            (x, y) => 16 + (200 * Math.Exp(-(Square(x - 300.4) + Square(y - 171.7)) / (2 * 18 * 18))),
            (x, y) => 128 + (100 * Math.Exp(-(Square(x - 300.4) + Square(y - 171.7)) / (2 * 18 * 18)))));
        var frame = new Frame(256, 144);
        for (int i = 0; i <= 90; i++)
        {
            double width = 640 - (i * 4.1);
            var view = new RectD(i * 2.03, i * 1.13, width, width * 9 / 16);

            PictureScaler.Draw(frame, picture, view, sampling);

            double scale = 256 / width;
            double x = (300.4 - view.X) * scale;
            double y = (171.7 - view.Y) * scale;
            var luma = TestFrames.Centroid(frame.Y, 256, 16);
            var chroma = TestFrames.Centroid(frame.V, 128, 128);
            Assert.Equal(x, luma.X, 0.02);
            Assert.Equal(y, luma.Y, 0.02);
            Assert.Equal(x / 2, chroma.X, 0.02);
            Assert.Equal(y / 2, chroma.Y, 0.02);
        }
    }

    [Fact]
    public void Fine_detail_does_not_alias_when_made_small()
    {
        // One-sample stripes, which a kernel that does not widen would turn into wide false ones.
        var source = TestFrames.Painted(800, 480, (x, _) => (int)x % 2 == 0 ? 40 : 200, (_, _) => 128);
        foreach (double reduction in (double[])[1.55, 1.9, 2.3, 3.7, 7.2])
        {
            var target = new Frame(64, 36);
            var view = new RectD(20.2, 20, 64 * reduction, 36 * reduction);
            PictureScaler.Draw(target, new Picture(source), view, Sampling.Bicubic);
            Assert.InRange(target.Y.ToArray().Max() - target.Y.ToArray().Min(), 0, 32);
        }
    }

    [Fact]
    public void Only_the_target_area_is_written()
    {
        var target = TestFrames.NoiseFrame(64, 36, 3);
        var before = TestFrames.NoiseFrame(64, 36, 3);
        var source = TestFrames.FlatFrame(40, 40, new(100, 101, 102));

        PictureScaler.Draw(target, new RectD(10, 6, 20, 12), source, new RectD(0, 0, 40, 40), Sampling.Bicubic);

        for (int i = 0; i < target.Y.Length; i++)
        {
            bool inside = i % 64 is >= 10 and < 30 && i / 64 is >= 6 and < 18;
            Assert.Equal(inside ? 100 : before.Y[i], target.Y[i]);
        }

        for (int i = 0; i < target.U.Length; i++)
        {
            bool inside = i % 32 is >= 5 and < 15 && i / 32 is >= 3 and < 9;
            Assert.Equal(inside ? 101 : before.U[i], target.U[i]);
        }
    }

    [Fact]
    public void An_area_that_reaches_outside_shows_the_same_samples_as_inside_a_larger_frame()
    {
        var source = TestFrames.NoiseFrame(80, 60, 1);
        var large = TestFrames.FlatFrame(128, 72, Yuv.Black);
        var small = TestFrames.FlatFrame(64, 36, Yuv.Black);

        PictureScaler.Draw(large, new RectD(20, 12, 90, 50), source, new RectD(0, 0, 80, 60), Sampling.Bicubic);
        PictureScaler.Draw(small, new RectD(-12, -8, 90, 50), source, new RectD(0, 0, 80, 60), Sampling.Bicubic);

        for (int y = 0; y < 36; y++)
        {
            Assert.Equal(
                large.Y.Slice(((y + 20) * 128) + 32, 64).ToArray(),
                small.Y.Slice(y * 64, 64).ToArray());
        }
    }

    [Fact]
    public void Levels_are_exact_means_and_odd_halves_repeat_the_edge()
    {
        var source = TestFrames.NoiseFrame(70, 38, 1);
        var level = new Picture(source).Level(1);

        Assert.Equal((36, 20), (level.Width, level.Height));
        for (int y = 0; y < 20; y++)
        {
            for (int x = 0; x < 36; x++)
            {
                int sum = 2;
                for (int i = 0; i < 4; i++)
                {
                    sum += source.Y[(Math.Min(37, (2 * y) + (i >> 1)) * 70) + Math.Min(69, (2 * x) + (i & 1))];
                }

                Assert.Equal(sum >> 2, level.Y[(y * 36) + x], 0.5);
            }
        }
    }

    [Fact]
    public void An_empty_view_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PictureScaler.Draw(
            new Frame(64, 36), new Frame(8, 8), new RectD(0, 0, 0, 5), Sampling.Bilinear));

    private static double Square(double value) => value * value;

    private static void Reference(
        ReadOnlySpan<byte> source,
        int width,
        int height,
        Span<byte> target,
        int targetWidth,
        int targetHeight,
        RectD view)
    {
        for (int y = 0; y < targetHeight; y++)
        {
            double sy = view.Y + ((y + 0.5) * view.Height / targetHeight) - 0.5;
            for (int x = 0; x < targetWidth; x++)
            {
                double sx = view.X + ((x + 0.5) * view.Width / targetWidth) - 0.5;
                int left = (int)Math.Floor(sx);
                int top = (int)Math.Floor(sy);
                double sum = 0;
                for (int i = 0; i < 4; i++)
                {
                    int column = left + (i & 1);
                    int row = top + (i >> 1);
                    double weight = (1 - Math.Abs(sx - column)) * (1 - Math.Abs(sy - row));
                    sum += weight * source[(Math.Clamp(row, 0, height - 1) * width) + Math.Clamp(column, 0, width - 1)];
                }

                target[(y * targetWidth) + x] = (byte)Math.Round(sum);
            }
        }
    }
}

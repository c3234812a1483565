using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class SoftFocusTests
{
    public static TheoryData<int> Lengths => TestFrames.Lengths;

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_vector_path_equals_the_definition(int length)
    {
        Span<ushort> weights = stackalloc ushort[GaussianRows.MaxRadius + 1];
        foreach (double sigma in new[] { 0.4, 1.1, 1.9, 2.4 })
        {
            int radius = GaussianRows.Weights(sigma, weights);
            byte[] padded = TestFrames.Noise(length + (2 * radius), 5);
            byte[] expected = new byte[length];
            byte[] actual = new byte[length];

            GaussianRows.WeighScalar(padded, 0, length, radius, weights, expected);
            GaussianRows.Weigh(padded, length, radius, weights, actual);

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Blurring_down_a_plane_is_blurring_along_its_transpose()
    {
        const int Side = 67;
        byte[] plane = TestFrames.Noise(Side * Side, 9);
        byte[] turned = Transposed(plane, Side);
        Span<ushort> weights = stackalloc ushort[GaussianRows.MaxRadius + 1];
        int radius = GaussianRows.Weights(1.7, weights);

        // A plane of one column's repetition blurs along y only.
        for (int x = 0; x < Side; x++)
        {
            byte[] column = new byte[Side * 33];
            for (int y = 0; y < Side; y++)
            {
                column.AsSpan(y * 33, 33).Fill(plane[(y * Side) + x]);
            }

            GaussianRows.Plane(column, 33, Side, weights, radius, new byte[1024]);
            byte[] row = turned[(x * Side)..((x + 1) * Side)];
            byte[] padded = [.. Enumerable.Repeat(row[0], radius), .. row, .. Enumerable.Repeat(row[^1], radius)];
            byte[] expected = new byte[Side];
            GaussianRows.WeighScalar(padded, 0, Side, radius, weights, expected);

            Assert.Equal(expected, Enumerable.Range(0, Side).Select(y => column[y * 33]));
            Assert.Equal(expected, Enumerable.Range(0, Side).Select(y => column[(y * 33) + 32]));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(60)]
    public void An_edge_becomes_as_wide_as_the_standard_deviation_says(double sigma)
    {
        const int Width = 512;
        var frame = TestFrames.Painted(Width, 64, (x, _) => x < Width / 2.0 ? 20 : 220, (_, _) => 128);

        SoftFocus.Apply(frame, sigma);

        // The slope of a blurred edge is a Gaussian: its variance is what the blur did, and the pixel's own twelfth.
        double sum = 0;
        double moment = 0;
        var row = frame.Y.Slice(32 * Width, Width);
        for (int x = 1; x < Width; x++)
        {
            double slope = row[x] - row[x - 1];
            sum += slope;
            moment += slope * Math.Pow(x - (Width / 2.0), 2);
        }

        Assert.InRange(Math.Sqrt(moment / sum), (sigma * 0.86) - 0.15, (sigma * 1.1) + 0.1);
    }

    [Fact]
    public void A_flat_frame_stays_flat_and_a_radius_of_nothing_changes_nothing()
    {
        var flat = TestFrames.FlatFrame(126, 70, new(77, 90, 200));
        SoftFocus.Apply(flat, 23);
        Golden.Equal(TestFrames.FlatFrame(126, 70, new(77, 90, 200)), flat, "soft-flat");

        var noise = TestFrames.NoiseFrame(64, 36, 4);
        SoftFocus.Apply(noise, 0);
        Golden.Equal(TestFrames.NoiseFrame(64, 36, 4), noise, "soft-none");
    }

    [Fact]
    public void A_growing_radius_never_jumps()
    {
        var source = TestFrames.Painted(128, 72, (x, y) => 120 + (90 * Math.Sin(x / 9) * Math.Cos(y / 7)), (x, _) => 100 + (x / 3));
        Frame? last = null;
        for (double sigma = 0.2; sigma < 8; sigma += 0.05)
        {
            var now = new Frame(128, 72);
            now.CopyFrom(source);
            SoftFocus.Apply(now, sigma);
            if (last is not null)
            {
                int worst = 0;
                for (int i = 0; i < now.Y.Length; i++)
                {
                    // At the frame's edge, repeated samples are coarser in a halved picture.
                    bool isInside = i % 128 is >= 16 and < 112 && i / 128 is >= 16 and < 56;
                    worst = Math.Max(worst, Math.Abs(now.Y[i] - last.Y[i]) - (isInside ? 0 : 6));
                }

                Assert.True(worst <= 4, $"{worst} at {sigma:F2}");
            }

            last = now;
        }
    }

    private static byte[] Transposed(byte[] plane, int side)
    {
        byte[] turned = new byte[plane.Length];
        for (int i = 0; i < plane.Length; i++)
        {
            turned[(i % side * side) + (i / side)] = plane[i];
        }

        return turned;
    }
}

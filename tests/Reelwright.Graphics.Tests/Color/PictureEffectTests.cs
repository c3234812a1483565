using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class PictureEffectTests
{
    public static TheoryData<int> Lengths => TestFrames.Lengths;

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_vector_paths_equal_the_definitions(int length)
    {
        byte[] expected = TestFrames.Noise(length, 1);
        byte[] actual = TestFrames.Noise(length, 1);
        byte[] other = TestFrames.Noise(length, 2);
        sbyte[] noise = [.. TestFrames.Noise(length, 3).Select(value => (sbyte)Math.Max(-127, value - 128))];
        short[] depths = [.. TestFrames.Noise(length, 4).Select(value => (short)(value * 128))];

        Grain.RowScalar(expected, noise, 40, 0);
        Grain.Row(actual, noise, 40);
        Assert.Equal(expected, actual);

        Vignette.RowScalar(expected, depths, 128, 20_000, BlueNoise.Row(5), 0);
        Vignette.Row(actual, depths, 128, 20_000, BlueNoise.Row(5));
        Assert.Equal(expected, actual);

        foreach (bool lightsOnly in new[] { false, true })
        {
            Sharpen.RowScalar(expected, other, 300, lightsOnly, 0);
            Sharpen.Row(actual, other, 300, lightsOnly);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void An_amount_of_nothing_changes_nothing()
    {
        var frame = TestFrames.NoiseFrame(70, 38, 1);

        new Vignette(70, 38, 0.5).Apply(frame, 0);
        Grain.Apply(frame, 0, 1, 1);
        Sharpen.Apply(frame, 0);
        Sharpen.Glow(frame, 0, 3);

        Golden.Equal(TestFrames.NoiseFrame(70, 38, 1), frame, "no-amount");
    }

    [Fact]
    public void A_vignette_leaves_the_middle_and_darkens_the_corners()
    {
        var frame = TestFrames.FlatFrame(160, 90, new(180, 90, 160));

        new Vignette(160, 90, 0.5).Apply(frame, 1);

        Assert.InRange(frame.Y[(45 * 160) + 80], 179, 180);
        Assert.InRange(frame.Y[0], 16, 60);
        Assert.InRange(frame.U[0], 110, 128);
    }

    [Fact]
    public void Grain_keeps_the_mean_and_is_another_in_every_frame_and_the_same_in_the_same_one()
    {
        byte[] Grained(long seed, long number)
        {
            var frame = TestFrames.FlatFrame(640, 90, new(120, 90, 160));
            Grain.Apply(frame, 0.6, seed, number);
            return frame.Data.ToArray();
        }

        byte[] one = Grained(5, 1);

        Assert.Equal(one, Grained(5, 1));
        Assert.NotEqual(one, Grained(5, 2));
        Assert.NotEqual(one, Grained(6, 1));
        Assert.InRange(one.Take(640 * 90).Average(value => (double)value), 119.5, 120.5);
        Assert.InRange(one.Take(640 * 90).Max() - 120, 6, 30);
        Assert.All(one.Skip(640 * 90).Take(100), value => Assert.Equal(90, value));
    }

    [Fact]
    public void Sharpening_steepens_edges_and_leaves_flat_areas()
    {
        var frame = TestFrames.Painted(64, 36, (x, _) => x < 32 ? 80 : 160, (_, _) => 128);

        Sharpen.Apply(frame, 0.6);

        Assert.Equal(80, frame.Y[(18 * 64) + 4]);
        Assert.True(frame.Y[(18 * 64) + 31] < 76);
        Assert.True(frame.Y[(18 * 64) + 32] > 164);
    }

    [Fact]
    public void A_glow_only_ever_lightens()
    {
        var frame = TestFrames.Painted(64, 36, (x, y) => (x - 32) * (x - 32) < 16 ? 230 : 40, (_, _) => 128);
        byte[] before = frame.Y.ToArray();

        Sharpen.Glow(frame, 1, 4);

        Assert.All(before.Zip(frame.Y.ToArray()), pair => Assert.True(pair.Second >= pair.First));
        Assert.True(frame.Y[(18 * 64) + 38] > 60);
    }

    [Fact]
    public void A_curve_goes_through_its_points_and_never_beyond_them()
    {
        var curve = new ToneCurve([0, 0.1, 0.4, 0.2, 0.5, 0.8, 1, 0.9]);

        Assert.Equal(0.1f, curve.At(0), 5);
        Assert.Equal(0.2f, curve.At(0.4f), 5);
        Assert.Equal(0.8f, curve.At(0.5f), 5);
        float last = 0;
        for (int i = 0; i <= 200; i++)
        {
            float now = curve.At(i / 200f);
            Assert.True(now >= last - 1e-5f);
            last = now;
        }

        Assert.Throws<ArgumentException>(() => new ToneCurve([0, 0, 0, 1]));
        Assert.Throws<ArgumentException>(() => new ToneCurve([0, 0, 1]));
    }
}

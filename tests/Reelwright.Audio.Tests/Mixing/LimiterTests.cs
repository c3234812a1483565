using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class LimiterTests
{
    [Theory]
    [InlineData(-2)]
    [InlineData(-9)]
    public void Nothing_sticks_out_above_the_ceiling(double ceiling)
    {
        var block = Signals.Noise(2, 0.1, 3);
        for (int i = 0; i < block.Length; i += 11_000)
        {
            block.Left[i] = 1.6f;
            block.Right[(i + 900) % block.Length] = -1.2f;
        }

        double reduced = Limiter.Apply(block, ceiling);

        Assert.True(reduced > 2);
        Assert.InRange(Loudness.MeasureTruePeak(block), ceiling - 1, ceiling);
    }

    [Fact]
    public void What_is_below_the_ceiling_is_not_touched()
    {
        var block = Signals.Noise(2, 0.4, 1);
        float[] before = [.. block.Left];

        Assert.Equal(0, Limiter.Apply(block));
        Assert.Equal(before, block.Left);
    }

    [Fact]
    public void A_loud_sine_is_turned_down_without_being_bent()
    {
        var block = Signals.Sine(200, 3, 2);

        Limiter.Apply(block, -2);

        // In the steady middle the gain hardly moves: what is left is the same sine, smaller.
        var sine = Signals.Sine(200, 0, 2);
        double gain = block.Left.Skip(48_000).Take(4_800).Max();
        double error = 0;
        for (int i = 48_000; i < 52_800; i++)
        {
            error = Math.Max(error, Math.Abs(block.Left[i] - (gain * sine.Left[i])));
        }

        Assert.True(error < 0.01, $"{error}");
    }

    [Fact]
    public void The_gain_falls_before_a_peak_and_is_back_half_a_second_after_it()
    {
        var block = Signals.Sine(1_000, -20, 2);
        float[] before = [.. block.Left];
        block.Left[48_000] = 2;

        Limiter.Apply(block);

        Assert.Equal(before[46_990], block.Left[46_990]);
        Assert.True(Math.Abs(block.Left[47_988]) < 0.6 * Math.Abs(before[47_988]));
        Assert.Equal(before[74_988], block.Left[74_988], 0.001);
    }
}

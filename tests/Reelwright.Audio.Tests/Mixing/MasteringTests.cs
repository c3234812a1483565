using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class MasteringTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void A_mix_reaches_its_loudness_under_the_ceiling(double gain)
    {
        var mix = Signals.Speech(10, gain, t => t % 4 > 3);

        var master = Mastering.ToTarget(mix);

        Assert.Equal(mix.Length, master.Length);
        Assert.Equal(-14, Loudness.MeasureIntegrated(master), 0.3);
        Assert.True(Loudness.MeasureTruePeak(master) <= -2);
    }

    [Fact]
    public void A_mix_with_high_peaks_gets_back_what_the_limiter_takes()
    {
        var mix = Signals.Noise(4, 0.02, 8);
        for (int i = 0; i < mix.Length; i += 6_000)
        {
            mix.Left[i] = mix.Right[i] = 0.6f;
        }

        var master = Mastering.ToTarget(mix);

        Assert.Equal(-14, Loudness.MeasureIntegrated(master), 0.3);
        Assert.True(Loudness.MeasureTruePeak(master) <= -2);
    }

    [Fact]
    public void Silence_stays_silence()
    {
        var master = Mastering.ToTarget(new AudioBlock(48_000));

        Assert.Equal(48_000, master.Length);
        Assert.All(master.Left, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void The_mix_itself_is_left_alone()
    {
        var mix = Signals.Noise(4, 0.9, 1);
        float[] before = [.. mix.Left];

        Mastering.ToTarget(mix);

        Assert.Equal(before, mix.Left);
    }
}

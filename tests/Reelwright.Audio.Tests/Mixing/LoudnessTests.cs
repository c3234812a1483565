using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class LoudnessTests
{
    [Theory]
    [InlineData(-23)]
    [InlineData(-33)]
    public void A_1_kHz_sine_in_both_channels_measures_its_peak_level(double level)
    {
        // EBU Tech 3341, test signals 1 and 2.
        var report = Loudness.Measure(Signals.Sine(1_000, level, 5));

        Assert.Equal(level, report.IntegratedLufs, 0.1);
        Assert.Equal(level, report.MaxMomentaryLufs, 0.1);
        Assert.Equal(level, report.MaxShortTermLufs, 0.1);
        Assert.Equal(level, report.TruePeakDbtp, 0.1);
    }

    [Fact]
    public void Quiet_passages_do_not_count_as_EBU_Tech_3341_signal_3_says()
    {
        var block = new AudioBlock(80 * AudioBlock.SampleRate);
        Copy(Signals.Sine(1_000, -36, 10), block, 0);
        Copy(Signals.Sine(1_000, -23, 60), block, 10);
        Copy(Signals.Sine(1_000, -36, 10), block, 70);

        Assert.Equal(-23, Loudness.MeasureIntegrated(block), 0.1);
    }

    [Fact]
    public void A_peak_between_the_samples_is_found()
    {
        // A quarter of the sampling rate at 45° has samples at 0.707 of its peak: EBU Tech 3341, signal 16.
        var block = new AudioBlock(AudioBlock.SampleRate);
        for (int i = 0; i < block.Length; i++)
        {
            block.Left[i] = (float)(0.5 * Math.Sin((Math.PI / 2 * i) + (Math.PI / 4)));
        }

        Assert.Equal(-6, Loudness.MeasureTruePeak(block), 0.4);
        Assert.True(Signals.Peak(block) < 0.36);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12_000)]
    public void Silence_and_moments_have_no_loudness(int length)
    {
        Assert.Equal(double.NegativeInfinity, Loudness.MeasureIntegrated(new AudioBlock(length)));
        Assert.Equal(double.NegativeInfinity, Loudness.MeasureTruePeak(new AudioBlock(length)));
    }

    [Fact]
    public async Task FFmpeg_agrees()
    {
        // Up to where programmes reach: close to 24 kHz the standard's short filter and ffmpeg's long one differ.
        var plain = Signals.Noise(1, 0.3, 6);
        Biquad.LowPass(12_000).Apply(plain);
        Biquad.LowPass(12_000).Apply(plain);
        var speech = Signals.Speech(8, 0.2, t => t is > 2 and < 4);
        var effect = SoundEffects.Riser(5, 4 * AudioBlock.SampleRate);
        foreach (var block in new[] { plain, speech, effect })
        {
            var (lufs, truePeak) = await FFmpegMeter.MeasureAsync(block);

            // ffmpeg prints tenths.
            Assert.Equal(lufs, Loudness.MeasureIntegrated(block), 0.15);
            Assert.Equal(truePeak, Loudness.MeasureTruePeak(block), 0.25);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(33)]
    [InlineData(100)]
    public void Vectors_find_the_same_peaks_as_the_definition(int length)
    {
        var block = Signals.Noise(3, 0.9, 1).Slice(0, length);
        float[] padded = new float[length + 12];
        block.Left.CopyTo(padded, 6);
        float[] expected = new float[length];
        TruePeak.AccumulateScalar(padded, block.Left, expected);
        Array.Clear(block.Right);

        Assert.Equal(expected, TruePeak.Peaks(block));
    }

    private static void Copy(AudioBlock source, AudioBlock target, int seconds)
    {
        source.Left.CopyTo(target.Left, seconds * AudioBlock.SampleRate);
        source.Right.CopyTo(target.Right, seconds * AudioBlock.SampleRate);
    }
}

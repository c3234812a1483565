using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class SpeechResamplerTests
{
    [Theory]
    [InlineData(22_050, 440)]
    [InlineData(22_050, 5_000)]
    [InlineData(32_000, 1_000)]
    [InlineData(32_000, 9_000)]
    [InlineData(16_000, 3_000)]
    public void A_tone_stays_the_same_tone(int rate, double hertz)
    {
        float[] source = Tone(rate, rate / 4, hertz);

        float[] target = SpeechResampler.To48k(source, rate);

        float[] expected = Tone(AudioBlock.SampleRate, target.Length, hertz);
        Assert.InRange(target.Length, (AudioBlock.SampleRate / 4) - 2, (AudioBlock.SampleRate / 4) + 2);
        for (int i = 200; i < target.Length - 200; i++)
        {
            Assert.InRange(target[i] - expected[i], -0.002f, 0.002f);
        }
    }

    private static float[] Tone(int rate, int length, double hertz)
    {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++)
        {
            samples[i] = (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / rate));
        }

        return samples;
    }
}

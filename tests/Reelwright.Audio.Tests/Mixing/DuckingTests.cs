using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class DuckingTests
{
    private const int Second = AudioBlock.SampleRate;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, -6)]
    [InlineData(20, -20)]
    public void Music_steps_back_as_far_as_it_is_told(double asked, double expected)
    {
        double change = Music(asked) - Music(null, speaks: false);

        Assert.InRange(change, expected - 1.5, expected + 1.5);
    }

    [Fact]
    public void Without_being_told_it_steps_well_under_the_voice() => Assert.True(Music(null) < Music(null, speaks: false) - 6);

    [Fact]
    public void More_is_more_than_the_usual() => Assert.InRange(Music(null) - Music(null, more: 4), 3, 5);

    // The level of the music alone in the middle of the speech: what the mix has beside the voice.
    private static double Music(double? asked, bool speaks = true, double more = 0)
    {
        var voice = Tone(800, 0.25f, speaks ? 1 : 9, speaks ? 5 : 9);
        var mix = Mixer.Mix(Plan(asked, more, voice, Tone(200, 0.2f, 0, 6)));
        var alone = Mixer.Mix(Plan(asked, more, voice, new AudioBlock(6 * Second)));
        double sum = 0;
        for (int i = 3 * Second; i < 4 * Second; i++)
        {
            double music = mix.Left[i] - alone.Left[i];
            sum += music * music;
        }

        return 10 * Math.Log10((sum / Second) + 1e-12);
    }

    private static MixPlan Plan(double? asked, double more, AudioBlock voice, AudioBlock music) => new()
    {
        LengthSamples = 6 * Second,
        MusicDuck = new(asked, more),
        Clips =
        [
            new() { Source = voice, StartSample = 0, Length = voice.Length, Bus = MixBus.Voice },
            new() { Source = music, StartSample = 0, Length = music.Length, Bus = MixBus.Music },
        ],
    };

    private static AudioBlock Tone(double hertz, float level, int from, int to)
    {
        var block = new AudioBlock(6 * Second);
        for (int i = Math.Min(from * Second, block.Length); i < Math.Min(to * Second, block.Length); i++)
        {
            block.Left[i] = block.Right[i] = level * (float)Math.Sin(2 * Math.PI * hertz * i / Second);
        }

        return block;
    }
}

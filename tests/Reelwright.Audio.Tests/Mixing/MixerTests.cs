using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class MixerTests
{
    private const int Second = AudioBlock.SampleRate;

    [Fact]
    public void A_clip_sounds_where_it_lies_and_nowhere_else()
    {
        var source = Signals.Noise(1, 0.5, 1);
        var mix = Mix(1_000, Clip(MixBus.Effects, source, 300) with { SourceOffset = 7, StartSample = 100 });

        Assert.Equal(1_000, mix.Length);
        Assert.Equal(source.Left.AsSpan(7, 300), mix.Left.AsSpan(100, 300));
        Assert.All(mix.Left[..100], sample => Assert.Equal(0, sample));
        Assert.All(mix.Right[400..], sample => Assert.Equal(0, sample));
    }

    [Theory]
    [InlineData(-50, 0, 200)]
    [InlineData(900, 0, 500)]
    [InlineData(0, -20, 100)]
    [InlineData(0, 47_990, 100)]
    [InlineData(5_000, 0, 100)]
    [InlineData(-500, 0, 100)]
    public void What_lies_outside_the_mix_or_the_source_is_silent(long start, long offset, long length)
    {
        var source = Signals.Noise(1, 0.5, 1);
        var mix = Mix(1_000, Clip(MixBus.Effects, source, length) with { SourceOffset = offset, StartSample = start });

        for (int i = 0; i < mix.Length; i++)
        {
            long at = i - start;
            long read = at + offset;
            bool sounds = at >= 0 && at < length && read >= 0 && read < source.Length;
            Assert.Equal(sounds ? source.Left[read] : 0, mix.Left[i]);
        }
    }

    [Fact]
    public void A_muted_clip_is_left_out()
    {
        var clip = Clip(MixBus.Music, Signals.Noise(1, 0.5, 1), 1_000) with { Muted = true };

        Assert.All(Mix(1_000, clip).Left, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Gain_and_envelope_multiply_and_move_evenly_in_decibels()
    {
        var clip = new MixClip
        {
            Source = new AudioBlock(0),
            StartSample = 0,
            Length = 4 * Second,
            GainDb = -6,
            Envelope = [new(Second, 0), new(3 * Second, -12)],
            Bus = MixBus.Music,
        };

        Assert.Equal(-6, 20 * Math.Log10(Mixer.GainAt(clip, 0)), 6);
        Assert.Equal(-12, 20 * Math.Log10(Mixer.GainAt(clip, 2 * Second)), 6);
        Assert.Equal(-18, 20 * Math.Log10(Mixer.GainAt(clip, 4 * Second)), 6);
    }

    [Fact]
    public void Two_noises_that_cross_fade_keep_their_power()
    {
        var first = Clip(MixBus.Effects, Signals.Noise(1, 0.3, 3), 2 * Second) with { FadeOutSamples = Second };
        var second = Clip(MixBus.Effects, Signals.Noise(2, 0.3, 3), 2 * Second) with
        {
            StartSample = Second,
            FadeInSamples = Second,
        };

        var mix = Mix(3 * Second, first, second);

        double alone = Signals.RmsDb(mix, 0.2, 0.9);
        Assert.Equal(alone, Signals.RmsDb(mix, 1.4, 1.6), 0.3);
        Assert.Equal(alone, Signals.RmsDb(mix, 2.1, 2.9), 0.3);
    }

    [Fact]
    public void Music_steps_15_LU_under_the_voice_holds_between_words_and_comes_back()
    {
        // Voice from 3 s to 7 s with a pause of 0.3 s in it; the music is a steady noise at its usual level.
        var voice = Signals.Speech(10, 0.3, t => t is < 3 or > 7 or (> 5 and < 5.3));
        var music = Signals.Noise(5, 0.1, 10);
        Kernels.Scale(music.Left, (float)Math.Pow(10, (-20 - Loudness.MeasureIntegrated(music)) / 20));
        music.Left.CopyTo(music.Right, 0);
        var clip = Clip(MixBus.Music, music, 10 * Second);
        var speech = Clip(MixBus.Voice, voice, 10 * Second);

        var together = Mix(10 * Second, clip, speech);
        var alone = Mix(10 * Second, speech);
        for (int i = 0; i < together.Length; i++)
        {
            together.Left[i] -= alone.Left[i];
            together.Right[i] -= alone.Right[i];
        }

        double bed = Loudness.MeasureIntegrated(together.Slice(35 * Second / 10, 3 * Second));
        double under = Loudness.MeasureIntegrated(alone) - bed;
        double before = Signals.RmsDb(together, 1, 2.8);
        double during = Signals.RmsDb(together, 3.2, 4.8);
        Assert.InRange(under, 14, 16.5);
        Assert.True(before - during > 8, $"{before} {during}");
        Assert.Equal(during, Signals.RmsDb(together, 5.05, 5.25), 0.6);
        Assert.Equal(during, Signals.RmsDb(together, 3.01, 3.1), 1.5);
        Assert.InRange(Signals.RmsDb(together, 7.5, 7.6), during + 0.5, before - 0.5);
        Assert.Equal(before, Signals.RmsDb(together, 9, 9.9), 0.5);
    }

    [Fact]
    public void Music_that_is_turned_up_is_louder_under_the_voice_too()
    {
        var voice = Signals.Speech(4, 0.3, _ => false);
        var music = Signals.Noise(5, 0.1, 4);
        var speech = Clip(MixBus.Voice, voice, 4 * Second);
        var alone = Mix(4 * Second, speech);

        double LevelAt(double gainDb)
        {
            var clip = Clip(MixBus.Music, music, 4 * Second) with { GainDb = gainDb };
            var both = Mix(4 * Second, clip, speech);
            Kernels.AddScaled(both.Left, alone.Left, -1);
            Kernels.AddScaled(both.Right, alone.Right, -1);
            return Signals.RmsDb(both, 1, 3);
        }

        Assert.Equal(LevelAt(0) + 6, LevelAt(6), 0.3);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.8)]
    public void Voices_come_to_one_level_however_they_were_recorded(double gain)
    {
        var voice = Signals.Speech(5, gain, t => t % 2 > 1.5);
        var mix = Mix(5 * Second, Clip(MixBus.Voice, voice, 5 * Second));

        Assert.Equal(-16, Loudness.MeasureIntegrated(mix), 0.3);
    }

    [Fact]
    public void A_voice_that_was_levelled_before_mixes_the_same()
    {
        var voice = Signals.Speech(4, 0.1, _ => true);

        var anew = Mix(3 * Second, Clip(MixBus.Voice, voice, 4 * Second) with { StartSample = -Second });
        var before = Mix(3 * Second, Clip(MixBus.Voice, Mixer.Level(voice.Slice(0, 4 * Second)), 4 * Second) with { StartSample = -Second, IsLevelled = true });

        Assert.Equal(anew.Left, before.Left);
        Assert.Equal(anew.Right, before.Right);
    }

    [Fact]
    public void Equal_plans_give_equal_samples()
    {
        var voice = Clip(MixBus.Voice, Signals.Speech(2, 0.3, _ => false), 2 * Second);
        var music = Clip(MixBus.Music, Signals.Noise(1, 0.2, 2), 2 * Second);

        Assert.Equal(Mix(2 * Second, voice, music).Left, Mix(2 * Second, voice, music).Left);
    }

    [Fact]
    public void An_empty_plan_is_silence_of_the_asked_length() => Assert.Equal(777, Mix(777).Length);

    private static MixClip Clip(MixBus bus, AudioBlock source, long length) =>
        new() { Bus = bus, Source = source, StartSample = 0, Length = length };

    private static AudioBlock Mix(long length, params MixClip[] clips) =>
        Mixer.Mix(new() { LengthSamples = length, Clips = clips });
}

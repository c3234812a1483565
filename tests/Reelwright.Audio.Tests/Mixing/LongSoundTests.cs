using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class LongSoundTests
{
    private const int Length = 150 * AudioBlock.SampleRate;

    [Fact]
    public async Task Sound_that_is_mixed_and_mastered_in_stretches_is_what_the_whole_would_be()
    {
        var music = Signals.Noise(5, 0.2, 150);
        var voice = Signals.Speech(40, 0.3, t => t % 7 > 5);
        var plan = new MixPlan
        {
            LengthSamples = Length,
            Clips =
            [
                new() { Source = music, StartSample = 0, Length = Length, Bus = MixBus.Music, GainDb = -3, FadeInSamples = 96_000, FadeOutSamples = 96_000 },
                new() { Source = voice, StartSample = 40 * 48_000, Length = voice.Length, Bus = MixBus.Voice },
                new() { Source = voice, StartSample = 105 * 48_000, Length = voice.Length, Bus = MixBus.Voice },
            ],
        };
        var whole = Mixer.Mix(plan);
        var parts = new List<AudioBlock>();
        await LongMixer.MixAsync(
            Length,
            (from, to) => Task.FromResult(new MixPlan
            {
                LengthSamples = to - from,
                Clips = [.. plan.Clips.Select(clip => clip with { StartSample = clip.StartSample - from })],
            }),
            default,
            -3,
            parts.Add);
        var joined = Join(parts);

        Assert.Equal(Length, joined.Length);
        Assert.True(Difference(whole, joined) < 1e-4, $"{Difference(whole, joined)}");

        var master = Mastering.ToTarget(whole);
        double gainDb = LongMastering.FindGainDb(whole.Slice, Length);
        var read = Join([.. Enumerable.Range(0, 10).Select(i => LongMastering.Read(whole.Slice, gainDb, i * Length / 10, Length / 10))]);

        Assert.Equal(-14, Loudness.MeasureIntegrated(read), 0.3);
        Assert.True(Loudness.MeasureTruePeak(read) <= -2);
        Assert.True(Difference(master, read) < 2e-3, $"{Difference(master, read)}");
    }

    [Fact]
    public void Long_music_is_the_same_music()
    {
        using var synthesizer = new FluidSynthesizer(SoundFonts.Find());
        const int Seconds = 50;
        var score = Composer.Compose(new MusicRequest { Mood = MusicMoods.Parse("upbeat"), LengthSamples = Seconds * 48_000, Seed = 3 });
        var whole = synthesizer.Render(score, Seconds * 48_000);
        var kept = new List<AudioBlock>();
        AudioBlock? raw = null;
        var bed = synthesizer.RenderLong(score, Seconds * 48_000, kept.Add, (start, length) => (raw ??= Join(kept)).Slice(start, length));

        var read = Join([.. Enumerable.Range(0, 5).Select(i => bed(i * 480_000L, 480_000))]);

        Assert.Equal(2, kept.Count);
        Assert.True(Difference(whole, read) < 2e-3, $"{Difference(whole, read)}");
    }

    private static AudioBlock Join(List<AudioBlock> parts)
    {
        var joined = new AudioBlock(parts.Sum(part => part.Length));
        int at = 0;
        foreach (var part in parts)
        {
            part.Left.CopyTo(joined.Left, at);
            part.Right.CopyTo(joined.Right, at);
            at += part.Length;
        }

        return joined;
    }

    private static double Difference(AudioBlock one, AudioBlock other)
    {
        double most = 0;
        for (int i = 0; i < one.Length; i++)
        {
            most = Math.Max(most, Math.Max(Math.Abs(one.Left[i] - other.Left[i]), Math.Abs(one.Right[i] - other.Right[i])));
        }

        return most;
    }
}

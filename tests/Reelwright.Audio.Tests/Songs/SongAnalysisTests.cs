using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class SongAnalysisTests(SynthesizerFixture fixture) : IClassFixture<SynthesizerFixture>
{
    private const int Rate = AudioBlock.SampleRate;

    [Theory]
    [InlineData(72)]
    [InlineData(87.3)]
    [InlineData(120)]
    [InlineData(140.5)]
    [InlineData(158)]
    public void Clicks_in_noise_have_their_tempo_and_every_beat(double bpm)
    {
        double offset = 0.37;
        var audio = Noise(30, 0.01f, 5);
        double[] times = [.. Enumerable.Range(0, (int)((30 - offset) * bpm / 60)).Select(i => offset + (i * 60 / bpm))];
        foreach (double time in times)
        {
            Click(audio, time, 0.5f);
        }

        var song = SongAnalysis.Of(audio);

        Assert.InRange(song.TempoBpm / bpm, 0.995, 1.005);
        Assert.InRange(times.Count(time => song.Beats.Any(beat => Math.Abs(beat - time) <= 0.03)), times.Length * 0.93, times.Length);
    }

    [Theory]
    [InlineData(MusicMood.Upbeat, 1)]
    [InlineData(MusicMood.Energetic, 2)]
    [InlineData(MusicMood.Corporate, 3)]
    [InlineData(MusicMood.LoFi, 4)]
    public void Played_music_has_the_beats_that_it_was_written_with(MusicMood mood, long seed)
    {
        const int Length = 30 * Rate;
        var score = Composer.Compose(new() { Mood = mood, LengthSamples = Length, Seed = seed });
        var audio = fixture.Synthesizer.Render(score, Length);

        var song = SongAnalysis.Of(audio);

        // Half or double is the same music counted otherwise.
        double octave = Math.Abs(Math.Log2(song.TempoBpm / score.TempoBpm));
        Assert.True(new[] { 0, 1.0 }.Any(whole => Math.Abs(octave - whole) < 0.02), $"{song.TempoBpm:0.0} instead of {score.TempoBpm:0.0}");
        double[] written = [.. score.BeatSamples.Select(sample => sample / (double)Rate)];
        double[] halves = [.. written, .. written.Zip(written.Skip(1), (a, b) => (a + b) / 2)];
        double share = song.Beats.Count(beat => halves.Any(time => Math.Abs(time - beat) <= 0.05)) / (double)song.Beats.Length;
        Assert.True(share >= 0.85, $"{share:P0} of the beats are written ones");
    }

    [Theory]
    [InlineData(12.3)]
    [InlineData(17.8)]
    public void The_drop_is_where_the_full_part_begins(double drop)
    {
        var audio = Noise(40, 0.002f, 9);
        for (double time = drop % 0.5; time < 40; time += 0.5)
        {
            Click(audio, time, time < drop - 0.01 ? 0.05f : 0.6f);
        }

        var song = SongAnalysis.Of(audio);

        // A bar begins on some beat of the four: at most a bar off, and on a beat.
        Assert.InRange(song.Drop, drop - 0.05, drop + 1.6);
        Assert.Contains(song.Beats, beat => Math.Abs(beat - song.Drop) < 1e-9);
    }

    [Fact]
    public void Without_a_beat_there_are_no_beats()
    {
        Assert.False(SongAnalysis.Of(Noise(30, 0.1f, 3)).HasBeat);
        Assert.False(SongAnalysis.Of(Tone(30)).HasBeat);
        Assert.False(SongAnalysis.Of(new AudioBlock(20 * Rate)).HasBeat);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(24_000)]
    public void A_piece_of_any_length_is_listened_to(int samples) =>
        Assert.Equal(new Song(0, [], [], 0) with { Beats = [] }, SongAnalysis.Of(new AudioBlock(samples)) with { Beats = [] });

    private static AudioBlock Noise(double seconds, float level, int seed)
    {
        var random = new Random(seed);
        var audio = new AudioBlock((int)(seconds * Rate));
        for (int i = 0; i < audio.Length; i++)
        {
            audio.Left[i] = ((random.NextSingle() * 2) - 1) * level;
            audio.Right[i] = ((random.NextSingle() * 2) - 1) * level;
        }

        return audio;
    }

    private static AudioBlock Tone(double seconds)
    {
        var audio = new AudioBlock((int)(seconds * Rate));
        for (int i = 0; i < audio.Length; i++)
        {
            audio.Left[i] = audio.Right[i] = 0.3f * MathF.Sin(2 * MathF.PI * 220 * i / Rate);
        }

        return audio;
    }

    private static void Click(AudioBlock audio, double time, float level)
    {
        int start = (int)(time * Rate);
        for (int i = 0; i < 2400 && start + i < audio.Length; i++)
        {
            float value = level * MathF.Exp(-i / 400f) * MathF.Sin(2 * MathF.PI * 180 * i / Rate);
            audio.Left[start + i] += value;
            audio.Right[start + i] += value;
        }
    }
}

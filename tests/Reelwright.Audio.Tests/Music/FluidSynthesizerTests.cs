using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class FluidSynthesizerTests(SynthesizerFixture fixture) : IClassFixture<SynthesizerFixture>
{
    public static TheoryData<MusicMood> Moods => [.. Enum.GetValues<MusicMood>()];

    [Theory]
    [MemberData(nameof(Moods))]
    public void A_bed_has_its_length_its_loudness_and_does_not_clip(MusicMood mood)
    {
        var (score, bed) = fixture.Bed(mood);

        Assert.Equal(score.LengthSamples, bed.Length);
        Assert.Equal(-20, Loudness.MeasureIntegrated(bed), 0.4);
        Assert.True(Loudness.MeasureTruePeak(bed) <= -2.9);
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void A_bed_rings_out_and_is_not_cut_off(MusicMood mood)
    {
        var (score, bed) = fixture.Bed(mood);
        double end = bed.Length / (double)AudioBlock.SampleRate;
        double chord = score.DownbeatSamples[^1] / (double)AudioBlock.SampleRate;

        Assert.True(Signals.RmsDb(bed, end - 0.1, end) < -40);
        Assert.True(Signals.RmsDb(bed, chord, chord + 0.8) > -34);

        // Falling all the way: no step between neighbouring parts of the decay that an ear would call a cut.
        double before = Signals.RmsDb(bed, end - 1.1, end - 0.9);
        Assert.InRange(before, -60, -18);
        Assert.Equal(0, bed.Left[^1], 1e-5);
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void A_bed_fills_the_spectrum_and_is_stereo(MusicMood mood)
    {
        var (_, bed) = fixture.Bed(mood);
        double all = Signals.RmsDb(bed, 2, 13);

        // Bass carries, mids speak, highs shimmer: none is missing, none is all there is.
        Assert.InRange(Band(bed, 30, 250) - all, -14, -0.1);
        Assert.InRange(Band(bed, 250, 2_000) - all, -14, -0.1);
        Assert.InRange(Band(bed, 2_000, 12_000) - all, -42, -4);

        double side = 0;
        double mid = 0;
        for (int i = 0; i < bed.Length; i++)
        {
            side += Math.Pow(bed.Left[i] - bed.Right[i], 2);
            mid += Math.Pow(bed.Left[i] + bed.Right[i], 2);
        }

        Assert.InRange(10 * Math.Log10(side / mid), -26, -1);
    }

    [Fact]
    public void A_score_renders_to_the_same_bits_every_time_whatever_was_played_before()
    {
        var (score, bed) = fixture.Bed(MusicMood.LoFi);
        fixture.Bed(MusicMood.Warm);
        using var other = new FluidSynthesizer(SoundFonts.Find());

        Assert.Equal(bed.ToInterleaved(), fixture.Synthesizer.Render(score, score.LengthSamples).ToInterleaved());
        Assert.Equal(bed.ToInterleaved(), other.Render(score, score.LengthSamples).ToInterleaved());
    }

    [Fact]
    public void A_lift_is_louder_than_the_intro()
    {
        var score = Composer.Compose(
            new() { Mood = MusicMood.Cinematic, LengthSamples = 30 * AudioBlock.SampleRate, Seed = 2 });
        var bed = fixture.Synthesizer.Render(score, score.LengthSamples);

        double Level(SectionKind kind)
        {
            var section = score.Sections.Last(s => s.Kind == kind);
            double start = section.StartSample / (double)AudioBlock.SampleRate;
            return Signals.RmsDb(bed, start, start + (section.LengthSamples / (double)AudioBlock.SampleRate));
        }

        Assert.True(Level(SectionKind.Lift) > Level(SectionKind.Intro) + 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70)]
    [InlineData(30_000)]
    public void Very_short_music_works(int length)
    {
        var score = Composer.Compose(new() { Mood = MusicMood.Warm, LengthSamples = Math.Max(1, length), Seed = 11 });

        Assert.Equal(length, fixture.Synthesizer.Render(score, length).Length);
    }

    [Fact]
    public void A_missing_or_broken_sound_font_is_told_in_one_sentence()
    {
        string text = Path.Combine(AppContext.BaseDirectory, "Reelwright.Audio.dll");

        var missing = Assert.Throws<MusicException>(() => new FluidSynthesizer("/nowhere.sf3"));
        var broken = Assert.Throws<MusicException>(() => new FluidSynthesizer(text));

        Assert.Contains("no sound font", missing.Message, StringComparison.Ordinal);
        Assert.Contains("not a sound font", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disposed_synthesizer_says_so()
    {
        var synthesizer = new FluidSynthesizer(SoundFonts.Find());
        synthesizer.Dispose();
        synthesizer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => synthesizer.Render(fixture.Bed(MusicMood.LoFi).Score, 1));
    }

    [Fact]
    public async Task A_whole_mix_keeps_its_loudness_and_peaks_through_AAC()
    {
        var (_, bed) = fixture.Bed(MusicMood.Upbeat);
        int length = bed.Length;
        var voice = Signals.Speech(15, 0.3, t => t is < 2 or > 12 || t % 4 > 3.3);
        var whoosh = SoundEffects.Whoosh(1, 40_000);
        var hit = SoundEffects.Hit(1, 48_000);
        var mix = Mixer.Mix(new()
        {
            LengthSamples = length,
            Clips =
            [
                new() { Source = bed, StartSample = 0, Length = length, Bus = MixBus.Music },
                new() { Source = voice, StartSample = 0, Length = length, Bus = MixBus.Voice },
                new() { Source = whoosh, StartSample = 90_000, Length = whoosh.Length, Bus = MixBus.Effects },
                new() { Source = hit, StartSample = 600_000, Length = hit.Length, Bus = MixBus.Effects },
            ],
        });

        var master = Mastering.ToTarget(mix);
        var ours = Loudness.Measure(master);
        var (lufs, truePeak) = await FFmpegMeter.MeasureAsync(master);
        var (lufsAfter, truePeakAfter) = await FFmpegMeter.MeasureAfterAacAsync(master);

        Assert.Equal(-14, ours.IntegratedLufs, 0.3);
        Assert.Equal(lufs, ours.IntegratedLufs, 0.15);
        Assert.Equal(truePeak, ours.TruePeakDbtp, 0.25);
        Assert.True(ours.TruePeakDbtp <= -2);
        Assert.Equal(-14, lufsAfter, 0.4);
        Assert.True(truePeakAfter <= -1, $"{truePeakAfter}");
    }

    private static double Band(AudioBlock bed, double low, double high)
    {
        var band = bed.Slice(0, bed.Length);
        for (int order = 0; order < 2; order++)
        {
            Biquad.HighPass(low).Apply(band);
            Biquad.LowPass(high).Apply(band);
        }

        return Signals.RmsDb(band, 2, 13);
    }
}

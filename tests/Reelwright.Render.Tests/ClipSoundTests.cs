using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ClipSoundTests(TwoTones media) : IClassFixture<TwoTones>
{
    private IMediaLibrary Library => Engines.MediaAt(("sound", media.Path));

    [Theory]
    [InlineData(1, true, 300, 900)]
    [InlineData(2, true, 300, 900)]
    [InlineData(0.5, true, 300, 900)]
    [InlineData(4, true, 300, 900)]
    [InlineData(2, false, 600, 1800)]
    [InlineData(0.5, false, 150, 450)]
    public async Task Sound_keeps_its_pitch_at_another_speed_unless_it_may_not(double speed, bool keepPitch, double first, double second)
    {
        long frames = (long)(60 / speed);
        var mix = await MixAsync(frames, new() { ["factor"] = speed, ["keepPitch"] = keepPitch });

        Assert.Equal(frames * 1600, mix.Length);
        Assert.InRange(Pitch(mix, 0.1, 0.45), first * 0.97, first * 1.03);
        Assert.InRange(Pitch(mix, 0.55, 0.9), second * 0.97, second * 1.03);
    }

    [Fact]
    public async Task A_stretched_tone_is_as_loud_throughout()
    {
        var block = new AudioBlock(48_000);
        for (int i = 0; i < block.Length; i++)
        {
            block.Left[i] = block.Right[i] = (float)(0.5 * Math.Sin(2 * Math.PI * 220 * i / 48_000));
        }

        foreach (int length in new[] { 24_000, 36_000, 70_001, 192_000 })
        {
            var stretched = TimeStretch.Apply(block, length);

            Assert.Equal(length, stretched.Length);
            for (int at = 2400; at + 4800 < length; at += 2400)
            {
                double power = stretched.Left.AsSpan(at, 2400).ToArray().Average(value => (double)value * value);
                Assert.InRange(Math.Sqrt(2 * power), 0.44, 0.54);
            }
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task Reversed_sound_is_reversed()
    {
        var mix = await MixAsync(60, new() { ["reverse"] = true });

        Assert.InRange(Pitch(mix, 0.1, 0.45), 880, 920);
        Assert.InRange(Pitch(mix, 0.55, 0.9), 290, 310);
    }

    [Fact]
    public async Task Sound_that_ends_early_leaves_silence_at_the_beginning_when_it_is_reversed()
    {
        var mix = await MixAsync(90, new() { ["reverse"] = true });

        Assert.True(Loudest(mix, 0.02, 0.3) < 0.001);
        Assert.True(Loudest(mix, 0.4, 0.9) > 0.1);
    }

    [Fact]
    public async Task A_frozen_or_muted_clip_is_silent()
    {
        Assert.True(Loudest(await MixAsync(60, new() { ["freeze"] = true }), 0, 1) < 1e-6);
        Assert.True(Loudest(await MixAsync(60, [], new() { ["mute"] = true }), 0, 1) < 1e-6);
    }

    [Fact]
    public async Task Fades_and_a_moving_gain_shape_the_sound()
    {
        var faded = await MixAsync(60, [], new() { ["fadeIn"] = 15, ["fadeOut"] = 15 });
        Assert.True(Loudest(faded, 0, 0.02) < 0.2 * Loudest(faded, 0.4, 0.6));
        Assert.True(Loudest(faded, 0.98, 1) < 0.2 * Loudest(faded, 0.4, 0.6));

        var moving = await MixAsync(60, [], [], Films.Curve("gainDb", (0, -30), (59, 0)));
        Assert.True(Loudest(moving, 0, 0.1) < 0.15 * Loudest(moving, 0.9, 1));
    }

    [Fact]
    public async Task Sound_of_a_file_that_is_gone_is_silence()
    {
        var mix = await Engines.Shared.MixAsync(Film(30, [], []), Engines.NoMedia, CancellationToken.None);

        Assert.True(Loudest(mix, 0, 1) < 1e-6);
    }

    private Task<AudioBlock> MixAsync(long frames, JsonObject speed, JsonObject? volume = null, params KeyframeCurve[] curves) =>
        Engines.Shared.MixAsync(Film(frames, speed, volume ?? [], curves), Library, CancellationToken.None);

    private static Timeline Film(long frames, JsonObject speed, JsonObject volume, params KeyframeCurve[] curves) => Scenes.Small(
        Scenes.Track(
            "A1",
            TrackKind.Audio,
            "original",
            Films.File("a", frames, "sound", MediaKind.Audio, sound: true)
                .With(Films.Effect(EffectKinds.Speed, speed))
                .With(Films.Effect(EffectKinds.Volume, volume, curves))));

    // By rising zero crossings.
    private static double Pitch(AudioBlock mix, double from, double to)
    {
        int start = (int)(mix.Length * from);
        int end = (int)(mix.Length * to);
        int crossings = 0;
        for (int i = start; i < end; i++)
        {
            crossings += mix.Left[i] <= 0 && mix.Left[i + 1] > 0 ? 1 : 0;
        }

        return crossings * 48_000.0 / (end - start);
    }

    private static float Loudest(AudioBlock mix, double from, double to) =>
        mix.Left.AsSpan((int)(mix.Length * from)..(int)(mix.Length * to)).ToArray().Max(Math.Abs);
}

using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class LongSoundExportTests : IAsyncLifetime, IDisposable
{
    private const int Seconds = 170;
    private readonly TempFolder _folder = new();

    public Task InitializeAsync() => MediaMaker.RunAsync(
        "-f", "lavfi", "-i", $"aevalsrc=0.3*sin(2*PI*t*(300+20*floor(t/10)))*(0.5+0.5*sin(t)):s=48000:d={Seconds}", "-ac", "2", _folder["tone.wav"]);

    public void Dispose() => _folder.Dispose();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Sound_of_some_minutes_is_the_same_as_if_it_were_mixed_in_one_piece()
    {
        var library = Engines.MediaAt(("tone", _folder["tone.wav"]));
        var film = Scenes.Small(
            Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", Seconds * 30)),
            Scenes.Track("A2", TrackKind.Audio, "original", Films.File("t", Seconds * 30, "tone", MediaKind.Audio, sound: true)),
            Scenes.Track("A3", TrackKind.Audio, "sound", new Gap(2000), Scenes.Generated("w", 30, GeneratorKinds.Sound, new() { ["sound"] = "hit" })));
        var whole = await Engines.Shared.MixAsync(film, library, CancellationToken.None);

        var settings = OutputSettings.For(film) with { Format = OutputFormat.Wav };
        await Engines.Shared.ExportAsync(film, settings, library, _folder["out.wav"], null, CancellationToken.None);

        float[] made = await new Media.AudioDecoder(new()).DecodeStereoAsync(_folder["out.wav"], 0, Seconds + 1, CancellationToken.None);
        Assert.Equal(2 * whole.Length, made.Length);
        float most = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            most = Math.Max(most, Math.Max(Math.Abs(whole.Left[i] - made[2 * i]), Math.Abs(whole.Right[i] - made[(2 * i) + 1])));
        }

        Assert.True(most < 0.005, $"{most}");
    }

    [Fact]
    public void Turning_all_there_is_up_or_down_is_no_other_sound_unless_a_voice_is_heard()
    {
        var alone = Film(0, speaks: false);
        var voiced = Film(0, speaks: true);

        Assert.Equal(Gains(alone), Gains(Film(-6, speaks: false)));
        Assert.NotEqual(Gains(alone), Gains(Film(-30, speaks: false)));
        Assert.NotEqual(Gains(voiced), Gains(Film(-6, speaks: true)));
    }

    private static IEnumerable<double> Gains(Timeline film) => SoundCompiler.Compile(film).Clips.Select(clip => clip.GainDb);

    private static Timeline Film(double gainDb, bool speaks) => Scenes.Small(
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", 60)) with { GainDb = gainDb },
        Scenes.Track("A2", TrackKind.Audio, "narration", speaks ? Scenes.Generated("s", 60, GeneratorKinds.Speech, new() { ["text"] = "Hello." }) : new Gap(60)));
}

using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ReExportTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_re_export_has_the_same_pictures_as_an_export_from_nothing()
    {
        var before = Film("one");
        var after = Film("two");
        using var kept = Engine("kept");
        using var fresh = Engine("fresh");

        await ExportAsync(kept, before, "before.mp4");
        await ExportAsync(kept, after, "again.mp4");
        await ExportAsync(fresh, after, "cold.mp4");

        Assert.Equal(await PicturesAsync("cold.mp4"), await PicturesAsync("again.mp4"));
        Assert.NotEqual(await PicturesAsync("before.mp4"), await PicturesAsync("again.mp4"));
        Assert.Equal(await MediaHash.ComputeAsync(_folder["cold.mp4"], default), await MediaHash.ComputeAsync(_folder["again.mp4"], default));
    }

    [Fact]
    public async Task A_change_renders_only_what_shows_it()
    {
        using var engine = Engine("cache");
        await ExportAsync(engine, Film("one"), "a.mp4");
        var before = Entries();
        await ExportAsync(engine, Film("two"), "b.mp4");

        // The words stand in frames 150 to 210, where scene b has segments at 120 and 180; sound is the same.
        Assert.Equal(2, Entries().Except(before).Count());
    }

    [Fact]
    public async Task Parts_that_other_processes_have_rendered_are_found_by_the_export()
    {
        using var first = Engine("shared");
        using var second = Engine("shared");
        using var alone = Engine("alone");
        int one = await first.RenderPartAsync(Film("one"), Settings(), Engines.NoMedia, 0, 2, default);
        int other = await second.RenderPartAsync(Film("one"), Settings(), Engines.NoMedia, 1, 2, default);
        var pictures = Entries("shared");

        await ExportAsync(first, Film("one"), "joined.mp4");
        await ExportAsync(alone, Film("one"), "alone.mp4");

        Assert.InRange(one + other, 2, pictures.Length);
        Assert.InRange(one, 1, one + other - 1);
        Assert.Equal(await PicturesAsync("alone.mp4"), await PicturesAsync("joined.mp4"));
        Assert.Equal(Entries("alone").Length, Entries("shared").Length);
    }

    [Fact]
    public async Task A_rotten_segment_is_rendered_again()
    {
        using var engine = Engine("cache");
        await ExportAsync(engine, Film("one"), "a.mp4");
        foreach (string path in Entries())
        {
            byte[] bytes = await File.ReadAllBytesAsync(path);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);
        }

        await ExportAsync(engine, Film("one"), "b.mp4");

        Assert.Equal(await PicturesAsync("a.mp4"), await PicturesAsync("b.mp4"));
    }

    [Fact]
    public async Task A_cancelled_export_is_taken_up_where_it_stopped()
    {
        using var engine = Engine("cache");
        using var stopping = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.ExportAsync(
            Film("one"), Settings(), Engines.NoMedia, _folder["a.mp4"], new StopAt(0.7, stopping), stopping.Token));
        var finished = Entries();

        var fractions = new List<double>();
        await engine.ExportAsync(Film("one"), Settings(), Engines.NoMedia, _folder["a.mp4"], new Note(fractions), default);

        Assert.NotEmpty(finished);
        Assert.Subset(Entries().ToHashSet(), finished.ToHashSet());
        Assert.True(fractions.First(fraction => fraction > 0) > 0.1, "what was finished counts from the start");
        Assert.Equal(fractions.Order(), fractions);
    }

    [Fact]
    public async Task Without_a_place_to_keep_things_exports_work_all_the_same()
    {
        using var engine = new RenderEngine(RepositoryPaths.Assets, _tools, new OfflineSpeech(RepositoryPaths.Assets), null);
        await ExportAsync(engine, Film("one"), "a.mp4");

        Assert.Equal(300, await new MediaInspector(_tools).CountFramesAsync(_folder["a.mp4"], default));
        Assert.Equal("", await WarningsAsync("a.mp4"));
    }

    private static OutputSettings Settings() => OutputSettings.For(Film(""));

    private static Timeline Film(string word) => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 130), Scenes.Change("dissolve", 20), Scenes.Background("b", 170)),
        Scenes.Track("T1", TrackKind.Text, "title", new Gap(150), Scenes.Words("t", 60, word, "rise")),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", 300)));

    private RenderEngine Engine(string cache) =>
        new(RepositoryPaths.Assets, _tools, new OfflineSpeech(RepositoryPaths.Assets), _folder[cache]);

    private string[] Entries(string cache = "cache") =>
        Directory.GetFiles(Path.Combine(_folder[cache], "render"), "*", SearchOption.AllDirectories);

    private Task<ExportResult> ExportAsync(RenderEngine engine, Timeline timeline, string name) =>
        engine.ExportAsync(timeline, Settings(), Engines.NoMedia, _folder[name], null, CancellationToken.None);

    // One line for each frame: its time and the hash of its pixels.
    private async Task<string> PicturesAsync(string name)
    {
        await MediaMaker.RunAsync("-i", _folder[name], "-map", "0:v", "-f", "framemd5", _folder[name + ".md5"]);
        return await File.ReadAllTextAsync(_folder[name + ".md5"]);
    }

    private async Task<string> WarningsAsync(string name)
    {
        var result = await ChildProcess.RunAsync(
            new() { Program = "ffmpeg", Arguments = ["-v", "warning", "-xerror", "-nostdin", "-i", _folder[name], "-f", "null", "-"] },
            CancellationToken.None);
        return result.ErrorTail;
    }

    private sealed class StopAt(double fraction, CancellationTokenSource stopping) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            if (value.Fraction >= fraction)
            {
                stopping.Cancel();
            }
        }
    }

    private sealed class Note(List<double> fractions) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            lock (fractions)
            {
                fractions.Add(value.Fraction);
            }
        }
    }
}

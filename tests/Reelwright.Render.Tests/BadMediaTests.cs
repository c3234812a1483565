using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;
using MediaKind = Reelwright.Timelines.MediaKind;

namespace Reelwright.Tests;

public sealed class BadMediaTests(NumberedClip media) : IClassFixture<NumberedClip>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Media_that_are_gone_make_slates_silence_and_findings_and_no_failure()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 30, "#204080"), Films.File("b", 60, "clip")),
            Scenes.Track("A1", TrackKind.Audio, "music", Films.File("m", 90, "song", MediaKind.Audio)));

        var result = await ExportAsync(film, Engines.NoMedia);
        var again = await ExportAsync(film, Engines.NoMedia);

        Assert.Equal(90, await new MediaInspector(new()).CountFramesAsync(_folder["out.mp4"], default));
        Assert.Equal(["b", "m"], result.Findings.Select(finding => finding.ClipId));
        Assert.Equal("delete scene 2", result.Findings[0].Suggestion!.En);
        Assert.Contains("clip.file", result.Findings[0].Message.Zh, StringComparison.Ordinal);
        Assert.Equal("change the music", result.Findings[1].Suggestion!.En);
        Assert.Equal(result.Findings, again.Findings);
    }

    [Fact]
    public async Task A_file_that_was_exchanged_is_not_shown_as_if_it_were_the_one_that_was_added()
    {
        File.Copy(media.Path, _folder["clip.mp4"]);
        var clip = Films.File("b", 30, "clip");
        clip = clip with { Media = (ExternalReference)clip.Media with { ContentHash = await MediaHash.ComputeAsync(media.Path, default) } };
        var library = Engines.MediaAt(("clip", _folder["clip.mp4"]));

        var good = await ExportAsync(Films.Scene(clip), library);
        await MediaMaker.NumberedVideoAsync(_folder["clip.mp4"], 40, "30");
        var exchanged = await ExportAsync(Films.Scene(clip), library);

        Assert.Empty(good.Findings);
        Assert.Contains("content has changed", Assert.Single(exchanged.Findings).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clip_that_breaks_off_holds_its_last_frame_and_every_export_says_so()
    {
        byte[] bytes = await File.ReadAllBytesAsync(media.Path);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 8).Clear();
        await File.WriteAllBytesAsync(_folder["clip.mp4"], bytes);
        var library = Engines.MediaAt(("clip", _folder["clip.mp4"]));
        using var engine = Engine();

        var first = await ExportAsync(Films.Scene(Films.File("b", 60, "clip")), library, engine);
        var second = await ExportAsync(Films.Scene(Films.File("b", 60, "clip")), library, engine);

        Assert.Equal(60, first.FrameCount);
        var finding = Assert.Single(first.Findings);
        Assert.Contains("damaged", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal("b", finding.ClipId);
        Assert.Equal(first.Findings, second.Findings);
    }

    [Fact]
    public async Task Sound_that_breaks_off_is_heard_as_far_as_it_goes_and_every_export_says_so()
    {
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "sine=f=440:d=4:r=48000", "-c:a", "flac", _folder["whole.flac"]);
        byte[] bytes = await File.ReadAllBytesAsync(_folder["whole.flac"]);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0x5a);
        await File.WriteAllBytesAsync(_folder["song.flac"], bytes);
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 120, "#204080")),
            Scenes.Track("A1", TrackKind.Audio, "music", Films.File("m", 120, "song", MediaKind.Audio)));
        var library = Engines.MediaAt(("song", _folder["song.flac"]));
        using var engine = Engine();

        var first = await ExportAsync(film, library, engine);
        var second = await ExportAsync(film, library, engine);

        Assert.Equal("m", Assert.Single(first.Findings).ClipId);
        Assert.Equal(first.Findings, second.Findings);
    }

    [Fact]
    public async Task What_is_no_media_at_all_is_named_too()
    {
        await File.WriteAllTextAsync(_folder["clip.mp4"], "not a clip");
        await File.WriteAllTextAsync(_folder["song.mp3"], "not a song");
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Films.File("b", 30, "clip")),
            Scenes.Track("A1", TrackKind.Audio, "music", Films.File("m", 30, "song", MediaKind.Audio)));

        var result = await ExportAsync(film, Engines.MediaAt(("clip", _folder["clip.mp4"]), ("song", _folder["song.mp3"])));

        Assert.Equal(["b", "m"], result.Findings.Select(finding => finding.ClipId).Order());
    }

    [Fact]
    public async Task A_lut_that_is_gone_leaves_colours_as_they_are_and_is_named()
    {
        var film = Films.Scene(Scenes.Solid("a", 30, "#c02040").With(Films.Effect(EffectKinds.Lut, new JsonObject { ["mediaId"] = "cube", ["title"] = "Mine" })));

        var finding = Assert.Single((await ExportAsync(film, Engines.NoMedia)).Findings);

        Assert.Contains("Mine", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal("去掉滤镜", finding.Suggestion!.Zh);
    }

    private RenderEngine Engine() => new(RepositoryPaths.Assets, new MediaTools(), new OfflineSpeech(RepositoryPaths.Assets), _folder["cache"]);

    private Task<ExportResult> ExportAsync(Timeline film, IMediaLibrary library, RenderEngine? engine = null) =>
        (engine ?? Engines.Shared).ExportAsync(film, OutputSettings.For(film), library, _folder["out.mp4"], null, CancellationToken.None);
}

using System.Text.Json.Nodes;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class VerifierTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Verifier _verifier = new(Engines.Shared, new MediaTools());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_just_exported_is_checked_in_every_point_and_clean()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 130), Scenes.Background("b", 80)),
            Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 100, "Hello", "rise")),
            Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", 210)));
        var settings = OutputSettings.For(film);
        var result = await Engines.Shared.ExportAsync(film, settings, Engines.NoMedia, _folder["a.mp4"], null, CancellationToken.None);

        var report = await _verifier.CheckAsync(
            _folder["a.mp4"],
            new() { Timeline = film, Settings = settings, Library = Engines.NoMedia, FromRendering = result.Findings },
            CancellationToken.None);

        Assert.Equal(Enum.GetValues<CheckKind>(), report.Checks.Select(check => check.Check));
        Assert.All(report.Checks, check => Assert.True(check.State == CheckState.Clean, $"{check.Check}: {string.Join(" ", check.Findings.Select(finding => finding.Message.En))}"));
        Assert.Equal("210 frames", report.Checks[0].Measured);
        Assert.Equal(0, report.ToJson()["notChecked"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("mp4", "-c:v", "libx264")]
    [InlineData("mkv", "-c:v", "mpeg4")]
    public async Task Black_and_standing_stretches_are_found_where_they_are(string extension, params string[] codec)
    {
        string path = _folder[$"film.{extension}"];
        await MediaMaker.RunAsync(
            [
                "-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=2", "-f", "lavfi", "-i", "color=black:s=640x360:r=30:d=1.5",
                "-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=1", "-f", "lavfi", "-i", "smptebars=s=640x360:r=30:d=4",
                "-filter_complex", "[0][1][2][3]concat=n=4,format=yuv420p", "-q:v", "3", .. codec, path,
            ]);

        var report = await FileAsync(path);

        var black = Assert.Single(Result(report, CheckKind.Black).Findings);
        Assert.InRange(black.StartSeconds!.Value, 1.9, 2.1);
        Assert.InRange(black.EndSeconds!.Value, 3.4, 3.6);
        Assert.Equal("cut out 2s to 3.5s", black.Suggestion!.En);
        var still = Assert.Single(Result(report, CheckKind.Frozen).Findings);
        Assert.InRange(still.StartSeconds!.Value, 4.4, 4.7);
        Assert.True(still.IsHint);
    }

    [Fact]
    public async Task Of_a_file_alone_what_it_was_made_from_is_not_checked_and_that_is_not_clean()
    {
        string path = _folder["film.mp4"];
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=2", "-f", "lavfi", "-i", "sine=f=440:d=1:r=48000", "-af", "volume=40dB",
            "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", path);

        var report = await FileAsync(path);

        Assert.Equal(CheckState.NotChecked, Result(report, CheckKind.Media).State);
        Assert.Equal(CheckState.NotChecked, Result(report, CheckKind.TextOverlap).State);
        Assert.Equal(CheckState.Clean, Result(report, CheckKind.Frames).State);
        Assert.Equal(CheckState.Found, Result(report, CheckKind.Clipping).State);
        Assert.Equal(CheckState.Found, Result(report, CheckKind.Loudness).State);
        Assert.Contains("before the picture", Assert.Single(Result(report, CheckKind.SoundEnd).Findings).Message.En, StringComparison.Ordinal);
        Assert.Contains("unsaid", Result(report, CheckKind.Colour).Measured, StringComparison.Ordinal);
        Assert.Equal("not-checked", report.ToJson()["checks"]![1]!["state"]!.GetValue<string>());
        Assert.All(report.Findings, finding => Assert.NotNull(finding.Suggestion));
    }

    [Fact]
    public async Task A_frame_too_few_is_found()
    {
        var film = Films.Scene(Scenes.Background("a", 60));
        await Engines.Shared.ExportAsync(film, OutputSettings.For(film), Engines.NoMedia, _folder["a.mp4"], null, CancellationToken.None);

        var report = await _verifier.CheckAsync(
            _folder["a.mp4"], new() { Timeline = Films.Scene(Scenes.Background("a", 61)), Settings = OutputSettings.For(film) }, CancellationToken.None);

        Assert.Contains("60 frames instead of 61", Assert.Single(Result(report, CheckKind.Frames).Findings).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_is_checked_before_it_is_rendered()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 60, "#204060"), new Gap(30), Films.File("b", 60, "photo", Timelines.MediaKind.Image)),
            Scenes.Track("T1", TrackKind.Text, "title", Words("t1", "One line", 0.3), new Gap(30), Words("t2", "A long sentence that nobody reads in a moment", 0.3, 20)),
            Scenes.Track("T2", TrackKind.Text, "caption", Words("t3", "Another line", 0.34), new Gap(30), Words("t4", "Low", 0.9)));

        var report = _verifier.Check(new() { Timeline = film, Library = Engines.NoMedia });

        Assert.Equal("cut out 2s to 3s", Assert.Single(Result(report, CheckKind.Gaps).Findings).Suggestion!.En);
        Assert.Equal("b", Assert.Single(Result(report, CheckKind.Media).Findings).ClipId);
        Assert.Equal("t3", Assert.Single(Result(report, CheckKind.TextOverlap).Findings).ClipId);
        Assert.Equal("move the captions up", Assert.Single(Result(report, CheckKind.SafeArea).Findings).Suggestion!.En);
        Assert.Equal("t2", Assert.Single(Result(report, CheckKind.ReadingSpeed).Findings).ClipId);
        Assert.Equal(CheckState.NotChecked, Result(report, CheckKind.Black).State);
        Assert.True(report.HasFaults);
    }

    [Theory]
    [InlineData("tiktok", true)]
    [InlineData("youtube", false)]
    public void Words_under_a_platform_s_buttons_are_found_for_that_platform(string preset, bool isFound)
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 60, "#204060")),
            Scenes.Track("T1", TrackKind.Text, "caption", Words("t", "Words", 0.85)))
            with
        { Width = 180, Height = 320 };

        var report = _verifier.Check(new() { Timeline = film, Preset = OutputPresets.Find(preset) });

        Assert.Equal(isFound ? CheckState.Found : CheckState.Clean, Result(report, CheckKind.SafeArea).State);
    }

    private static Clip Words(string id, string text, double y, long frames = 60) => Scenes.Generated(
        id, frames, GeneratorKinds.Text, new() { ["text"] = text, ["box"] = new JsonArray(0.1, y, 0.8, 0.1), ["size"] = 0.07, ["maxLines"] = 1 });

    private static CheckResult Result(VerificationReport report, CheckKind check) => report.Checks.Single(result => result.Check == check);

    private Task<VerificationReport> FileAsync(string path) => _verifier.CheckAsync(path, new(), CancellationToken.None);
}

using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Server;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class OutputTests : IAsyncDisposable
{
    private readonly RenderExporter _exporter =
        new(new RenderEngine(RepositoryPaths.Assets, new MediaTools(), new OfflineSpeech(RepositoryPaths.Assets)));

    private readonly TempFolder _folder = new();

    public async ValueTask DisposeAsync()
    {
        await _exporter.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("webm", "h264", "vp9")]
    [InlineData("mp4", "prores", "h264")]
    public void A_codec_that_a_format_does_not_hold_is_refused_with_those_that_it_does(string format, string codec, string possible)
    {
        var refusal = Assert.Throws<DraftException>(
            () => _exporter.Check(Film(30), new() { Format = format, Codec = codec }, new NoFiles()));

        Assert.Contains(possible, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_refuses_what_its_platform_would()
    {
        var refusal = Assert.Throws<DraftException>(() => _exporter.Check(Film(30 * 200), new() { Preset = "shorts" }, new NoFiles()));

        Assert.Contains("180 s", refusal.Message, StringComparison.Ordinal);
        _exporter.Check(Film(30 * 100), new() { Preset = "shorts" }, new NoFiles());
    }

    [Theory]
    [InlineData("mov", null, null, null, "prores", "30/1")]
    [InlineData("webm", null, null, 25.0, "vp9", "25/1")]
    [InlineData("mp4", "h265", null, 29.97, "hevc", "30000/1001")]
    [InlineData("mp4", null, "x", null, "h264", "30/1")]
    public async Task What_is_asked_for_is_made(string format, string? codec, string? preset, double? rate, string made, string madeRate)
    {
        var settings = new ExportSettings { Format = format, Codec = codec, Preset = preset, FramesPerSecond = rate, ShortEdge = 144 };
        _exporter.Check(Film(30), settings, new NoFiles());
        await _exporter.ExportAsync(Film(30), settings, new NoFiles(), _folder["out"], new Progress<double>(), CancellationToken.None);

        Assert.Equal(
            [made, "256", "144", madeRate],
            await FFprobeTool.ReadAsync(_folder["out"], "stream=codec_name,width,height,r_frame_rate", "-select_streams", "v"));
    }

    [Fact]
    public async Task A_render_call_says_which_presets_and_formats_there_are()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make a video");

        var preset = await server.RenderAsync(new JsonObject { ["id"] = "a", ["sessionId"] = session, ["output"] = new JsonObject { ["preset"] = "myspace" } });
        var format = await server.RenderAsync(new JsonObject { ["id"] = "b", ["sessionId"] = session, ["output"] = new JsonObject { ["format"] = "avi" } });
        var good = await server.RenderAsync(new JsonObject { ["id"] = "c", ["sessionId"] = session, ["output"] = new JsonObject { ["preset"] = "YouTube" } });

        Assert.Contains("bilibili", (string)preset["message"]!, StringComparison.Ordinal);
        Assert.Contains("webm", (string)format["message"]!, StringComparison.Ordinal);
        Assert.True((bool)good["success"]!);
        await server.PollAsync("c", "completed");
        Assert.Equal("youtube", server.Exporter.LastSettings!.Preset);
    }

    [Fact]
    public async Task A_film_whose_media_are_gone_is_made_all_the_same_and_its_report_says_so()
    {
        var film = Film(30);
        var gone = new Clip
        {
            Id = new("b"),
            Frames = 30,
            Media = new ExternalReference { MediaId = "x", ContentHash = "", Name = "beach.jpg", Kind = Timelines.MediaKind.Image },
        };
        film = film.WithTrack(film.Tracks[0] with { Items = film.Tracks[0].Items.Add(gone) });
        _exporter.Check(film, new(), new NoFiles());

        var outcome = await _exporter.ExportAsync(film, new(), new NoFiles(), _folder["out"], new Progress<double>(), CancellationToken.None);

        var media = outcome.Report!["checks"]!.AsArray().Single(check => (string)check!["check"]! == "media")!;
        Assert.Equal("found", (string)media["state"]!);
        Assert.Equal("delete scene 2", (string)media["findings"]![0]!["suggestion"]!);
    }

    private static Timeline Film(long frames) => Timeline.Empty with
    {
        Width = 320,
        Height = 180,
        Tracks =
        [
            new()
            {
                Id = new("V1"),
                Kind = TrackKind.Video,
                Items =
                [
                    new Clip
                    {
                        Id = new("a"),
                        Frames = frames,
                        Media = new GeneratorReference { Kind = GeneratorKinds.Solid, Parameters = Properties.Empty.With("color", "#336699") },
                    },
                ],
            },
        ],
    };

    private sealed class NoFiles : IMediaPaths
    {
        public string? PathOf(string mediaId) => null;
    }
}

using System.IO.Compression;
using System.Text.Json.Nodes;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputFormat.Mp4, VideoCodec.H265, "hevc", "aac")]
    [InlineData(OutputFormat.Mp4, VideoCodec.Av1, "av1", "aac")]
    [InlineData(OutputFormat.Mov, VideoCodec.ProRes, "prores", "aac")]
    [InlineData(OutputFormat.WebM, VideoCodec.Vp9, "vp9", "opus")]
    public async Task Every_codec_holds_every_frame_once_at_its_time(OutputFormat format, VideoCodec codec, string video, string audio)
    {
        string path = await ExportAsync(Film(97), settings => settings with { Format = format, Codec = codec, Crf = 30 });

        Assert.Equal([video, audio], await FFprobeTool.ReadAsync(path, "stream=codec_name"));
        Assert.Equal(["97"], await FFprobeTool.ReadAsync(path, "stream=nb_read_frames", "-select_streams", "v", "-count_frames"));
        double[] times = [.. (await FFprobeTool.ReadAsync(path, "frame=pts_time", "-select_streams", "v")).Select(text => double.Parse(text, null))];
        Assert.All(times.Select((time, i) => time - (i / 30.0)), error => Assert.InRange(error, -0.0011, 0.0011));
        Assert.Equal("", await WarningsAsync(path));
    }

    [Theory]
    [InlineData(OutputFormat.M4a, "aac")]
    [InlineData(OutputFormat.Mp3, "mp3")]
    [InlineData(OutputFormat.Wav, "pcm_s16le")]
    public async Task Sound_comes_alone(OutputFormat format, string codec)
    {
        string path = await ExportAsync(Film(60), settings => settings with { Format = format });

        Assert.Equal([codec], await FFprobeTool.ReadAsync(path, "stream=codec_name"));
        Assert.InRange(double.Parse((await FFprobeTool.ReadAsync(path, "format=duration"))[0], null), 1.99, 2.1);
    }

    [Fact]
    public async Task A_png_sequence_has_the_frames_themselves()
    {
        string path = await ExportAsync(Film(40), settings => settings with { Format = OutputFormat.PngSequence });

        await using var plan = await Engines.CompileAsync(Film(40));
        byte[] expected = Graphics.FramePng.Encode(await new FrameRenderer(plan).RenderAsync(33, CancellationToken.None));
        using var archive = ZipFile.OpenRead(path);
        Assert.Equal(40, archive.Entries.Count);
        using var content = new MemoryStream();
        await using (var entry = archive.GetEntry("frame-000033.png")!.Open())
        {
            await entry.CopyToAsync(content);
        }

        Assert.Equal(expected, content.ToArray());
    }

    [Fact]
    public async Task A_gif_moves_and_may_not_be_long()
    {
        string path = await ExportAsync(Film(45), settings => settings with { Format = OutputFormat.Gif, Rate = new(15) });

        Assert.Equal(["gif", "320", "23"], await FFprobeTool.ReadAsync(path, "stream=codec_name,width,nb_read_frames", "-count_frames"));
        var refusal = await Assert.ThrowsAsync<RenderException>(
            () => ExportAsync(Film(30 * 61), settings => settings with { Format = OutputFormat.Gif }));
        Assert.Contains("60 s", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, 1, 72)]
    [InlineData(60, 1, 180)]
    [InlineData(30000, 1001, 90)]
    [InlineData(25, 1, 75)]
    public async Task Another_rate_keeps_every_moment_and_ends_with_its_sound(int numerator, int denominator, int frames)
    {
        string path = await ExportAsync(Film(90), settings => settings with { Rate = new(numerator, denominator) });

        Assert.Equal([$"{numerator}/{denominator}", $"{frames}"], await FFprobeTool.ReadAsync(path, "stream=r_frame_rate,nb_frames", "-select_streams", "v"));
        double[] lengths = [.. (await FFprobeTool.ReadAsync(path, "stream=duration")).Select(text => double.Parse(text, null))];
        Assert.InRange(lengths[0] - lengths[1], -1.0 / 24, 1.0 / 24);
        Assert.Equal("", await WarningsAsync(path));
    }

    [Fact]
    public void A_converted_timeline_moves_smoothly_and_cuts_where_it_did()
    {
        var moving = Scenes.Solid("a", 30, "#000000").With(new Effect
        {
            Kind = EffectKinds.Transform,
            Curves = [new() { Parameter = "dx", Keyframes = [new(0, 0), new(29, 29)] }],
        });
        var timeline = Scenes.Small(Scenes.Track(
            "V1", TrackKind.Video, "main", moving, Scenes.Change("dissolve", 10), new Clip { Id = new("b"), Media = moving.Media, Frames = 31 }));

        var doubled = TimelineRate.Convert(timeline, new(60));
        var film = TimelineRate.Convert(timeline, new(24));

        Assert.Equal(122, doubled.Length);
        Assert.Equal([new FrameRange(0, 60), new FrameRange(60, 62)], doubled.Scenes().Select(scene => scene.Range));
        Assert.Equal(10, doubled.Tracks[0].Items.OfType<Transition>().Single().InOffset);
        Assert.Equal(14.5, doubled.Scenes()[0].Clip.Effect(EffectKinds.Transform)!.ValueAt("dx", 29, 0), 6);
        Assert.Equal([new FrameRange(0, 24), new FrameRange(24, 25)], film.Scenes().Select(scene => scene.Range));
        Assert.Same(timeline, TimelineRate.Convert(timeline, timeline.Rate));
    }

    [Fact]
    public void A_clip_of_one_frame_may_vanish_at_a_lower_rate_and_nothing_else_does()
    {
        var timeline = Scenes.Small(Scenes.Track(
            "V1", TrackKind.Video, "main", [.. Enumerable.Range(0, 30).Select(i => Scenes.Solid($"c{i}", 1, "#000000"))]));

        var slow = TimelineRate.Convert(timeline, new(10));

        Assert.Equal(10, slow.Length);
        Assert.Equal(10, slow.Scenes().Count);
    }

    [Fact]
    public void Every_preset_says_where_its_figures_come_from_and_stays_inside_them()
    {
        Assert.Equal(
            ["youtube", "youtube4k", "shorts", "tiktok", "douyin", "reels", "wechat-channels", "bilibili", "x", "linkedin",
             "bilibili-vertical", "x-premium", "square", "broadcast", "podcast-video"],
            OutputPresets.All.Select(preset => preset.Id));
        Assert.All(OutputPresets.All, preset =>
        {
            Assert.NotEmpty(preset.Source);
            Assert.Equal(4, preset.SafeArea.Count);
            Assert.InRange(preset.KeyframeSeconds, 0.2, 10);
            Assert.InRange(preset.Lufs, -23, -9);
        });
        Assert.Same(OutputPresets.Find("youtube"), OutputPresets.Find("YouTube"));
        Assert.Equal("wechat-channels", OutputPresets.Find("视频号")!.Id);
        Assert.Null(OutputPresets.Find("myspace"));
    }

    [Fact]
    public void A_preset_keeps_the_timeline_s_shape_and_rate()
    {
        var wide = Timeline.Empty with { Width = 1920, Height = 1080 };
        var square = wide with { Width = 1080, Rate = new(120) };

        Assert.Equal((1280, 720), Size(OutputPresets.Find("x")!.For(wide)));
        Assert.Equal((3840, 2160), Size(OutputPresets.Find("youtube4k")!.For(wide)));
        Assert.Equal((1080, 1080), Size(OutputPresets.Find("reels")!.For(square)));
        Assert.Equal(new FrameRate(60), OutputPresets.Find("reels")!.For(square).Rate);
        Assert.Null(OutputPresets.Find("youtube")!.For(wide).Rate);

        static (int, int) Size(OutputSettings settings) => (settings.Width, settings.Height);
    }

    [Theory]
    [InlineData("douyin", 1920, 1080, 1080, 1920)]
    [InlineData("douyin", 1080, 1080, 1080, 1920)]
    [InlineData("square", 1920, 1080, 1080, 1080)]
    [InlineData("broadcast", 1080, 1920, 1920, 1080)]
    public void A_platform_of_another_shape_has_a_canvas_of_its_own(string preset, int width, int height, int wantedWidth, int wantedHeight) =>
        Assert.Equal((wantedWidth, wantedHeight), OutputPresets.Find(preset)!.CanvasFor(Timeline.Empty with { Width = width, Height = height }));

    [Theory]
    [InlineData("douyin", 720, 1280)]
    [InlineData("youtube", 1080, 1920)]
    [InlineData("linkedin", 1080, 1350)]
    public void A_video_of_a_shape_that_the_platform_shows_stays_as_it_is(string preset, int width, int height) =>
        Assert.Null(OutputPresets.Find(preset)!.CanvasFor(Timeline.Empty with { Width = width, Height = height }));

    [Fact]
    public async Task A_preset_s_ceiling_and_key_frames_hold()
    {
        string path = await ExportAsync(Film(120), settings => settings with { MaxBitrateKbps = 100, KeyframeSeconds = 0.5, Crf = 10 });

        string[] keys = await FFprobeTool.ReadAsync(path, "packet=flags", "-select_streams", "v");
        int[] places = [.. keys.Select((flags, i) => flags[0] == 'K' ? i : -1).Where(i => i >= 0)];
        Assert.All(places.Zip(places.Skip(1), (a, b) => b - a), step => Assert.InRange(step, 1, 15));
        double rate = double.Parse((await FFprobeTool.ReadAsync(path, "stream=bit_rate", "-select_streams", "v"))[0], null);
        Assert.InRange(rate, 0, 150_000);
    }

    [Theory]
    [InlineData(OutputFormat.WebM, VideoCodec.H264)]
    [InlineData(OutputFormat.Mp4, VideoCodec.ProRes)]
    public async Task A_codec_that_a_format_does_not_hold_is_refused_with_those_that_it_does(OutputFormat format, VideoCodec codec)
    {
        var refusal = await Assert.ThrowsAsync<RenderException>(
            () => ExportAsync(Film(30), settings => settings with { Format = format, Codec = codec }));

        Assert.Contains(OutputChecks.CodecsOf(format)[0].ToString(), refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    private static Timeline Film(long frames) => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", frames / 2), Scenes.Background("b", frames - (frames / 2))),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Generated("m", frames, GeneratorKinds.Sound, new JsonObject { ["sound"] = "riser" })));

    private async Task<string> ExportAsync(Timeline timeline, Func<OutputSettings, OutputSettings> change)
    {
        string path = _folder["out"];
        await Engines.Shared.ExportAsync(
            timeline, change(OutputSettings.For(timeline)), Engines.NoMedia, path, null, CancellationToken.None);
        return path;
    }

    private static async Task<string> WarningsAsync(string path) => (await ChildProcess.RunAsync(
        new() { Program = "ffmpeg", Arguments = ["-v", "warning", "-xerror", "-nostdin", "-i", path, "-f", "null", "-"] },
        CancellationToken.None)).ErrorTail;
}

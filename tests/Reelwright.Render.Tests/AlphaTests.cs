using System.Text.Json.Nodes;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Titles and stickers without a ground come out see-through.</summary>
public sealed class AlphaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputFormat.WebM, VideoCodec.Vp9, "vp9")]
    [InlineData(OutputFormat.Mov, VideoCodec.ProRes, "prores")]
    public async Task A_film_without_a_ground_has_alpha_where_nothing_is(OutputFormat format, VideoCodec codec, string name)
    {
        string path = await ExportAsync(Overlay(), format, codec);

        Assert.Equal([name, "320", "180"], await FFprobeTool.ReadAsync(path, "stream=codec_name,width,height", "-select_streams", "v"));
        Assert.Equal(["45"], await FFprobeTool.ReadAsync(path, "stream=nb_read_frames", "-select_streams", "v", "-count_frames"));
        Assert.Single(await FFprobeTool.ReadAsync(path, "stream=codec_name", "-select_streams", "a"));

        // A red square of half the alpha in the middle, nothing around it.
        byte[] pixels = await PixelsAsync(path);
        Assert.InRange(At(pixels, 160, 90, 3), 120, 136);
        Assert.InRange(At(pixels, 160, 90, 0), 225, 255);
        Assert.InRange(At(pixels, 160, 90, 1), 0, 30);
        Assert.InRange(At(pixels, 10, 10, 3), 0, 4);
    }

    [Fact]
    public async Task A_film_with_a_ground_has_none()
    {
        var film = Overlay();
        film = film with { Tracks = film.Tracks.Insert(0, Scenes.Track("V0", TrackKind.Video, "main", Scenes.Solid("a", 45, "#204060"))) };

        byte[] pixels = await PixelsAsync(await ExportAsync(film, OutputFormat.WebM, VideoCodec.Vp9));

        Assert.Equal(255, At(pixels, 10, 10, 3));
    }

    [Fact]
    public async Task Drawn_over_anything_it_looks_as_if_it_had_been_drawn_there()
    {
        // Over black and over white the same frame comes back.
        await using var plan = await Engines.CompileAsync(Overlay());
        var dark = await new FrameRenderer(plan).RenderAsync(20, CancellationToken.None);
        var light = new Graphics.Frame(320, 180);
        await new FrameRenderer(plan, new(), new(235, 128, 128)).RenderAsync(20, light, CancellationToken.None);
        byte[] planes = new byte[(320 * 180 * 3 / 2) + (320 * 180)];

        SeeThroughSequence.Part(dark, light, planes);

        int size = 320 * 180;
        for (int i = 0; i < size; i++)
        {
            double alpha = planes[(size * 3 / 2) + i] / 255.0;
            Assert.InRange((alpha * (planes[i] - 16)) + 16 - dark.Y[i], -2, 2);
            Assert.InRange((alpha * (planes[i] - 235)) + 235 - light.Y[i], -2, 2);
        }
    }

    private static Timeline Overlay() => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "over", Scenes.Generated(
            "s", 45, GeneratorKinds.Shape, new() { ["shape"] = "rectangle", ["fill"] = "#ff000080", ["box"] = new JsonArray(0.4, 0.3, 0.2, 0.4) })),
        Scenes.Track("T1", TrackKind.Text, "title", Scenes.Generated(
            "t", 45, GeneratorKinds.Text, new() { ["text"] = "Hello", ["box"] = new JsonArray(0.1, 0.75, 0.8, 0.2), ["size"] = 0.1 })),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Generated("m", 45, GeneratorKinds.Sound, new() { ["sound"] = "riser" })));

    private static int At(byte[] pixels, int x, int y, int channel) => pixels[(((y * 320) + x) * 4) + channel];

    private async Task<string> ExportAsync(Timeline film, OutputFormat format, VideoCodec codec)
    {
        var settings = OutputSettings.For(film) with { Format = format, Codec = codec };
        await Engines.Shared.ExportAsync(film, settings, Engines.NoMedia, _folder["out"], null, CancellationToken.None);
        return _folder["out"];
    }

    // One frame as RGBA, by the decoder that knows alpha.
    private async Task<byte[]> PixelsAsync(string path)
    {
        string[] decoder = (await FFprobeTool.ReadAsync(path, "stream=codec_name", "-select_streams", "v"))[0] == "vp9" ? ["-c:v", "libvpx-vp9"] : [];
        await MediaMaker.RunAsync([.. decoder, "-ss", "0.6", "-i", path, "-frames:v", "1", "-pix_fmt", "rgba", "-f", "rawvideo", _folder["pixels"]]);
        return await File.ReadAllBytesAsync(_folder["pixels"]);
    }
}

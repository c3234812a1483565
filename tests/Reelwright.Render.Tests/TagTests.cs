using System.Text.Json.Nodes;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class TagTests : IDisposable
{
    private const string Record = """{"Label":"1","ContentProducer":"Reelwright","ProduceID":"00000000000000ff","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputFormat.Mp4, VideoCodec.H264)]
    [InlineData(OutputFormat.Mov, VideoCodec.H264)]
    [InlineData(OutputFormat.WebM, VideoCodec.Vp9)]
    public async Task What_a_file_says_of_itself_survives_the_join(OutputFormat format, VideoCodec codec)
    {
        string path = _folder["out"];
        Timeline film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 70), Scenes.Background("b", 50)),
            Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Generated("m", 120, GeneratorKinds.Sound, new JsonObject { ["sound"] = "riser" })));
        var settings = OutputSettings.For(film) with
        {
            Format = format,
            Codec = codec,
            Tags = new Dictionary<string, string> { ["title"] = "晨露; a=b", ["AIGC"] = Record, ["provenance"] = """{"items":[]}""" },
        };

        await Engines.Shared.ExportAsync(film, settings, Engines.NoMedia, path, null, CancellationToken.None);

        string[] tags = await FFprobeTool.ReadAsync(path, "format_tags");
        Assert.Contains("晨露; a=b", tags);
        Assert.Contains(Record, tags);
        Assert.Contains("""{"items":[]}""", tags);
        Assert.Equal([Record], await FFprobeTool.ReadAsync(path, "format_tags=AIGC"));
    }
}

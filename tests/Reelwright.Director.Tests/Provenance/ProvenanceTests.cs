using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ProvenanceTests
{
    [Theory]
    [InlineData("en", "Outfit", "Festival")]
    [InlineData("zh", "Noto Sans SC", "espeak-ng")]
    public async Task The_list_names_all_that_a_video_is_made_of_with_licences(string script, string font, string voice)
    {
        Timeline timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, 1920, 1080, 2)).Timeline;
        Provenance list = Provenance.Of(timeline);

        Assert.All(list.Items, item => Assert.NotEmpty(item.Licence));
        Assert.Contains(list.Items, item => item.Kind == "font" && item.Name == font && item.Licence == "OFL-1.1");
        Assert.Contains(list.Items, item => item.Kind == "voice" && item.Source == voice);
        Assert.Contains(list.Items, item => item.Kind == "music");
        Assert.Contains(list.Items, item => item.Kind == "art");
        string[] named = [.. list.Items.Where(item => item.Kind == "art").Select(item => item.Name)];
        Assert.Equal(named.Distinct(), named);
        string[] shown =
        [
            .. timeline.Placed().Select(placed => placed.Clip.Media).OfType<GeneratorReference>()
                .Where(made => made.Kind == GeneratorKinds.Art).Select(made => made.Parameters.Text("art")!).Distinct(),
        ];
        Assert.Equal(shown.Order(), named.Order());
    }

    [Fact]
    public async Task The_users_files_are_listed_once_by_their_content()
    {
        Timeline timeline = (await Scripts.DirectAsync(Scripts.Pictures, 30, 1920, 1080, 2)).Timeline;

        ProvenanceItem[] files = [.. Provenance.Of(timeline).Items.Where(item => item.Kind == "file")];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal("user", file.Licence));
        Assert.Equal(files.Length, files.Select(file => file.ContentHash).Distinct().Count());
        JsonNode json = JsonNode.Parse(Provenance.Of(timeline).ToJson())!;
        Assert.Equal(Provenance.Of(timeline).Items.Length, json["items"]!.AsArray().Count);
        Assert.NotEmpty(json["items"]![0]!["clips"]!.AsArray());
    }

    [Fact]
    public async Task Tags_hold_the_title_the_list_and_for_chinese_the_record_that_it_is_generated()
    {
        IReadOnlyDictionary<string, string> chinese = FileTags.Of((await Scripts.DirectAsync(Scripts.Of("zh"), 30, 1080, 1920, 2)).Timeline);
        IReadOnlyDictionary<string, string> english = FileTags.Of((await Scripts.DirectAsync(Scripts.Of("en"), 30, 1080, 1920, 2)).Timeline);

        JsonNode record = JsonNode.Parse(chinese[AiNotice.Key])!;
        Assert.Equal("1", record["Label"]!.GetValue<string>());
        Assert.Equal(
            ["Label", "ContentProducer", "ProduceID", "ReservedCode1", "ContentPropagator", "PropagateID", "ReservedCode2"],
            record.AsObject().Select(pair => pair.Key));
        Assert.False(english.ContainsKey(AiNotice.Key));
        Assert.NotNull(JsonNode.Parse(english[FileTags.ProvenanceKey])!["items"]);
        Assert.InRange(Encoding.UTF8.GetByteCount(chinese[FileTags.ProvenanceKey]), 100, 8 * 1024);
        Assert.Equal(["title"], FileTags.Of(Timeline.Empty).Keys);
    }
}

using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class DraftCodecTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_timeline_comes_back_from_its_draft_as_it_was(int seed)
    {
        var timeline = new RandomTimelines(seed).Next();

        string text = DraftCodec.Encode(timeline).ToJsonString();
        var back = DraftCodec.Decode(Parse(text));

        Assert.Equal(Structure.Of(timeline), Structure.Of(back));
        Assert.Equal(text, DraftCodec.Encode(back).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Unknown_keys_sprinkled_at_every_level_survive(int seed)
    {
        var draft = Parse(DraftCodec.Encode(new RandomTimelines(seed).Next()).ToJsonString());
        int sprinkled = Sprinkle(draft, 0);

        var back = DraftCodec.Encode(DraftCodec.Decode(draft));

        Assert.True(sprinkled > 0);
        Assert.True(JsonNode.DeepEquals(draft, back), $"{draft}\n-----\n{back}");
    }

    [Fact]
    public void A_draft_that_was_not_parsed_from_text_is_read_alike()
    {
        var timeline = new RandomTimelines(7).Next();

        var back = DraftCodec.Decode(DraftCodec.Encode(timeline));

        Assert.Equal(Structure.Of(timeline), Structure.Of(back));
    }

    [Fact]
    public void A_foreign_draft_with_only_the_public_keys_becomes_a_timeline()
    {
        var draft = Parse("""
            {"m":{"title":"Urban Dreams","width":1080,"height":1919,"by":"someone"},"d":10000,
             "t":[{"tt":0,"sg":[{"d":6000,"m":{"name":"city timelapse"}},{"d":4000}]},
                  {"tt":1,"sg":[{"d":10000,"m":{"name":"Lo-fi"}}]},
                  {"tt":7,"sg":[{"d":3000,"m":{"text":"Urban Dreams"}}]}]}
            """);

        var timeline = DraftCodec.Decode(draft);

        Assert.Equal("Urban Dreams", timeline.Title);
        Assert.Equal((1080, 1920), (timeline.Width, timeline.Height));
        Assert.Equal(300, timeline.Length);
        Assert.Equal([180L, 120L], timeline.Tracks[0].Clips.Select(clip => clip.Frames));
        Assert.Equal("city timelapse", Assert.IsType<MissingReference>(timeline.Tracks[0].Clips.First().Media).Name);
        Assert.Equal("Urban Dreams", timeline.Tracks[2].Clips.Single().Parameters.Text("text"));
        Assert.Equal("someone", timeline.Metadata.Text("by"));
        Assert.Equal(4, timeline.Placed().Select(placed => placed.Clip.Id).Distinct().Count());
    }

    [Fact]
    public void Ids_that_are_made_up_do_not_meet_those_that_are_there()
    {
        var draft = Parse("""
            {"t":[{"tt":0,"sg":[{"d":1000}]},
                  {"tt":0,"id":"track-1","sg":[{"d":1000,"id":"clip-1-1"}]}]}
            """);

        var timeline = DraftCodec.Decode(draft);

        Assert.Equal(2, timeline.Tracks.Select(track => track.Id).Distinct().Count());
        Assert.Equal("clip-1-1b", timeline.Tracks[0].Clips.Single().Id.Value);
    }

    [Fact]
    public void A_length_changed_in_milliseconds_counts_more_than_the_old_frames()
    {
        var draft = Parse("""{"t":[{"tt":0,"sg":[{"d":2000,"f":30},{"d":1000,"f":30}]}]}""");

        var timeline = DraftCodec.Decode(draft);

        Assert.Equal([60L, 30L], timeline.Tracks[0].Clips.Select(clip => clip.Frames));
    }

    [Theory]
    [InlineData("30", 30, 1)]
    [InlineData("29.97", 30_000, 1001)]
    [InlineData("23.976", 24_000, 1001)]
    [InlineData("\"60000/1001\"", 60_000, 1001)]
    [InlineData("12.5", 25, 2)]
    public void Frame_rates_are_read_as_fractions(string rate, int numerator, int denominator)
    {
        var timeline = DraftCodec.Decode(Parse($$"""{"r":{{rate}},"t":[]}"""));

        Assert.Equal(new FrameRate(numerator, denominator), timeline.Rate);
    }

    [Theory]
    [InlineData("""{"t":[{"sg":[]}]}""", 1, null, "tt")]
    [InlineData("""{"t":[{"tt":3}]}""", 1, null, "tt")]
    [InlineData("""{"t":7}""", null, null, "t")]
    [InlineData("""{"t":[7]}""", 1, null, null)]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":0}]}]}""", 1, 1, "d")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1000},{"m":{}}]}]}""", 1, 2, "d")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":-1}]}]}""", 1, 1, "d")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1e12}]}]}""", 1, 1, "d")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1000,"ty":"sticker"}]}]}""", 1, 1, "ty")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1000,"md":{"ty":"external","kind":"image"}}]}]}""", 1, 1, "md.id")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1,"fx":[{"k":"view","c":[{"p":"cx","kf":[[0]]}]}]}]}]}""", 1, 1, "fx.1.c.1.kf.1")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":1,"fx":[{"k":"view","c":[{"p":"cx","kf":[]}]}]}]}]}""", 1, 1, "fx.1.c.1.kf")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"ty":"transition","k":"wipe","in":1}]}]}""", 1, null, "sg")]
    [InlineData("""{"t":[{"tt":0,"id":"a"},{"tt":0,"id":"a"}]}""", null, null, null)]
    [InlineData("""{"m":{"width":10}}""", null, null, "m.width")]
    [InlineData("""{"v":99}""", null, null, "v")]
    public void A_wrong_draft_is_refused_with_its_place(string draft, int? track, int? segment, string? key)
    {
        var refusal = Assert.Throws<DraftException>(() => DraftCodec.Decode(Parse(draft)));

        Assert.Equal((track, segment, key), (refusal.Track, refusal.Segment, refusal.Key));
        Assert.True(key is null || refusal.Message.Contains($"'{key}'", StringComparison.Ordinal), refusal.Message);
    }

    [Theory]
    [InlineData("""{"t":[],"t":[]}""")]
    [InlineData("""{"t":[{"tt":0,"tt":1}]}""")]
    public void A_key_that_stands_twice_is_refused(string draft) =>
        Assert.Throws<DraftException>(() => DraftCodec.Decode(Parse(draft)));

    [Fact]
    public void Every_key_stands_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "DRAFT.md"));
        var keys = typeof(DraftKeys).GetFields().Select(field => (string)field.GetValue(null)!).Distinct();

        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    private static JsonObject Parse(string text) => (JsonObject)JsonNode.Parse(text)!;

    // Metadata, parameters and values of unknown keys are free; there is no "unknown" inside them.
    private static int Sprinkle(JsonNode? node, int depth)
    {
        int sprinkled = 0;
        switch (node)
        {
            case JsonArray items:
                return items.Sum(item => Sprinkle(item, depth + 1));
            case JsonObject json:
                foreach (var (key, value) in json.ToList())
                {
                    bool isOurs = key is "t" or "sg" or "mk" or "md" or "fx" or "c" or "m";
                    sprinkled += isOurs ? Sprinkle(value, depth + 1) : 0;
                }

                json[$"zz{depth}"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null), ["at"] = depth };
                return sprinkled + 1;
            default:
                return 0;
        }
    }
}

using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class DraftDamageTests
{
    private static readonly string[] Replacements =
        ["null", "true", "-1", "0", "1e300", "9223372036854775807", "0.5", "\"\"", "\"text\"", "[]", "[1]", "{}", "{\"a\":[]}"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_draft_is_read_or_refused_but_never_breaks_the_reader(int seed)
    {
        var random = new Random(seed);
        string text = DraftCodec.Encode(new RandomTimelines(seed).Next()).ToJsonString();
        for (int i = 0; i < 40; i++)
        {
            var draft = (JsonObject)JsonNode.Parse(text)!;
            Damage(draft, random);
            try
            {
                DraftCodec.Encode(DraftCodec.Decode(draft));
            }
            catch (DraftException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Fact]
    public void Words_stay_readable_on_the_wire()
    {
        var words = Properties.Empty.With("text", "夜晚的城市 <😀>");
        var clip = new Clip
        {
            Id = new("a"),
            Frames = 1,
            Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = words },
        };
        var timeline = new Timeline { Tracks = [new() { Id = new("t"), Kind = TrackKind.Text, Items = [clip] }] };

        string draft = DraftCodec.Encode(timeline).ToJsonString(WireJson.Options);

        Assert.Contains("夜晚的城市 <", draft, StringComparison.Ordinal);
    }

    private static void Damage(JsonNode root, Random random)
    {
        var places = new List<(JsonNode Parent, string? Key, int Index)>();
        Collect(root, places);
        var (parent, key, index) = places[random.Next(places.Count)];
        var value = JsonNode.Parse(Replacements[random.Next(Replacements.Length)]);
        if (key is null)
        {
            parent.AsArray()[index] = value;
        }
        else if (random.Next(4) == 0)
        {
            parent.AsObject().Remove(key);
        }
        else
        {
            parent.AsObject()[key] = value;
        }
    }

    private static void Collect(JsonNode? node, List<(JsonNode Parent, string? Key, int Index)> places)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (key, value) in json)
                {
                    places.Add((json, key, 0));
                    Collect(value, places);
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    places.Add((items, null, i));
                    Collect(items[i], places);
                }

                break;
        }
    }
}

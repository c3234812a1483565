using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The list of everything that a video is made of: art, type, music, voices, the user's files; with their licences.</summary>
/// <param name="Title">The video's title.</param>
/// <param name="Items">What it is made of, in the order in which it first comes up.</param>
public sealed record Provenance(string Title, ImmutableArray<ProvenanceItem> Items)
{
    /// <summary>A file's metadata holds no more of it than this; the whole list is exported as JSON.</summary>
    private const int LongestTag = 8 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    /// <summary>The list of a timeline.</summary>
    /// <param name="timeline">Any timeline, empty ones too.</param>
    public static Provenance Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);

        Dictionary<(string Kind, string Name), ProvenanceItem> items = [];
        List<(string, string)> order = [];
        foreach (PlacedClip placed in timeline.Placed())
        {
            foreach (ProvenanceItem item in ProvenanceSources.Of(placed.Clip))
            {
                (string, string) key = (item.Kind, item.ContentHash.Length > 0 ? item.ContentHash : item.Name);
                if (items.TryGetValue(key, out ProvenanceItem? known))
                {
                    items[key] = known with { ClipIds = known.ClipIds.Contains(placed.Clip.Id.Value) ? known.ClipIds : known.ClipIds.Add(placed.Clip.Id.Value) };
                    continue;
                }

                items[key] = item with { ClipIds = [placed.Clip.Id.Value] };
                order.Add(key);
            }
        }

        return new Provenance(timeline.Title, [.. order.Select(key => items[key])]);
    }

    /// <summary>The list as JSON for people and programs.</summary>
    public string ToJson() => new JsonObject
    {
        ["title"] = Title,
        ["madeWith"] = "Reelwright",
        ["items"] = new JsonArray([.. Items.Select(item => (JsonNode)ToNode(item))]),
    }.ToJsonString(Indented);

    /// <summary>The list on one line, short enough for a file's metadata: what, whence and on what terms, without the clips.</summary>
    public string ToTag()
    {
        for (int count = Items.Length; ; count /= 2)
        {
            JsonObject tag = new()
            {
                ["items"] = new JsonArray([.. Items.Take(count).GroupBy(item => (item.Kind, item.Source, item.Licence)).Select(group => (JsonNode)new JsonObject
                {
                    ["kind"] = group.Key.Kind,
                    ["source"] = group.Key.Source,
                    ["licence"] = group.Key.Licence,
                    ["names"] = new JsonArray([.. group.Select(item => (JsonNode)item.Name)]),
                })]),
            };
            if (count < Items.Length)
            {
                tag["more"] = Items.Length - count;
            }

            string text = tag.ToJsonString(Plain);
            if (System.Text.Encoding.UTF8.GetByteCount(text) <= LongestTag || count == 0)
            {
                return text;
            }
        }
    }

    private static JsonObject ToNode(ProvenanceItem item)
    {
        JsonObject node = new()
        {
            ["kind"] = item.Kind,
            ["name"] = item.Name,
            ["source"] = item.Source,
            ["licence"] = item.Licence,
        };
        if (item.ContentHash.Length > 0)
        {
            node["sha256"] = item.ContentHash;
        }

        node["clips"] = new JsonArray([.. item.ClipIds.Select(id => (JsonNode)id)]);
        return node;
    }
}

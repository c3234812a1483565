using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>OpenTimelineIO as other programs write it, with everything that it can say about clips on tracks, from a seed.</summary>
internal sealed class RandomOtio(int seed)
{
    private const double Rate = 24;
    private static readonly string[] Words = ["", "shot 1", "夜", "a \"b\"", "x/y\\z", "😀"];
    private readonly Random _random = new(seed);

    public JsonObject Next() => new()
    {
        ["OTIO_SCHEMA"] = "Timeline.1",
        ["metadata"] = Metadata(),
        ["name"] = Pick(Words),
        ["global_start_time"] = _random.Next(2) == 0 ? null : Time(86400),
        ["tracks"] = new JsonObject
        {
            ["OTIO_SCHEMA"] = "Stack.1",
            ["metadata"] = Metadata(),
            ["name"] = Pick(["tracks", "", "stack"]),
            ["source_range"] = null,
            ["effects"] = Effects(),
            ["markers"] = Markers(),
            ["enabled"] = true,
            ["children"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => (JsonNode)Track())]),
        },
    };

    public static JsonObject Clip(string name, long frames, JsonObject media) => new()
    {
        ["OTIO_SCHEMA"] = "Clip.2",
        ["metadata"] = new JsonObject(),
        ["name"] = name,
        ["source_range"] = Range(0, frames),
        ["effects"] = new JsonArray(),
        ["markers"] = new JsonArray(),
        ["enabled"] = true,
        ["media_references"] = new JsonObject { ["DEFAULT_MEDIA"] = media },
        ["active_media_reference_key"] = "DEFAULT_MEDIA",
    };

    public static JsonObject Transition(long before, long after) => new()
    {
        ["OTIO_SCHEMA"] = "Transition.1",
        ["metadata"] = new JsonObject(),
        ["name"] = "",
        ["in_offset"] = Time(before),
        ["out_offset"] = Time(after),
        ["transition_type"] = "SMPTE_Dissolve",
    };

    private JsonObject Track()
    {
        var children = new JsonArray();
        for (int count = _random.Next(1, 6); count > 0; count--)
        {
            if (_random.Next(4) == 0)
            {
                var gap = Common("Gap.1", Pick(["", "hole"]));
                gap["source_range"] = Range(0, _random.Next(1, 100));
                children.Add((JsonNode)gap);
                continue;
            }

            if (children.LastOrDefault() is JsonObject { } last && (string)last["OTIO_SCHEMA"]! == "Clip.2" && _random.Next(2) == 0)
            {
                var transition = Transition(_random.Next(0, 5), _random.Next(0, 5));
                transition["metadata"] = Metadata();
                transition["name"] = Pick(Words);
                transition["transition_type"] = Pick(["SMPTE_Dissolve", "Custom_Transition"]);
                children.Add((JsonNode)transition);
            }

            children.Add((JsonNode)Clip());
        }

        var track = Common("Track.1", Pick(Words));
        track["source_range"] = null;
        track["kind"] = Pick(["Video", "Audio"]);
        track["children"] = children;
        return track;
    }

    private JsonObject Clip()
    {
        var clip = Common("Clip.2", Pick(Words));
        string active = Pick(["DEFAULT_MEDIA", "proxy"]);
        clip["source_range"] = Range(_random.Next(0, 500), _random.Next(5, 200));
        clip["media_references"] = new JsonObject { ["DEFAULT_MEDIA"] = Media(), ["proxy"] = Media() };
        clip["active_media_reference_key"] = active;
        return clip;
    }

    private JsonObject Media() => _random.Next(3) switch
    {
        0 => new()
        {
            ["OTIO_SCHEMA"] = "MissingReference.1",
            ["metadata"] = Metadata(),
            ["name"] = Pick(Words),
            ["available_range"] = null,
            ["available_image_bounds"] = null,
        },
        1 => new()
        {
            ["OTIO_SCHEMA"] = "GeneratorReference.1",
            ["metadata"] = Metadata(),
            ["name"] = "bars",
            ["available_range"] = null,
            ["available_image_bounds"] = null,
            ["generator_kind"] = "SMPTEBars",
            ["parameters"] = Metadata(),
        },
        _ => new()
        {
            ["OTIO_SCHEMA"] = "ExternalReference.1",
            ["metadata"] = Metadata(),
            ["name"] = Pick(Words),
            ["available_range"] = Range(Pick([0L, 0, 240, 86400]), 5000),
            ["available_image_bounds"] = null,
            ["target_url"] = $"file:///cards/{_random.Next(9)}/C0001.MP4",
        },
    };

    private JsonObject Common(string schema, string name) => new()
    {
        ["OTIO_SCHEMA"] = schema,
        ["metadata"] = Metadata(),
        ["name"] = name,
        ["effects"] = Effects(),
        ["markers"] = Markers(),
        ["enabled"] = _random.Next(4) > 0,
    };

    private JsonArray Effects() => new([.. Enumerable.Range(0, _random.Next(2)).Select(_ => (JsonNode)new JsonObject
    {
        ["OTIO_SCHEMA"] = "LinearTimeWarp.1", ["metadata"] = Metadata(), ["name"] = Pick(Words), ["effect_name"] = "LinearTimeWarp", ["time_scalar"] = 1.5,
    })]);

    private JsonArray Markers() => new([.. Enumerable.Range(0, _random.Next(3)).Select(_ => (JsonNode)new JsonObject
    {
        ["OTIO_SCHEMA"] = "Marker.2", ["metadata"] = Metadata(), ["name"] = Pick(Words), ["color"] = Pick(["RED", "GREEN", "CYAN"]),
        ["comment"] = Pick(Words), ["marked_range"] = Range(_random.Next(0, 50), _random.Next(0, 3)),
    })]);

    private JsonObject Metadata() => _random.Next(2) == 0
        ? []
        : new() { [Pick(["cmx_3600", "fcp_xml", "Resolve_OTIO"])] = new JsonObject { ["reel"] = Pick(Words), ["deep"] = new JsonArray(1, null, new JsonObject { ["v"] = 1.5 }) } };

    private static JsonObject Range(long start, long length) => new()
    {
        ["OTIO_SCHEMA"] = "TimeRange.1",
        ["start_time"] = Time(start),
        ["duration"] = Time(length),
    };

    private static JsonObject Time(long value) => new() { ["OTIO_SCHEMA"] = "RationalTime.1", ["rate"] = Rate, ["value"] = (double)value };

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// Reads OpenTimelineIO by way of the draft: what stands in <c>metadata.reelwright</c> is taken up, what other programs changed (times,
/// names, order) goes before it, and the draft's own reader checks the whole.
/// </summary>
internal static class OtioReader
{
    private const int MostDepth = 64;

    public static Timeline Read(string text)
    {
        JsonObject document;
        try
        {
            document = JsonNode.Parse(text, documentOptions: new() { MaxDepth = MostDepth }) as JsonObject
                ?? throw new InterchangeException("An OpenTimelineIO file is a JSON object.");
            return ReadTimeline(document);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InterchangeException($"The file is no OpenTimelineIO that can be read: {e.Message}");
        }
        catch (DraftException e)
        {
            throw new InterchangeException(e.Message);
        }
    }

    private static Timeline ReadTimeline(JsonObject document)
    {
        if (Schema(document) != "Timeline")
        {
            throw new InterchangeException($"The file is a {Schema(document)}; a Timeline is wanted.");
        }

        var draft = Own(document) ?? [];
        var stack = document["tracks"] as JsonObject ?? throw new InterchangeException("The timeline has no tracks.");
        draft["r"] ??= FirstRate(stack) ?? 30;
        var tracks = new JsonArray();
        double rate = RateOf(draft["r"]!);
        foreach (var child in (stack["children"] as JsonArray ?? []).OfType<JsonObject>())
        {
            tracks.Add((JsonNode)TrackOf(child, rate, tracks.Count + 1));
        }

        draft["t"] = tracks;
        if (document["name"]?.ToString() is { Length: > 0 } title)
        {
            var metadata = draft["m"] as JsonObject ?? [];
            draft["m"] = metadata.DeepClone();
            draft["m"]!["title"] = title;
        }

        return DraftCodec.Decode(draft);
    }

    private static JsonObject TrackOf(JsonObject source, double rate, int number)
    {
        if (Schema(source) != "Track")
        {
            throw new InterchangeException($"Track {number} is a {Schema(source)}; only tracks of clips can be read.");
        }

        var track = Own(source) ?? new JsonObject { ["n"] = source["name"]?.ToString() };
        track["tt"] ??= source["kind"]?.ToString() == "Audio" ? 1 : 0;
        var segments = new JsonArray();
        foreach (var child in (source["children"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (SegmentOf(child, rate, number, segments.Count + 1) is { } segment)
            {
                segments.Add((JsonNode)segment);
            }
        }

        track["sg"] = segments;
        return track;
    }

    private static JsonObject? SegmentOf(JsonObject source, double rate, int track, int number)
    {
        var segment = Own(source) ?? [];
        switch (Schema(source))
        {
            case "Gap":
                segment["ty"] = "gap";
                return Timed(segment, source, rate) ? segment : null;
            case "Transition":
                segment["ty"] = "transition";
                segment["k"] ??= "dissolve";
                segment["d"] = 0;
                segment["in"] = Frames(source["in_offset"], rate);
                segment["out"] = Frames(source["out_offset"], rate);
                return segment;
            case "Clip":
                segment["ty"] = "clip";
                segment["n"] ??= source["name"]?.ToString();
                if (!Timed(segment, source, rate))
                {
                    throw new InterchangeException($"Track {track}, item {number}: a clip has a length.");
                }

                segment["md"] ??= MediaOf(source);
                return segment;
            default:
                throw new InterchangeException($"Track {track}, item {number}: a {Schema(source)} cannot be read here.");
        }
    }

    // The times of the file itself go before those of the metadata: somebody may have changed them.
    private static bool Timed(JsonObject segment, JsonObject source, double rate)
    {
        var range = source["source_range"] as JsonObject ?? Media(source)?["available_range"] as JsonObject;
        if (range is null)
        {
            return segment["f"] is not null;
        }

        long frames = Frames(range["duration"], rate);
        long start = Frames(range["start_time"], rate);
        if (segment["f"]?.ToString() != frames.ToString(CultureInfo.InvariantCulture))
        {
            segment.Remove("d");
            segment["f"] = frames;
        }

        if (segment["ty"]?.ToString() == "clip" && (segment["sf"] is null ? start != 0 : segment["sf"]!.ToString() != start.ToString(CultureInfo.InvariantCulture)))
        {
            segment.Remove("s");
            segment["sf"] = start;
        }

        return frames > 0;
    }

    private static JsonObject MediaOf(JsonObject clip)
    {
        var media = Media(clip);
        string name = media?["target_url"]?.ToString() ?? media?["name"]?.ToString() ?? clip["name"]?.ToString() ?? "";
        return media is not null && Schema(media) == "GeneratorReference"
            ? new()
            {
                ["ty"] = "generator",
                ["kind"] = media["generator_kind"]?.ToString() ?? "solid",
                ["params"] = media["parameters"] is JsonObject parameters ? parameters.DeepClone() : new JsonObject(),
            }
            : new()
            {
                ["ty"] = "missing",
                ["name"] = name,
                ["reason"] = "The file was named by another program; upload it.",
            };
    }

    private static JsonObject? Media(JsonObject clip) => clip["media_references"] is JsonObject several
        ? several[clip["active_media_reference_key"]?.ToString() ?? "DEFAULT_MEDIA"] as JsonObject
        : clip["media_reference"] as JsonObject;

    private static JsonObject? Own(JsonObject source) => (source["metadata"] as JsonObject)?[OtioWriter.Own] is JsonObject own
        ? (JsonObject)own.DeepClone()
        : null;

    private static string Schema(JsonObject source) => source["OTIO_SCHEMA"]?.ToString().Split('.')[0] ?? "JSON object of another kind";

    private static double? FirstRate(JsonObject node)
    {
        if (Schema(node) == "RationalTime")
        {
            return Number(node["rate"]);
        }

        foreach (var (_, value) in node)
        {
            var inner = value is JsonObject single ? [single] : (value as JsonArray ?? []).OfType<JsonObject>();
            foreach (var child in inner)
            {
                if (FirstRate(child) is { } rate)
                {
                    return rate;
                }
            }
        }

        return null;
    }

    private static double RateOf(JsonNode rate) => rate.ToString().Split('/') is [var above, var below]
        ? double.Parse(above, CultureInfo.InvariantCulture) / double.Parse(below, CultureInfo.InvariantCulture)
        : Number(rate) ?? 30;

    private static long Frames(JsonNode? time, double rate) => time is JsonObject fields && Number(fields["value"]) is { } value
        && Number(fields["rate"]) is { } own and > 0
        ? (long)Math.Round(value / own * rate)
        : 0;

    private static double? Number(JsonNode? node) =>
        double.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;
}

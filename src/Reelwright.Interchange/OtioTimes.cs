using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Times, schemas and media as OpenTimelineIO writes them.</summary>
internal static class OtioTimes
{
    private static readonly string[] OwnGenerators =
    [
        GeneratorKinds.Background, GeneratorKinds.Art, GeneratorKinds.Shape, GeneratorKinds.Text, GeneratorKinds.Music,
        GeneratorKinds.Speech, GeneratorKinds.Sound, GeneratorKinds.Solid, GeneratorKinds.Adjustment, GeneratorKinds.Emoji,
    ];

    /// <summary>The schema's name without its version.</summary>
    public static string Schema(JsonObject source) => source["OTIO_SCHEMA"]?.ToString().Split('.')[0] ?? "JSON object of another kind";

    /// <summary>The rate that the items are cut in; <c>null</c> when there are none.</summary>
    public static double? RateIn(JsonObject stack) => (stack["children"] as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(track => (track["children"] as JsonArray ?? []).OfType<JsonObject>())
        .Select(item => Number((item["source_range"] as JsonObject)?["duration"]?["rate"]))
        .FirstOrDefault(rate => rate is > 0) ?? FirstRate(stack);

    /// <summary>Frames a second of a draft's rate.</summary>
    public static double RateOf(JsonNode rate) => rate.ToString().Split('/') is [var above, var below]
        ? double.Parse(above, CultureInfo.InvariantCulture) / double.Parse(below, CultureInfo.InvariantCulture)
        : Number(rate) ?? 30;

    /// <summary>A time in frames of a rate, not yet rounded.</summary>
    public static double Frames(JsonNode? time, double rate) => time is JsonObject fields && Number(fields["value"]) is { } value
        && Number(fields["rate"]) is { } own and > 0
        ? Math.Abs(own - rate) < 1e-6 ? value : value / own * rate
        : 0;

    /// <summary>A time, as the form writes it.</summary>
    public static JsonObject Time(double frames, double rate) => new()
    {
        ["OTIO_SCHEMA"] = "RationalTime.1",
        ["rate"] = rate,
        ["value"] = frames,
    };

    /// <summary>A range, as the form writes it.</summary>
    public static JsonObject Range(double start, double length, double rate) => new()
    {
        ["OTIO_SCHEMA"] = "TimeRange.1",
        ["start_time"] = Time(start, rate),
        ["duration"] = Time(length, rate),
    };

    /// <summary>The first frame that a clip shows, counted from the first one of its file: files begin at a time of their own.</summary>
    /// <returns>Frames of the rate, not yet rounded.</returns>
    public static double SourceStart(JsonObject clip, double rate) => clip["source_range"] is JsonObject range
        ? Frames(range["start_time"], rate) - (CountsFromFile(clip, rate) ? MediaStart(Media(clip), rate) : 0)
        : 0;

    /// <summary>Whether a clip's times are those of its file. Some programs count from nothing whatever the file says.</summary>
    public static bool CountsFromFile(JsonObject clip, double rate) =>
        Frames((clip["source_range"] as JsonObject)?["start_time"], rate) >= MediaStart(Media(clip), rate);

    /// <summary>The time that a medium's first frame has.</summary>
    public static double MediaStart(JsonObject? media, double rate) => Frames((media?["available_range"] as JsonObject)?["start_time"], rate);

    /// <summary>The medium that a clip shows.</summary>
    public static JsonObject? Media(JsonObject clip) => clip["media_references"] is JsonObject several
        ? several[clip["active_media_reference_key"]?.ToString() ?? "DEFAULT_MEDIA"] as JsonObject
        : clip["media_reference"] as JsonObject;

    /// <summary>Whether another program has given one of our clips another file.</summary>
    public static bool IsRelinked(JsonObject clip) =>
        Media(clip) is { } media && Schema(media) == "ExternalReference"
        && (media["metadata"] as JsonObject)?[OtioWriter.Own]?["url"] is { } written
        && media["target_url"]?.ToString() != written.ToString();

    /// <summary>The medium of another program's clip, as the draft writes it.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="unknown">The kind of a generator that is not ours; else <c>null</c>.</param>
    public static JsonObject MediaOf(JsonObject clip, out string? unknown)
    {
        var media = Media(clip);
        string? kind = media is not null && Schema(media) == "GeneratorReference" ? media["generator_kind"]?.ToString() ?? "" : null;
        bool isOurs = kind is not null && OwnGenerators.Contains(kind);
        unknown = kind is null || isOurs ? null : kind;
        string name = media?["target_url"]?.ToString() ?? media?["name"]?.ToString() ?? clip["name"]?.ToString() ?? "";
        JsonObject result = isOurs
            ? new()
            {
                ["ty"] = "generator",
                ["kind"] = kind,
                ["params"] = media!["parameters"] is JsonObject parameters ? parameters.DeepClone() : new JsonObject(),
            }
            : new()
            {
                ["ty"] = "missing",
                ["name"] = name,
                ["reason"] = "The file was named by another program; upload it.",
            };
        if (media is not null)
        {
            result[OtioForeign.Key] = new JsonObject
            {
                ["media_references"] = clip["media_references"]?.DeepClone() ?? new JsonObject { ["DEFAULT_MEDIA"] = media.DeepClone() },
                ["active_media_reference_key"] = clip["active_media_reference_key"]?.ToString() ?? "DEFAULT_MEDIA",
            };
        }

        return result;
    }

    private static double? FirstRate(JsonObject node)
    {
        if (Schema(node) == "RationalTime")
        {
            return Number(node["rate"]);
        }

        foreach (var (key, value) in node)
        {
            // Metadata is other programs' own; a time in it need not be one of this timeline.
            var inner = key == "metadata" ? [] : value is JsonObject single ? [single] : (value as JsonArray ?? []).OfType<JsonObject>();
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

    private static double? Number(JsonNode? node) =>
        double.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;
}

using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>The track summary of a draft, of our server or another one: <c>Timeline (3 tracks): 1. Video: … (0-10s) …</c>.</summary>
public static class DraftSummary
{
    /// <summary>The line, in the language's words.</summary>
    public static string Of(JsonObject? draft, string? language) => TrackSummary.Of(Read(draft), language);

    /// <summary>The project's line as the server says it, unless that is in another language than the conversation.</summary>
    public static string Of(SessionState state, string? language) =>
        state.State.Summary is { } said && (language is null || Languages.IsChinese(language) == said is [>= '\u2e80', ..])
            ? said
            : Of(state.State.Draft, language);

    /// <summary>Whether some track has a segment, that is, whether there is something to export.</summary>
    public static bool IsExportable(JsonObject? draft) =>
        (draft?["t"] as JsonArray ?? []).Any(track => (track as JsonObject)?["sg"] is JsonArray { Count: > 0 });

    /// <summary>The timeline of a draft; what cannot be read of a foreign one is left out rather than refused.</summary>
    public static Timeline Read(JsonObject? draft)
    {
        if (draft is null)
        {
            return Timeline.Empty;
        }

        try
        {
            return Named(DraftCodec.Decode(draft));
        }
        catch (DraftException)
        {
            try
            {
                return Named(DraftCodec.Decode(Bare(draft)));
            }
            catch (DraftException)
            {
                return Timeline.Empty;
            }
        }
    }

    // Sound in a draft that says nothing about its use is what plays under the video.
    private static Timeline Named(Timeline timeline) => timeline with
    {
        Tracks =
        [
            .. timeline.Tracks.Select(track => track.Kind == TrackKind.Audio && track.Role is null
                && track.Clips.All(clip => clip.Media is MissingReference)
                ? track with { Metadata = track.Metadata.With("role", RoleOf(track)), GainDb = track.GainDb + LevelOf(track) }
                : track),
        ],
    };

    private static string RoleOf(Track track) =>
        track.Name.Contains("voice", StringComparison.OrdinalIgnoreCase) || track.Name.Contains("旁白", StringComparison.Ordinal)
            ? "narration"
            : "music";

    private static double LevelOf(Track track) =>
        (track.Clips.FirstOrDefault()?.Metadata.Number("volume", 0) ?? 0) is > 0 and <= 10 and var volume
            ? 20 * Math.Log10(volume)
            : 0;

    // Tracks and segments with nothing but their kind, length and words.
    private static JsonObject Bare(JsonObject draft)
    {
        var tracks = new JsonArray();
        foreach (var track in (draft["t"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (LooseJson.Integer(track, "tt") is not (0 or 1 or 7))
            {
                continue;
            }

            var segments = new JsonArray();
            foreach (var segment in (track["sg"] as JsonArray ?? []).OfType<JsonObject>())
            {
                if (LooseJson.Number(segment, "d") is > 0 and <= DraftCodec.MaxMilliseconds and var length)
                {
                    segments.Add((JsonNode)new JsonObject
                    {
                        ["d"] = length,
                        ["n"] = LooseJson.Text(segment, "n", "name"),
                        ["m"] = (segment["m"] as JsonObject)?.DeepClone() ?? new JsonObject(),
                    });
                }
            }

            tracks.Add((JsonNode)new JsonObject { ["tt"] = LooseJson.Integer(track, "tt"), ["sg"] = segments });
        }

        return new() { ["t"] = tracks };
    }
}

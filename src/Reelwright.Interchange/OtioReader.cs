using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// Reads OpenTimelineIO by way of the draft: what stands in <c>metadata.reelwright</c> is taken up, what other programs changed (times,
/// names, order, media, markers) goes before it, and the draft's own reader checks the whole. What a timeline has no word for is kept
/// (<see cref="OtioForeign"/>) and told.
/// </summary>
internal sealed class OtioReader
{
    private const int MostDepth = 64;

    private readonly List<string> _left = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private double _rate = 30;

    private OtioReader()
    {
    }

    public static InterchangeReading Read(string text)
    {
        try
        {
            var document = JsonNode.Parse(text, documentOptions: new() { MaxDepth = MostDepth }) as JsonObject
                ?? throw new InterchangeException("An OpenTimelineIO file is a JSON object.");
            var reader = new OtioReader();
            var timeline = reader.ReadTimeline(document);
            return new(timeline, [.. reader._left.Distinct(StringComparer.Ordinal)]);
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

    private Timeline ReadTimeline(JsonObject document)
    {
        if (OtioTimes.Schema(document) != "Timeline")
        {
            throw new InterchangeException($"The file is a {OtioTimes.Schema(document)}; a Timeline is wanted.");
        }

        var own = Own(document);
        var draft = own ?? [];
        var stack = document["tracks"] as JsonObject ?? throw new InterchangeException("The timeline has no tracks.");
        draft["r"] ??= OtioTimes.RateIn(stack) ?? 30;
        var tracks = new JsonArray();
        _rate = OtioTimes.RateOf(draft["r"]!);
        foreach (var track in new OtioFlat(_rate, _left.Add, TellRounded).Tracks(stack))
        {
            tracks.Add((JsonNode)TrackOf(track, tracks.Count + 1));
        }

        draft["t"] = tracks;
        if (document["name"]?.ToString() is { Length: > 0 } title)
        {
            var metadata = draft["m"] as JsonObject ?? [];
            draft["m"] = metadata.DeepClone();
            draft["m"]!["title"] = title;
        }

        ReadMarkers(draft, stack);
        var foreign = OtioForeign.Collect(document, [], ("name", draft["m"]?["title"]?.ToString() ?? ""));
        if (OtioForeign.Collect(stack, [], ("name", "tracks")) is { } ofStack)
        {
            // These are the timeline's own.
            ofStack.Remove("markers");
            if (ofStack.Count > 0)
            {
                (foreign ??= [])["stack"] = ofStack;
            }
        }

        Keep(draft, foreign);
        Tell(stack, "the timeline", []);
        return DraftCodec.Decode(draft);
    }

    // Ours stand in our own metadata with all that they have; what others added, moved or took away goes before.
    private void ReadMarkers(JsonObject draft, JsonObject stack)
    {
        var known = (draft["mk"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var markers = new JsonArray();
        long cut = Frames((stack["source_range"] as JsonObject)?["start_time"]);
        foreach (var source in (stack["markers"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var range = source["marked_range"] as JsonObject;
            var (name, start, length) = (source["name"]?.ToString() ?? "", Frames(range?["start_time"]) - cut, Frames(range?["duration"]));
            int same = known.FindIndex(one =>
                (one["n"]?.ToString() ?? "") == name && one["sf"]?.ToString() == Text(start) && one["f"]?.ToString() == Text(length));
            var marker = same >= 0
                ? (JsonObject)known[same].DeepClone()
                : new JsonObject { ["n"] = name, ["sf"] = Math.Max(0, start), ["f"] = Math.Max(0, length) };
            if (same >= 0)
            {
                known.RemoveAt(same);
            }
            else
            {
                Keep(marker, OtioForeign.Collect(source, []));
            }

            markers.Add((JsonNode)marker);
        }

        draft.Remove("mk");
        if (markers.Count > 0)
        {
            draft["mk"] = markers;
        }
    }

    private JsonObject TrackOf(JsonObject source, int number)
    {
        var own = OwnOnce(source);
        var track = own ?? [];
        string name = source["name"]?.ToString() ?? "";
        if (own is null || name != (own["n"] ?? own["id"])?.ToString())
        {
            track["n"] = name;
        }

        track["tt"] ??= source["kind"]?.ToString() == "Audio" ? 1 : 0;
        if (source["enabled"] is JsonValue enabled && enabled.TryGetValue(out bool isOn))
        {
            track["mu"] = !isOn;
        }

        var children = (source["children"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var segments = new JsonArray();
        for (int index = 0; index < children.Count; index++)
        {
            if (OtioTimes.Schema(children[index]) == "Transition" && !IsBetweenClips(children, index))
            {
                _left.Add($"track {number}, item {index + 1}: a transition that is not between two clips is a cut here");
            }
            else if (SegmentOf(children[index], number, index + 1) is { } segment)
            {
                segments.Add((JsonNode)segment);
            }
        }

        track["sg"] = segments;
        var foreign = OtioForeign.Collect(
            source, [], ("name", name.Length > 0 ? name : null), ("kind", track["tt"]!.ToString() == "1" ? "Audio" : "Video"));
        foreign?.Remove("enabled");
        Keep(track, foreign);
        Tell(source, $"track {number}", []);
        return track;
    }

    private static bool IsBetweenClips(List<JsonObject> children, int index) =>
        index > 0 && index + 1 < children.Count
        && OtioTimes.Schema(children[index - 1]) == "Clip" && OtioTimes.Schema(children[index + 1]) == "Clip";

    private JsonObject? SegmentOf(JsonObject source, int track, int number)
    {
        var own = OwnOnce(source);
        var segment = own ?? [];
        string where = $"track {track}, item {number}";
        switch (OtioTimes.Schema(source))
        {
            case "Gap":
                segment["ty"] = "gap";
                Keep(segment, OtioForeign.Collect(source, [], ("name", "")));
                Tell(source, where, []);
                return Timed(segment, source) ? segment : null;
            case "Transition":
                segment["ty"] = "transition";
                segment["k"] ??= "dissolve";
                segment["d"] = 0;
                segment["in"] = Frames(source["in_offset"]);
                segment["out"] = Frames(source["out_offset"]);
                string kind = segment["k"]!.ToString();
                Keep(segment, OtioForeign.Collect(source, [], ("name", kind), ("transition_type", OtioWriter.TypeOf(kind))));
                if (own is null && source["transition_type"]?.ToString() is { } type and not "SMPTE_Dissolve")
                {
                    _left.Add($"{where}: the transition '{type}' is a dissolve here");
                }

                return segment;
            case "Clip":
                return ClipOf(segment, own, source, where);
            default:
                throw new InterchangeException($"Track {track}, item {number}: a {OtioTimes.Schema(source)} cannot be read here.");
        }
    }

    private JsonObject ClipOf(JsonObject segment, JsonObject? own, JsonObject source, string where)
    {
        segment["ty"] = "clip";
        string name = source["name"]?.ToString() ?? "";
        if (own is null || name != (own["n"] ?? own["id"])?.ToString())
        {
            segment["n"] = name;
        }

        if (!Timed(segment, source))
        {
            throw new InterchangeException($"{where}: a clip has a length.");
        }

        if (own?["md"] is null || OtioTimes.IsRelinked(source))
        {
            segment["md"] = OtioTimes.MediaOf(source, out string? unknown);
            if (unknown is not null)
            {
                _left.Add($"{where}: what '{unknown}' makes is not known here; its place shows a slate");
            }
        }

        string[] ownEffects = [.. (own?["fx"] as JsonArray ?? []).OfType<JsonObject>().Select(effect => effect["k"]?.ToString() ?? "")];
        var foreign = OtioForeign.Collect(source, ownEffects, ("name", name.Length > 0 ? name : null));
        if (!OtioTimes.CountsFromFile(source, _rate))
        {
            (foreign ??= [])[OtioForeign.CountsFromZero] = true;
        }

        Keep(segment, foreign);
        OtioSpeed.Read(segment, source, line => _left.Add($"{where}: {line}"));
        Tell(source, where, ownEffects);
        if (source["enabled"] is JsonValue enabled && enabled.TryGetValue(out bool isOn) && !isOn)
        {
            _left.Add($"{where}: the clip '{name}' is switched off in the file and shown here; remove it if it is not wanted");
        }

        return segment;
    }

    // What is kept for other programs and does nothing here.
    private void Tell(JsonObject source, string where, IReadOnlyCollection<string> ownEffects)
    {
        foreach (var effect in OtioForeign.EffectsOf(source, ownEffects).Where(effect => OtioTimes.Schema(source) != "Clip" || !OtioSpeed.IsOne(effect)))
        {
            string name = effect["effect_name"]?.ToString() is { Length: > 0 } kind ? kind : OtioTimes.Schema(effect);
            _left.Add($"{where}: the effect '{name}' does nothing here; it goes back out with the timeline");
        }

        if (OtioTimes.Schema(source) is not "Stack")
        {
            int markers = (source["markers"] as JsonArray)?.Count ?? 0;
            if (markers > 0)
            {
                _left.Add($"{where}: {markers} of its markers are not shown here; they go back out with the timeline");
            }
        }
    }

    // The times of the file itself go before those of the metadata: somebody may have changed them.
    private bool Timed(JsonObject segment, JsonObject source)
    {
        var range = source["source_range"] as JsonObject ?? OtioTimes.Media(source)?["available_range"] as JsonObject;
        if (range is null)
        {
            return segment["f"] is not null;
        }

        long frames = Frames(range["duration"]);
        long start = Whole(OtioTimes.SourceStart(source, _rate));
        if (segment["f"]?.ToString() != Text(frames))
        {
            segment.Remove("d");
            segment["f"] = frames;
        }

        if (segment["ty"]?.ToString() == "clip" && (segment["sf"] is null ? start != 0 : segment["sf"]!.ToString() != Text(start)))
        {
            segment.Remove("s");
            segment["sf"] = start;
        }

        return frames > 0;
    }

    private long Frames(JsonNode? time) => Whole(OtioTimes.Frames(time, _rate));

    private long Whole(double exact)
    {
        if (Math.Abs(exact - Math.Round(exact)) > 1e-3)
        {
            TellRounded();
        }

        return (long)Math.Round(exact);
    }

    private void TellRounded() => _left.Add(
        $"times that lie between the frames of {_rate.ToString("0.###", CultureInfo.InvariantCulture)} a second were rounded to whole ones");

    private static void Keep(JsonObject target, JsonObject? foreign)
    {
        target.Remove(OtioForeign.Key);
        if (foreign is { Count: > 0 })
        {
            target[OtioForeign.Key] = foreign;
        }
    }

    private static JsonObject? Own(JsonObject source) => (source["metadata"] as JsonObject)?[OtioWriter.Own] is JsonObject own
        ? (JsonObject)own.DeepClone()
        : null;

    // Copies that were made elsewhere have the id of what they were made from; the first one keeps it.
    private JsonObject? OwnOnce(JsonObject source)
    {
        var own = Own(source);
        if (own?["id"]?.ToString() is { } id && !_ids.Add($"{OtioTimes.Schema(source)} {id}"))
        {
            own.Remove("id");
        }

        return own;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

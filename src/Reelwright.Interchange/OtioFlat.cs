using System.Text.Json.Nodes;

namespace Reelwright.Interchange;

/// <summary>
/// Lays compositions inside compositions out flat: the lowest layer stays where it was, those above it go on tracks of their own right
/// above, at the same times. Trims of tracks and stacks are applied. Tracks that hold nothing but clips, whole, stay as they are.
/// </summary>
/// <param name="rate">Frames a second of the timeline.</param>
/// <param name="tell">Takes what is not carried, a line each.</param>
/// <param name="rounded">Called when a time lies between two frames.</param>
internal sealed class OtioFlat(double rate, Action<string> tell, Action rounded)
{
    private const string Video = "Video";
    private const string Audio = "Audio";
    private const int MostTracks = 10_000;

    /// <summary>The tracks of a stack.</summary>
    /// <exception cref="InterchangeException">Something in it is no composition, clip or gap, or has no length.</exception>
    public IReadOnlyList<JsonObject> Tracks(JsonObject stack)
    {
        var trim = TrimOf(stack);
        var tracks = new List<JsonObject>();
        foreach (var child in Children(stack))
        {
            string where = $"track {tracks.Count + 1}";
            if (trim is null && OtioTimes.Schema(child) == "Track" && IsFlat(child))
            {
                tracks.Add(child);
                continue;
            }

            bool isOn = IsOn(child);
            var lanes = Lay(child, KindOf(child, Video), where, isTop: true);
            if (trim is var (start, length))
            {
                lanes = [.. lanes.Select(lane => Cut(lane, start, length, where))];
            }

            tracks.AddRange(lanes.Select((lane, index) => TrackOf(lane, child, index, isOn)));
            if (tracks.Count > MostTracks)
            {
                throw new InterchangeException($"The file has more than {MostTracks} layers.");
            }
        }

        if (trim is not null)
        {
            tell("the timeline: its trim is applied; what it cut away does not go back out");
        }

        return tracks;
    }

    private static bool IsFlat(JsonObject track) =>
        track["source_range"] is not JsonObject && Children(track).All(child => !IsComposition(child));

    private static bool IsComposition(JsonObject item) => OtioTimes.Schema(item) is "Track" or "Stack";

    private static IEnumerable<JsonObject> Children(JsonObject composition) => (composition["children"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsOn(JsonObject item) => item["enabled"] is not JsonValue value || !value.TryGetValue(out bool isOn) || isOn;

    private static string KindOf(JsonObject item, string around) =>
        OtioTimes.Schema(item) == "Track" && item["kind"]?.ToString() is { Length: > 0 } kind ? kind == Audio ? Audio : Video : around;

    private (double Start, double Length)? TrimOf(JsonObject item) => item["source_range"] is JsonObject range
        ? (OtioTimes.Frames(range["start_time"], rate), Math.Max(0, OtioTimes.Frames(range["duration"], rate)))
        : null;

    // The lowest layer is the first; an empty composition has one that is empty.
    private List<OtioLane> Lay(JsonObject item, string kind, string where, bool isTop)
    {
        string name = item["name"]?.ToString() ?? "";
        string schema = OtioTimes.Schema(item);
        List<OtioLane> lanes;
        switch (schema)
        {
            case "Track":
                lanes = LayTrack(item, kind, where);
                break;
            case "Stack":
                lanes = LayStack(item, kind, where);
                break;
            case "Clip" or "Gap":
                return [Single(item, kind, where)];
            default:
                throw new InterchangeException($"{where}: a {schema} cannot be read here.");
        }

        string called = $"the {schema.ToLowerInvariant()} '{name}'";
        if (TrimOf(item) is var (start, length))
        {
            lanes = [.. lanes.Select(lane => Cut(lane, start, length, where))];
            if (schema == "Track" && isTop)
            {
                tell($"{where}: its trim is applied; what it cut away does not go back out");
            }
        }

        if (!isTop || schema == "Stack")
        {
            TellInner(item, called, where, lanes.Count);
        }

        return lanes;
    }

    private void TellInner(JsonObject item, string called, string where, int layers)
    {
        tell($"{where}: {called} inside is laid out flat, in {(layers == 1 ? "one layer" : $"{layers} layers")}; it goes back out that way");
        foreach (var effect in OtioForeign.EffectsOf(item, []))
        {
            string kind = effect["effect_name"]?.ToString() is { Length: > 0 } named ? named : OtioTimes.Schema(effect);
            tell($"{where}: the effect '{kind}' on {called} is not carried");
        }

        if (item["markers"] is JsonArray { Count: > 0 } markers)
        {
            tell($"{where}: {markers.Count} markers on {called} are not carried");
        }
    }

    private OtioLane Single(JsonObject item, string kind, string where)
    {
        var range = item["source_range"] as JsonObject ?? OtioTimes.Media(item)?["available_range"] as JsonObject;
        double length = OtioTimes.Frames(range?["duration"], rate);
        if (length <= 0 && OtioTimes.Schema(item) == "Clip")
        {
            throw new InterchangeException($"{where}: a clip has a length.");
        }

        var lane = new OtioLane(kind, null);
        lane.Add(item, 0, Math.Max(0, length), OtioTimes.Frames(range?["start_time"], rate));
        return lane;
    }

    private List<OtioLane> LayTrack(JsonObject track, string kind, string where)
    {
        var lowest = new OtioLane(kind, track);
        var above = new List<OtioLane>();
        double at = 0;
        int number = 0;
        foreach (var child in Children(track))
        {
            number++;
            string here = $"{where}, item {number}";
            if (OtioTimes.Schema(child) == "Transition")
            {
                lowest.Add(child, at, 0, 0);
                continue;
            }

            if (IsComposition(child) && !IsOn(child))
            {
                at += LengthOf(child, here);
                tell($"{here}: the {OtioTimes.Schema(child).ToLowerInvariant()} '{child["name"]}' is switched off in the file and left out");
                continue;
            }

            var lanes = Lay(child, KindOf(child, kind), here, isTop: false);
            var inner = lanes.Find(lane => lane.Kind == kind);
            if (inner is not null)
            {
                lowest.Add(inner, at);
            }

            Raise(above, lanes.Where(lane => lane != inner), at);
            at += TrimOf(child)?.Length ?? lanes.Max(lane => lane.End);
        }

        // A track is as long as what is in it, and so are the layers above: what comes after begins when this ends.
        lowest.Stretch(at);
        return [lowest, .. above];
    }

    // The first layer above one clip and the first above the next share a track.
    private static void Raise(List<OtioLane> above, IEnumerable<OtioLane> lanes, double at)
    {
        var taken = new HashSet<OtioLane>();
        foreach (var lane in lanes)
        {
            var place = above.Find(one => one.Kind == lane.Kind && !taken.Contains(one));
            if (place is null)
            {
                place = new(lane.Kind, lane.Source);
                above.Add(place);
            }

            taken.Add(place);
            place.Add(lane, at);
        }
    }

    private List<OtioLane> LayStack(JsonObject stack, string kind, string where)
    {
        var lanes = new List<OtioLane>();
        int number = 0;
        foreach (var child in Children(stack))
        {
            number++;
            string here = $"{where}, layer {number}";
            if (!IsOn(child) && IsComposition(child))
            {
                tell($"{here}: the {OtioTimes.Schema(child).ToLowerInvariant()} '{child["name"]}' is switched off in the file and left out");
                continue;
            }

            lanes.AddRange(OtioTimes.Schema(child) == "Track" && IsFlat(child)
                ? LayTrack(child, KindOf(child, kind), here)
                : Lay(child, KindOf(child, kind), here, isTop: false));
        }

        if (lanes.Count == 0)
        {
            lanes.Add(new(kind, null));
        }

        return lanes;
    }

    private double LengthOf(JsonObject item, string where) => TrimOf(item)?.Length ?? OtioTimes.Schema(item) switch
    {
        "Track" => Children(item).Where(child => OtioTimes.Schema(child) != "Transition").Sum(child => LengthOf(child, where)),
        "Stack" => Children(item).Select(child => LengthOf(child, where)).DefaultIfEmpty().Max(),
        _ => Single(item, Video, where).End,
    };

    private OtioLane Cut(OtioLane lane, double start, double length, string where) => lane.Cut(
        start, length, _ => tell($"{where}: a transition at or beyond the ends of a trim is a cut here"));

    private JsonObject TrackOf(OtioLane lane, JsonObject top, int index, bool isOn)
    {
        // The lowest layer is the track itself, with all that it says; what is above it has a name at most.
        bool isTop = index == 0 && OtioTimes.Schema(top) == "Track";
        var track = isTop ? (JsonObject)top.DeepClone() : new JsonObject { ["OTIO_SCHEMA"] = "Track.1", ["name"] = NameOf(lane, top, index) };
        track["kind"] = lane.Kind;
        track["children"] = lane.Children(rate, rounded);
        track["source_range"] = null;
        if (!isTop)
        {
            track["enabled"] = isOn;
        }

        return track;
    }

    private static string NameOf(OtioLane lane, JsonObject top, int index)
    {
        string own = lane.Source?["name"]?.ToString() ?? "";
        string around = top["name"]?.ToString() ?? "";
        return own.Length > 0 ? own : around.Length > 0 && index > 0 ? $"{around} {index + 1}" : around;
    }
}

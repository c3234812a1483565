using System.Text.Json.Nodes;

namespace Reelwright.Interchange;

/// <summary>One track while compositions are laid out flat: what it holds, each item with its place.</summary>
/// <param name="kind"><c>Video</c> or <c>Audio</c>.</param>
/// <param name="source">The track of the file that it stands for; <c>null</c> when there is none.</param>
internal sealed class OtioLane(string kind, JsonObject? source)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>A clip, a gap or a transition, which has no length.</summary>
    /// <param name="Item">The item of the file; it is copied before anything of it is changed.</param>
    /// <param name="Start">First frame on the lane; between frames where the file's rate is another.</param>
    /// <param name="Length">Frames.</param>
    /// <param name="SourceStart">First frame of the medium.</param>
    private sealed record Piece(JsonObject Item, double Start, double Length, double SourceStart)
    {
        public double End => Start + Length;

        public bool IsTransition => OtioTimes.Schema(Item) == "Transition";
    }

    public string Kind => kind;

    public JsonObject? Source => source;

    /// <summary>Where the last item ends.</summary>
    public double End { get; private set; }

    public void Add(JsonObject item, double start, double length, double sourceStart)
    {
        _pieces.Add(new(item, start, length, sourceStart));
        End = Math.Max(End, start + length);
    }

    /// <summary>Takes all of another lane over, at a place at or after the end.</summary>
    public void Add(OtioLane lane, double start)
    {
        foreach (var piece in lane._pieces)
        {
            _pieces.Add(piece with { Start = piece.Start + start });
        }

        End = Math.Max(End, start + lane.End);
    }

    /// <summary>Makes it as long as a place, where it is shorter.</summary>
    public void Stretch(double end) => End = Math.Max(End, end);

    /// <summary>The part of it between two frames, which begins at 0.</summary>
    /// <param name="start">The first frame.</param>
    /// <param name="length">How many.</param>
    /// <param name="lost">Told of each transition that goes because a clip of it does.</param>
    public OtioLane Cut(double start, double length, Action<JsonObject> lost)
    {
        var result = new OtioLane(kind, source);
        foreach (var piece in _pieces)
        {
            double from = Math.Max(start, piece.Start);
            double to = Math.Min(start + length, piece.End);
            if (piece.IsTransition)
            {
                if (piece.Start > start && piece.Start < start + length)
                {
                    result.Add(piece.Item, piece.Start - start, 0, 0);
                }
                else
                {
                    lost(piece.Item);
                }
            }
            else if (to > from)
            {
                result.Add(piece.Item, from - start, to - from, piece.SourceStart + from - piece.Start);
            }
        }

        result.Stretch(length);
        return result;
    }

    /// <summary>The lane as children of a track, in whole frames; what lies between items is a gap.</summary>
    /// <param name="rate">Frames a second.</param>
    /// <param name="rounded">Called when a place was between two frames.</param>
    public JsonArray Children(double rate, Action rounded)
    {
        var children = new JsonArray();
        long end = 0;
        for (int index = 0; index < _pieces.Count; index++)
        {
            var piece = _pieces[index];
            long from = Whole(piece.Start, rounded);
            long to = Whole(piece.End, rounded);
            var item = (JsonObject)piece.Item.DeepClone();
            if (piece.IsTransition)
            {
                Fit(item, "in_offset", index > 0 ? _pieces[index - 1].Length : 0, rate);
                Fit(item, "out_offset", index + 1 < _pieces.Count ? _pieces[index + 1].Length : 0, rate);
                children.Add((JsonNode)item);
                continue;
            }

            if (from > end)
            {
                children.Add((JsonNode)new JsonObject { ["OTIO_SCHEMA"] = "Gap.1", ["source_range"] = OtioTimes.Range(0, from - end, rate) });
            }

            if (to > from)
            {
                item["source_range"] = OtioTimes.Range(Whole(piece.SourceStart, rounded), to - from, rate);
                children.Add((JsonNode)item);
            }

            end = to;
        }

        return children;
    }

    // A clip that was cut may be shorter than its part of the transition.
    private static void Fit(JsonObject transition, string side, double most, double rate)
    {
        if (OtioTimes.Frames(transition[side], rate) > most)
        {
            transition[side] = OtioTimes.Time(Math.Floor(most), rate);
        }
    }

    private static long Whole(double frame, Action rounded)
    {
        double whole = Math.Round(frame);
        if (Math.Abs(frame - whole) > 1e-3)
        {
            rounded();
        }

        return (long)whole;
    }
}

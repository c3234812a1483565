using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Where things that lie over the picture go: in the stack, and on the canvas.</summary>
internal static class Layers
{
    private const double Margin = 0.045;

    /// <summary>Place in the stack above every picture and all words, below the sound and a fade.</summary>
    public static int Top(Timeline timeline)
    {
        var tracks = timeline.Tracks;
        int top = tracks.TakeWhile(track => track.Kind != TrackKind.Audio && track.Role != Fades.Role).Count();
        return top;
    }

    /// <summary>Place in the stack above the pictures and below all words.</summary>
    public static int BelowWords(Timeline timeline) =>
        timeline.Tracks.TakeWhile(track => track.Kind == TrackKind.Video
            && track.Role is not ("logo" or "sticker" or "inset" or Fades.Role)).Count();

    /// <summary>A box a little further up or down.</summary>
    public static double[] Shifted(double[] box, string way)
    {
        const double Step = 0.1;
        double y = box[1] + (way == "up" ? -Step : Step);
        return [box[0], Math.Round(Math.Clamp(y, 0, Math.Max(0, 1 - box[3])), 5), box[2], box[3]];
    }

    /// <summary>A track id that is not used yet.</summary>
    public static TrackId NewTrackId(Timeline timeline, string stem)
    {
        if (timeline.Track(new(stem)) is null)
        {
            return new(stem);
        }

        int number = 2;
        while (timeline.Track(new($"{stem}-{number}")) is not null)
        {
            number++;
        }

        return new($"{stem}-{number}");
    }

    /// <summary>Lays a clip over the picture on a track of its own.</summary>
    /// <param name="work">The turn.</param>
    /// <param name="clip">The clip.</param>
    /// <param name="start">Its first frame.</param>
    /// <param name="role">Role of the track.</param>
    /// <param name="isWhole">Whether it stays through the whole video whatever its length.</param>
    /// <param name="index">Place in the stack.</param>
    /// <param name="kind">What the track carries.</param>
    public static void Add(Workspace work, Clip clip, long start, string role, bool isWhole, int index, TrackKind kind)
    {
        var metadata = Properties.Empty.With("role", role);
        var track = new Track
        {
            Id = NewTrackId(work.Timeline, $"{(kind == TrackKind.Text ? "T" : "V")}-{role}"),
            Kind = kind,
            Name = role,
            Metadata = isWhole ? metadata.With("span", "video") : metadata,
            Items = start > 0 ? [new Gap(start), clip] : [clip],
        };
        work.Apply(new AddTrack(track, index));
        work.Touch(clip.Id);
    }

    /// <summary>A box of a size at one of the nine places, inside the margins.</summary>
    /// <param name="timeline">The canvas.</param>
    /// <param name="where">One of <see cref="Corners"/>.</param>
    /// <param name="width">Fraction of the canvas' width.</param>
    /// <param name="height">Fraction of the canvas' height.</param>
    public static double[] Box(Timeline timeline, string where, double width, double height)
    {
        double edge = Math.Min(timeline.Width, timeline.Height) * Margin;
        double marginX = edge / timeline.Width;
        double marginY = edge / timeline.Height;
        width = Math.Min(width, 1 - (2 * marginX));
        height = Math.Min(height, 1 - (2 * marginY));
        double x = where.EndsWith("left", StringComparison.Ordinal) ? marginX
            : where.EndsWith("right", StringComparison.Ordinal) ? 1 - marginX - width
            : (1 - width) / 2;
        double y = where.StartsWith("top", StringComparison.Ordinal) ? marginY
            : where.StartsWith("bottom", StringComparison.Ordinal) ? 1 - marginY - height
            : (1 - height) / 2;
        return [Math.Round(x, 5), Math.Round(y, 5), Math.Round(width, 5), Math.Round(height, 5)];
    }

    /// <summary>A ninth of the canvas; everything for the middle's row or column where only one word is said.</summary>
    public static double[] Region(string where)
    {
        const double Part = 0.42;
        double x = where.EndsWith("left", StringComparison.Ordinal) ? 0 : where.EndsWith("right", StringComparison.Ordinal) ? 1 - Part : where is "top" or "bottom" ? 0 : (1 - Part) / 2;
        double y = where.StartsWith("top", StringComparison.Ordinal) ? 0 : where.StartsWith("bottom", StringComparison.Ordinal) ? 1 - Part : where is "left" or "right" ? 0 : (1 - Part) / 2;
        double width = where is "top" or "bottom" ? 1 : Part;
        double height = where is "left" or "right" ? 1 : Part;
        return [x, y, width, height];
    }

    /// <summary>Checks the name of a place.</summary>
    public static string Valid(string where) => Corners.All.Contains(where)
        ? where
        : throw Refuse.Name(new("place", "位置"), where, Corners.All);

    /// <summary>Numbers as JSON.</summary>
    public static JsonArray Json(double[] numbers) => new([.. numbers.Select(number => (JsonNode)JsonValue.Create(number))]);

    /// <summary>When an added thing is there: its first frame, how long, whether through the whole video, and its scene.</summary>
    public static (long Start, long Frames, bool IsWhole, string? Scene) When(Workspace work, Target? during)
    {
        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        if (during is null || (during.Part == Part.Video && during.IsBare) || during.IsAll)
        {
            return (0, length, true, null);
        }

        if (during.Span is { } span)
        {
            var range = TargetResolver.Range(work, span, new(0, length));
            return (range.Start, range.Length, false, null);
        }

        var scenes = work.Timeline.Scenes();
        var places = TargetResolver.Scenes(work, during with { Part = Part.Scene }, TargetResolver.Bare.One);
        if (places.Length == 1)
        {
            var scene = scenes[places[0]];
            return (scene.Range.Start, scene.Range.Length, false, scene.Clip.Metadata.Text("scene"));
        }

        long start = scenes[places[0]].Range.Start;
        return (start, scenes[places[^1]].Range.End - start, false, null);
    }

    /// <summary>Metadata of something that was laid over the picture.</summary>
    public static Properties Metadata(string role, string? scene)
    {
        var metadata = Properties.Empty.With("role", role);
        return scene is null ? metadata : metadata.With("scene", scene);
    }

    /// <summary>A colour of the video's palette; the fallback where it has none.</summary>
    public static string Color(Timeline timeline, string name, string fallback) =>
        timeline.Metadata.Node("palette")?[name]?.GetValue<string>() is { Length: 7 } color && Colors.IsHex(color) ? color : fallback;
}

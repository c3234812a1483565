using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Captions stand low; where they would lie over a face or other words, those of the scene go to where nothing is.</summary>
/// <remarks>All captions of a scene stand alike: words that jump about are worse to read than words that stand high.</remarks>
internal static class CaptionSpots
{
    private const double Step = 0.02;
    private const double Air = 0.012;
    private const double PlatePadding = 0.42;

    // A face is looked at; words over words are not read.
    private const double PriceOfFace = 1;
    private const double PriceOfWords = 1.5;
    private const double PriceOfMoving = 1e-5;

    /// <summary>The timeline with its captions where faces and other words are not. What was placed by hand stays.</summary>
    public static Timeline Clear(Timeline timeline)
    {
        if (timeline.TrackWithRole(Marks.CaptionRole) is not { } track || IsPlacedByHand(timeline))
        {
            return timeline;
        }

        var canvas = new Canvas(timeline.Width, timeline.Height);
        var guides = PictureGuide.Read(timeline.Metadata.Node(Marks.Pictures));
        var scenes = timeline.Scenes();
        var items = track.Items.ToBuilder();
        foreach (var group in track.Placed().GroupBy(placed => scenes.Count(scene => scene.Range.Start <= placed.Range.Start)))
        {
            var captions = group.Where(placed => !HandMarks.Has(placed.Clip, "box")).ToList();
            var avoided = captions.SelectMany(placed => Avoided(timeline, placed, canvas, guides)).ToList();
            double up = Best(captions, avoided, canvas);
            foreach (var placed in captions)
            {
                var zone = canvas.CaptionZone;
                var box = (zone with { Y = zone.Y - up }).ToFractions(canvas);
                if (placed.Clip.Parameters.Node("box")?.ToJsonString() != box.ToJsonString())
                {
                    items[items.IndexOf(placed.Clip)] = placed.Clip.WithParameters(placed.Clip.Parameters.With("box", box));
                }
            }
        }

        return timeline.WithTrack(track with { Items = items.ToImmutable() });
    }

    /// <summary>The part of the canvas that a caption covers, its plate with it.</summary>
    public static Box Covered(Clip caption, Canvas canvas, double up = 0)
    {
        var zone = caption.Parameters.Numbers("box") is { Length: 4 } at
            ? new Box(at[0] * canvas.Width, at[1] * canvas.Height, at[2] * canvas.Width, at[3] * canvas.Height)
            : canvas.CaptionZone;
        string text = caption.Parameters.Text("text") ?? "";
        string[] lines = text.Split('\n');
        double size = caption.Parameters.Number("size", 0.046);
        double padding = size * PlatePadding;
        double width = Math.Min(zone.Width, (lines.Max(line => TextMeasure.Width(line, "text", 600)) * size) + (2 * padding));
        double height = (TextMeasure.Height(text, lines.Length) * size) + padding;
        return new(zone.CenterX - (width / 2), zone.Bottom - height - up, width, height + (padding / 2));
    }

    private static double Best(List<PlacedClip> captions, List<(Box Box, double Price)> avoided, Canvas canvas)
    {
        var own = captions.ConvertAll(placed => Covered(placed.Clip.WithParameters(placed.Clip.Parameters.Without("box")), canvas));
        if (own.Count == 0 || Cost(0) == 0)
        {
            return 0;
        }

        double highest = own.Min(box => box.Y) - canvas.Safe.Y;
        double best = 0;
        double least = Cost(0);
        for (double up = Step; up <= highest; up += Step)
        {
            double cost = Cost(up) + (up * PriceOfMoving);
            if (cost < least)
            {
                (best, least) = (up, cost);
            }
        }

        return best;

        double Cost(double up) => avoided.Sum(other => own.Sum(box => Shared(box with { Y = box.Y - up }, other.Box)) * other.Price);
    }

    private static IEnumerable<(Box Box, double Price)> Avoided(
        Timeline timeline, PlacedClip caption, Canvas canvas, ImmutableDictionary<string, PictureGuide> guides)
    {
        foreach (var other in timeline.Placed().Where(other => other.Track is { IsMuted: false, Kind: not TrackKind.Audio }
            && other.Track.Role != Marks.CaptionRole && other.Range.Overlaps(caption.Range)))
        {
            if (other.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text } && Words(other.Clip, canvas) is { } words)
            {
                yield return (words, PriceOfWords);
            }

            long from = Math.Max(caption.Range.Start, other.Range.Start);
            long to = Math.Min(caption.Range.End, other.Range.End);
            foreach (long frame in (long[])[from, (from + to) / 2, to - 1])
            {
                if (SeenFaces.On(other.Clip, frame - other.Range.Start, timeline.Rate, canvas, guides) is { } face)
                {
                    yield return (new(face.X - Air, face.Y - Air, face.Width + (2 * Air), face.Height + (2 * Air)), PriceOfFace);
                }
            }
        }
    }

    private static Box? Words(Clip clip, Canvas canvas) => clip.Parameters.Numbers("box") is { Length: 4 } at
        ? new Box(at[0] * canvas.Width, at[1] * canvas.Height, at[2] * canvas.Width, at[3] * canvas.Height)
        : null;

    private static double Shared(Box one, Box other) =>
        Math.Max(0, Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X))
        * Math.Max(0, Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y));

    private static bool IsPlacedByHand(Timeline timeline) =>
        timeline.Metadata.Node(Marks.CaptionLook) is System.Text.Json.Nodes.JsonObject look && (look.ContainsKey("box") || look.ContainsKey("valign"));
}

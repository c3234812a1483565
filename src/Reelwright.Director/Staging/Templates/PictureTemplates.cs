using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The user's picture or clip: over the whole canvas, in a frame, or beside words.</summary>
internal static class PictureTemplates
{
    private const double Small = 0.72;
    private const double Narrow = 0.42;

    /// <summary>Over the whole canvas; words, if any, on a plate below.</summary>
    public static void Full(SceneSketch sketch)
    {
        if (HasWords(sketch))
        {
            LowerThird(sketch, centered: sketch.Pick("lower-third", 2) == 0);
        }
    }

    /// <summary>In a frame with a shadow, words under it.</summary>
    public static void Card(SceneSketch sketch)
    {
        if (sketch.Scene.Media is not { } media)
        {
            return;
        }

        Ornaments.Ambient(sketch);
        var area = HasWords(sketch) ? sketch.Area : sketch.Canvas.Shape == CanvasShape.Tall
            ? Box.Between(0.06, sketch.Canvas.Safe.Y - 0.06, sketch.Canvas.Width - 0.06, sketch.Canvas.Safe.Bottom)
            : Box.Between(
                0.07,
                0.07 * sketch.Canvas.Height,
                sketch.Canvas.Width - 0.07,
                (sketch.HasCaptions ? 0.785 : 0.93) * sketch.Canvas.Height);
        double symmetric = 2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2));
        TextColumn? column = HasWords(sketch) ? new TextColumn(sketch, symmetric, 0.072, "center", 2) : null;
        double room = area.Height - (column is null ? 0 : column.Height + 0.05);
        var frame = Largest(
            media,
            sketch.Canvas.Width / 2,
            area.Y,
            sketch.IsTall && column is null ? area.Width : Math.Min(area.Width, sketch.Canvas.Width * 0.86),
            room);
        double total = frame.Height + (column is null ? 0 : column.Height + 0.05);
        frame = frame with { Y = area.Y + ((area.Height - total) / 2) };
        PutFrame(sketch, media, frame);
        column?.Place((sketch.Canvas.Width - symmetric) / 2, frame.Bottom + 0.05, 1.2);
    }

    /// <summary>On one half, words on the other; above one another on narrow canvases.</summary>
    public static void Split(SceneSketch sketch)
    {
        if (sketch.Scene.Media is not { } media)
        {
            return;
        }

        if (!sketch.IsWide || !HasWords(sketch))
        {
            Card(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        bool mirrored = sketch.Scene.IsMirrored;
        var room = new Box(
            mirrored ? area.X : area.Right - (area.Width * 0.52),
            area.Y,
            area.Width * 0.52,
            area.Height);
        var frame = Largest(media, room.CenterX, room.Y, room.Width, room.Height);
        frame = frame with { Y = area.CenterY - (frame.Height / 2), X = mirrored ? room.X : room.Right - frame.Width };
        PutFrame(sketch, media, frame);
        double width = area.Width - frame.Width - 0.1;
        var column = new TextColumn(sketch, width, 0.1, "left", 4);
        column.Place(mirrored ? area.Right - width : area.X, area.CenterY - (column.Height / 2));
    }

    private static bool HasWords(SceneSketch sketch) =>
        sketch.Scene.Words.Headline.Length > 0 || sketch.Scene.Words.Subline.Length > 0;

    private static void PutFrame(SceneSketch sketch, ExternalReference media, Box frame)
    {
        var style = sketch.Style;
        double radius = Math.Max(style.Radius, 0.012);
        if (style.Shapes is ShapeLanguage.Card or ShapeLanguage.Block)
        {
            string fill = style.Shapes == ShapeLanguage.Block ? sketch.Palette.Text : sketch.Palette.Accent2;
            sketch.Shape(
                "frame",
                "rectangle",
                frame with { X = frame.X + 0.018, Y = frame.Y + 0.018 },
                fill,
                Ornaments.Rounded(radius),
                motion: "rise",
                delay: sketch.Lead(0));
        }
        else
        {
            sketch.Shape(
                "frame",
                "rectangle",
                Box.Around(frame.CenterX, frame.CenterY, frame.Width + 0.03, frame.Height + 0.03),
                sketch.Colors.Light(0.12),
                Ornaments.Rounded(radius + 0.015),
                motion: "rise",
                delay: sketch.Lead(0));
        }

        var fit = Effects.Fit("fill", frame.ToFractions(sketch.Canvas), radius, 0.5);
        sketch.Picture(
            "picture",
            media,
            frame,
            [fit, KenBurns.View(sketch.Scene, frame.Width / frame.Height)],
            sketch.Lead(1),
            "rise");
    }

    // A picture keeps most of itself: the frame takes its shape, within 3:4 and 16:9.
    private static Box Largest(ExternalReference media, double centerX, double top, double width, double height)
    {
        double aspect = Math.Clamp(KenBurns.Aspect(media), 0.7, 1.9);
        double w = Math.Min(width, height * aspect);
        return new(centerX - (w / 2), top, w, w / aspect);
    }

    private static void LowerThird(SceneSketch sketch, bool centered)
    {
        const double Padding = 0.035;
        const double Bar = 0.012;
        var area = sketch.Area;
        centered |= !sketch.IsWide;
        double symmetric = 2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2));
        double most = (centered ? symmetric : Math.Min(area.Width, 1.15)) - (2 * Padding) - Bar;

        // Low and large; smaller, at the top, or in a narrow column beside it, where a face would be covered.
        var faces = Faces(sketch);
        var tried = new[] { Try(1, true), Try(Small, true), Try(1, false), Try(Small, false) }.ToList();
        if (sketch.IsWide)
        {
            (centered, most) = (false, Math.Min(most, Narrow));
            tried.AddRange([Try(Small, true), Try(Small, true, isRight: true)]);
        }

        int free = tried.FindIndex(place => !faces.Exists(place.Plate.Overlaps));
        var (column, plate, isCentered) = tried[Math.Max(0, free)];
        centered = isCentered;
        double x = plate.X + Padding + (centered ? 0 : Bar);
        double top = plate.Y + Padding;
        string fill = SketchColors.Fade(
            sketch.Palette.IsDark ? sketch.Palette.Background[0] : sketch.Palette.Surface,
            0.93);
        sketch.Shape(
            "plate",
            "rectangle",
            plate,
            fill,
            Ornaments.Rounded(Math.Min(sketch.Style.Radius, 0.03), 0.4),
            LayerGroup.Overlay,
            "rise",
            sketch.Lead(0));
        var bar = centered
            ? new Box(plate.CenterX - 0.05, plate.Y - 0.004, 0.1, 0.008)
            : new Box(plate.X, plate.Y, Bar, plate.Height);
        sketch.Shape(
            "bar",
            "rectangle",
            bar,
            sketch.Palette.Accent,
            Ornaments.Rounded(0.004),
            LayerGroup.Overlay,
            centered ? "wipe" : "rise",
            sketch.Lead(0.5));
        column.Place(centered ? (sketch.Canvas.Width - column.Width) / 2 : x, top, 0.8);

        (TextColumn Column, Box Plate, bool IsCentered) Try(double scale, bool isLow, bool isRight = false)
        {
            var words = new TextColumn(sketch, most, (sketch.Scene.IsFirst ? 0.1 : 0.075) * scale, centered ? "center" : "left", 3);
            double width = Math.Max(words.Headline?.Width ?? 0, Math.Max(words.Subline?.Width ?? 0, words.Kicker?.Width ?? 0));
            double height = words.Height + (2 * Padding);
            double whole = width + (2 * Padding) + (centered ? 0 : Bar);
            double left = centered ? ((sketch.Canvas.Width - width) / 2) - Padding : isRight ? area.Right - whole : area.X;
            return (words, new(left, isLow ? area.Bottom - height : area.Y, whole, height), centered);
        }
    }

    // Where the faces of the scene's picture stand while it is seen.
    private static List<Box> Faces(SceneSketch sketch)
    {
        var scene = sketch.Scene;
        var clip = new Clip { Id = new("faces"), Media = scene.Media!, Frames = scene.Frames, Effects = KenBurns.Over(scene, sketch.Canvas) };
        return [.. new[] { 0, scene.Frames / 2, scene.Frames - 1 }.Select(frame => SeenFaces.On(clip, frame, sketch.Rate, sketch.Canvas, scene.Guides)).OfType<Box>()];
    }
}

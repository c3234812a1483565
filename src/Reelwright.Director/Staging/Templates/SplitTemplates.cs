namespace Reelwright.Director;

/// <summary>Words on one side, the picture on its stage on the other; above one another on narrow canvases.</summary>
internal static class SplitTemplates
{
    /// <summary>Opens: the largest words, a large stage with satellites.</summary>
    public static void Hook(SceneSketch sketch) => Draw(sketch, headline: 0.118, stage: 0.66, lines: 4);

    /// <summary>Names the subject.</summary>
    public static void Reveal(SceneSketch sketch) =>
        Draw(sketch, headline: 0.14, stage: 0.68, lines: 3, underline: true);

    /// <summary>One point.</summary>
    public static void Point(SceneSketch sketch) => Draw(sketch, headline: 0.096, stage: 0.6, lines: 3);

    /// <summary>One point on a card of its own.</summary>
    public static void PointCard(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;

        // Forms may stand where words may not: on narrow canvases the card is centred on the canvas.
        double width = sketch.IsTall ? 0.86 : area.Width;
        var card = sketch.IsWide
            ? area.Inset(0, area.Height * 0.07)
            : Box.Around(sketch.Canvas.Width / 2, area.CenterY, width, area.Height);
        var style = sketch.Style;
        if (style.Shapes == ShapeLanguage.Block)
        {
            sketch.Shape(
                "card-shadow",
                "rectangle",
                card with { X = card.X + 0.014, Y = card.Y + 0.014 },
                sketch.Palette.Text,
                Ornaments.Rounded(style.Radius),
                motion: "rise");
        }

        sketch.Shape(
            "card",
            "rectangle",
            card,
            sketch.Palette.Surface,
            json =>
            {
                Ornaments.Rounded(style.Radius, sketch.Palette.IsDark ? 0 : 0.2)(json);
                Ornaments.Stroke(
                    style.Shapes == ShapeLanguage.Block ? sketch.Palette.Text : sketch.Colors.Text(0.12),
                    style.Shapes == ShapeLanguage.Block ? 0.006 : 0.0014)(json);
            },
            motion: "rise");
        Compose(
            sketch,
            card.Inset(sketch.IsWide ? 0.09 : 0.06, 0.055),
            headline: 0.088,
            stage: 0.48,
            lines: 3,
            underline: false);
    }

    /// <summary>Closes: words and button on one side.</summary>
    public static void CallToAction(SceneSketch sketch) =>
        Draw(sketch, headline: 0.11, stage: 0.62, lines: 3, button: true);

    private static void Draw(
        SceneSketch sketch,
        double headline,
        double stage,
        int lines,
        bool underline = false,
        bool button = false)
    {
        Ornaments.Ambient(sketch);
        Compose(sketch, sketch.Area, headline, stage, lines, underline, button);
    }

    private static void Compose(
        SceneSketch sketch,
        Box area,
        double headline,
        double stage,
        int lines,
        bool underline,
        bool button = false)
    {
        bool hasArt = sketch.ArtAt(0).Length > 0;
        if (!hasArt || !sketch.IsWide)
        {
            Stacked(sketch, area, headline, stage, lines, underline, button, hasArt);
            return;
        }

        const double Gutter = 0.09;
        double diameter = Math.Min(stage, area.Height * 0.92);
        double half = (diameter * 1.1) / 2;
        bool mirrored = sketch.Scene.IsMirrored;
        double x = mirrored ? area.X + half + 0.02 : area.Right - half - 0.02;
        double width = area.Width - (2 * half) - Gutter;
        double left = mirrored ? area.Right - width : area.X;
        var column = Column(sketch, width, headline, "left", lines, button);
        double y = area.CenterY - (column.Total / 2);
        PlaceColumn(sketch, column, left, y, underline, "left");
        DrawStage(sketch, x, area.CenterY, diameter, mirrored ? [-40, 148, 62] : [-140, 32, 118]);
    }

    private static void Stacked(
        SceneSketch sketch,
        Box area,
        double headline,
        double stage,
        int lines,
        bool underline,
        bool button,
        bool hasArt)
    {
        // Beside nothing, words may stand at the left; under a picture in the middle they stand in the middle.
        bool left = sketch.Style.PrefersLeft
            && !hasArt
            && sketch.IsTall
            && area.X >= sketch.Canvas.Safe.X
            && area.Right <= sketch.Canvas.Safe.Right;
        string align = left ? "left" : "center";
        double middle = sketch.Canvas.Width / 2;
        double symmetric = Math.Min(sketch.Canvas.SymmetricWidth, 2 * Math.Min(middle - area.X, area.Right - middle));
        double width = left ? area.Width : symmetric;
        double x = left ? area.X : (sketch.Canvas.Width - width) / 2;
        double scale = sketch.IsTall ? 1 : 0.76;
        var column = Column(sketch, width, headline * scale, align, lines, button);
        if (!hasArt)
        {
            PlaceColumn(sketch, column, x, area.CenterY - (column.Total / 2), underline, align);
            return;
        }

        // The picture keeps its part: words give way down to a size that still leads.
        const double Gap = 0.05;
        const double LeastHeadline = 0.08;
        double least = sketch.IsTall ? 0.46 : 0.34;
        for (double size = headline * scale; size > LeastHeadline && (area.Height - column.Total - Gap) / 1.08 < least; size *= 0.95)
        {
            column = Column(sketch, width, size * 0.95, align, lines, button);
        }

        double room = area.Height - column.Total - Gap;
        double diameter = Math.Clamp(room / 1.08, 0.2, Math.Min(stage * 1.2, 0.78));
        double total = column.Total + Gap + (diameter * 1.1);
        double top = area.Y + Math.Max(0, (area.Height - total) * 0.42);
        bool artFirst = !sketch.IsTall || sketch.Scene.IsMirrored;
        double stageY = artFirst ? top + (diameter * 0.55) : top + column.Total + Gap + (diameter * 0.55);
        PlaceColumn(sketch, column, x, artFirst ? top + (diameter * 1.1) + Gap : top, underline, align);
        DrawStage(sketch, sketch.Canvas.Width / 2, stageY, diameter, [-148, -28, 30]);
    }

    private static void DrawStage(SceneSketch sketch, double x, double y, double diameter, ReadOnlySpan<double> degrees)
    {
        var art = HeroStage.Draw(sketch, x, y, diameter);
        sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(0.8), Effects.Idle("float", 0.007));
        Ornaments.Satellites(sketch, x, y, diameter, degrees);
    }

    private static MeasuredColumn Column(
        SceneSketch sketch,
        double width,
        double headline,
        string align,
        int lines,
        bool button)
    {
        if (!button || sketch.Scene.Words.Subline.Length == 0)
        {
            var plain = new TextColumn(sketch, width, headline, align, lines);
            return new(plain, null, plain.Height);
        }

        var text = Type.Button(sketch, sketch.Scene.Words.Subline, width);
        var column = new TextColumn(sketch, width, headline, align, lines, hasSubline: false);
        return new(column, text, column.Height + ButtonGap + text.Height);
    }

    private static void PlaceColumn(
        SceneSketch sketch,
        MeasuredColumn measured,
        double x,
        double y,
        bool underline,
        string align)
    {
        var headline = measured.Column.Place(x, y);
        if (measured.Button is { } button)
        {
            double left = align == "center" ? x + ((measured.Column.Width - button.Width) / 2) : x;
            var box = new Box(left, y + measured.Column.Height + ButtonGap, button.Width, button.Height);
            sketch.Text(LayerGroup.Subline, "subline", button, box, align, "middle", sketch.At(0.2, 5), "pop");
        }
        else if (underline && measured.Column.Subline is null && measured.Column.Headline is not null)
        {
            double width = 0.14;
            double left = align == "center" ? headline.CenterX - (width / 2) : headline.X;
            sketch.Shape(
                "underline",
                "rectangle",
                new(left, headline.Bottom + 0.03, width, 0.008),
                sketch.Palette.Accent,
                Ornaments.Rounded(0.004),
                motion: "wipe",
                delay: sketch.At(0.25, 5));
        }
    }

    private const double ButtonGap = 0.055;

    private readonly record struct MeasuredColumn(TextColumn Column, FittedText? Button, double Total);
}

namespace Reelwright.Director;

/// <summary>Everything on the middle axis: the picture above, the words below it.</summary>
internal static class CenterTemplates
{
    private const int FewCharacters = 2;

    /// <summary>Opens with a picture over large words.</summary>
    public static void Hook(SceneSketch sketch)
    {
        if (!sketch.IsWide)
        {
            Draw(sketch, headline: 0.104, share: 0.56, lines: 2);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        var column = new TextColumn(sketch, 1.08, 0.13, "center", 4);
        double x = area.CenterX - (column.Width / 2);
        column.Place(x, area.CenterY - (column.Height / 2));
        double half = Math.Max(column.Headline?.Width ?? 0, column.Subline?.Width ?? 0) / 2;
        Scatter(sketch, area.CenterX - half, area.CenterX + half);
    }

    /// <summary>The subject on its stage, its name under it.</summary>
    public static void Reveal(SceneSketch sketch) => Draw(sketch, headline: 0.12, share: 0.6, lines: 2);

    /// <summary>One point under its picture.</summary>
    public static void Point(SceneSketch sketch) => Draw(sketch, headline: 0.088, share: 0.6, lines: 2);

    /// <summary>Closes: picture, words, and the button.</summary>
    public static void CallToAction(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double width = Math.Min(Symmetric(sketch), 1.05);
        double x = (sketch.Canvas.Width - width) / 2;
        bool hasButton = sketch.Scene.Words.Subline.Length > 0;
        var column = new TextColumn(
            sketch,
            width,
            sketch.IsWide ? 0.125 : sketch.IsTall ? 0.1 : 0.085,
            "center",
            3,
            hasSubline: !hasButton);
        var button = hasButton ? Type.Button(sketch, sketch.Scene.Words.Subline, width) : null;
        double words = column.Height + (button is null ? 0 : ButtonGap + button.Height);
        double y = sketch.IsWide ? area.CenterY - (words / 2) : DrawArtAbove(sketch, area, words, share: 0.52);
        column.Place(x, y);
        if (button is not null)
        {
            var box = Box.Around(
                sketch.Canvas.Width / 2,
                y + column.Height + ButtonGap + (button.Height / 2),
                button.Width,
                button.Height);
            sketch.Text(LayerGroup.Subline, "subline", button, box, "center", "middle", sketch.At(0.2, 5), "pop");
        }

        if (sketch.IsWide)
        {
            double half = Math.Max(column.Headline?.Width ?? 0, button?.Width ?? column.Subline?.Width ?? 0) / 2;
            Scatter(sketch, area.CenterX - half, area.CenterX + half);
        }
    }

    /// <summary>Words alone, large, with a mark over them.</summary>
    public static void Statement(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double width = Math.Min(Symmetric(sketch), 1.4);
        double x = (sketch.Canvas.Width - width) / 2;
        // A number or a word of a character or two fills the place that a sentence takes.
        double size = sketch.Scene.Words is { Headline.Length: <= FewCharacters, Subline: "" } ? 0.42 : sketch.IsWide ? 0.135 : 0.118;
        var column = new TextColumn(sketch, width, size, "center", sketch.IsWide ? 3 : 5);
        double icons = IconRow(sketch, area, column.Height);
        double mark = 0.03;
        double top = area.CenterY - ((column.Height + mark) / 2) + (icons / 2);
        sketch.Shape(
            "mark",
            "rectangle",
            Box.Around(sketch.Canvas.Width / 2, top, 0.11, 0.009),
            sketch.Palette.Accent,
            Ornaments.Rounded(0.0045),
            motion: "wipe",
            delay: sketch.Lead(0));
        column.Place(x, top + mark);
        Sides(sketch, area, (width - (column.Headline?.Width ?? 0)) / 2);
    }

    /// <summary>Words alone at the left, with a bar beside them.</summary>
    public static void StatementLeft(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        const double Bar = 0.012;
        const double Gap = 0.05;
        bool hasArt = sketch.ArtAt(0).Length > 0;
        bool beside = hasArt && sketch.IsWide;
        double width = area.Width - Bar - Gap - (beside ? 0.5 : 0);
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.12 : 0.105, "left", 4);
        double below = hasArt && !beside ? Math.Clamp(area.Height - column.Height - 0.14, 0, 0.46) : 0;
        below = below < 0.2 ? 0 : below;
        double top = area.CenterY - ((column.Height + (below > 0 ? below + 0.1 : 0)) / 2);
        sketch.Shape(
            "mark",
            "rectangle",
            new(area.X, top, Bar, column.Height),
            sketch.Palette.Accent,
            json =>
            {
                Ornaments.Rounded(Bar / 2)(json);
                json["fill2"] = sketch.Palette.Accent2;
            },
            motion: "rise",
            delay: sketch.Lead(0));
        column.Place(area.X + Bar + Gap, top);
        if (beside || below > 0)
        {
            var art = beside
                ? HeroStage.Draw(sketch, area.Right - 0.24, area.CenterY, 0.44)
                : HeroStage.Draw(
                    sketch,
                    area.X + Bar + Gap + (below * 0.52),
                    top + column.Height + 0.1 + (below / 2),
                    below);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.At(0.25, 3), Effects.Idle("float", 0.007));
        }
    }

    private const double ButtonGap = 0.05;

    // On narrow canvases up to three small pictures stand in a row over the words; returns the height they take.
    private static double IconRow(SceneSketch sketch, Box area, double wordsHeight)
    {
        const double Size = 0.17;
        const double Gap = 0.05;
        int count = Enumerable.Range(0, 3).Count(i => sketch.ArtAt(i).Length > 0);
        double height = Size + 0.09;
        if (sketch.IsWide || count == 0 || wordsHeight + height + 0.03 > area.Height)
        {
            return 0;
        }

        double left = (sketch.Canvas.Width / 2) - (((count * Size) + ((count - 1) * Gap)) / 2);
        double y = area.CenterY - ((wordsHeight + 0.03) / 2) - (height / 2) + (Size / 2);
        for (int i = 0; i < count; i++)
        {
            var disc = Box.Disc(left + (Size / 2) + (i * (Size + Gap)), y, Size);
            long delay = i == 0 ? sketch.Lead(0) : sketch.At(0.16 * i, 2 + i);
            Ornaments.Satellite(sketch, i + 1, sketch.ArtAt(i), disc, delay);
        }

        return height;
    }

    private static double Symmetric(SceneSketch sketch) =>
        2 * Math.Min((sketch.Canvas.Width / 2) - sketch.Area.X, sketch.Area.Right - (sketch.Canvas.Width / 2));

    private static void Draw(SceneSketch sketch, double headline, double share, int lines)
    {
        Ornaments.Ambient(sketch);
        if (sketch.IsWide)
        {
            Lockup(sketch, headline, lines + 1);
            return;
        }

        double width = Symmetric(sketch);
        var column = new TextColumn(sketch, width, headline * (sketch.IsTall ? 0.9 : 0.78), "center", lines + 1);
        double y = DrawArtAbove(sketch, sketch.Area, column.Height, share);
        column.Place((sketch.Canvas.Width - width) / 2, y);
    }

    // Draws the picture over words of a height, the whole in the middle of the area; returns where the words begin.
    private static double DrawArtAbove(SceneSketch sketch, Box area, double wordsHeight, double share)
    {
        if (sketch.ArtAt(0).Length == 0)
        {
            return area.CenterY - (wordsHeight / 2);
        }

        const double Gap = 0.045;
        double most = area.Height * share * (sketch.IsTall ? 1.1 : 1);
        double diameter = Math.Clamp((area.Height - wordsHeight - Gap) / 1.06, 0.16, Math.Min(most, 0.78));
        double total = (diameter * 1.06) + Gap + wordsHeight;
        double top = area.CenterY - (total / 2);
        double x = sketch.Canvas.Width / 2;
        double y = top + (diameter * 0.53);
        var art = HeroStage.Draw(sketch, x, y, diameter, 1.1);
        sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(0.8), Effects.Idle("float", 0.007));
        Ornaments.Satellites(sketch, x, y, diameter, -150, -25);
        return top + (diameter * 1.06) + Gap;
    }

    // On a wide canvas picture and words stand side by side, but as one group in the middle.
    private static void Lockup(SceneSketch sketch, double headline, int lines)
    {
        var area = sketch.Area;
        const double Gap = 0.1;
        bool hasArt = sketch.ArtAt(0).Length > 0;
        double diameter = hasArt ? Math.Min(0.52, area.Height * 0.8) : 0;
        double most = Math.Min(area.Width - (hasArt ? (diameter * 1.12) + Gap : 0), 0.95);
        var column = new TextColumn(sketch, most, headline, hasArt ? "left" : "center", lines);
        double words = Math.Max(
            column.Headline?.Width ?? 0,
            Math.Max(column.Subline?.Width ?? 0, column.Kicker?.Width ?? 0));
        double total = hasArt ? (diameter * 1.12) + Gap + words : column.Width;
        double left = area.CenterX - (total / 2);
        if (hasArt)
        {
            double x = left + (diameter * 0.56);
            var art = HeroStage.Draw(sketch, x, area.CenterY, diameter, 1.08);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(0.8), Effects.Idle("float", 0.007));
            Ornaments.Satellites(sketch, x, area.CenterY, diameter, -138, 140);
            left += (diameter * 1.12) + Gap;
        }

        column.Place(left, area.CenterY - (column.Height / 2));
    }

    // Words in the middle, large; the pictures stand around them left and right, each on a disc of its own.
    private static void Scatter(SceneSketch sketch, double wordsLeft, double wordsRight)
    {
        var area = sketch.Area;
        double leftX = (area.X + wordsLeft) / 2;
        double rightX = (area.Right + wordsRight) / 2;
        double room = Math.Min(wordsLeft - area.X, area.Right - wordsRight);
        (double X, double Y, double Size)[] places =
        [
            (leftX - (room * 0.08), 0.3, 0.27),
            (rightX + (room * 0.08), 0.68, 0.27),
            (rightX - (room * 0.1), 0.16, 0.17),
            (leftX + (room * 0.1), 0.86, 0.17),
        ];
        for (int i = 0; i < places.Length && sketch.ArtAt(i).Length > 0; i++)
        {
            var (x, y, most) = places[i];
            double size = Math.Min(most, room * 0.86);
            if (size < 0.1)
            {
                return;
            }

            var disc = Box.Disc(x, area.Y + (area.Height * y), size);
            long delay = i < 2 ? sketch.Lead(0.5 + i) : sketch.At(0.14 * i, 3 + i);
            Ornaments.Satellite(sketch, i + 1, sketch.ArtAt(i), disc, delay, shadow: 0.2);
        }
    }

    // A statement with art to spare gets two small pictures in opposite corners of its area.
    private static void Sides(SceneSketch sketch, Box area, double margin)
    {
        if (!sketch.IsWide || margin < -1)
        {
            return;
        }

        for (int i = 0; i < 2 && sketch.ArtAt(i).Length > 0; i++)
        {
            const double Size = 0.15;
            var disc = Box.Disc(
                i == 0 ? area.X + (Size / 2) : area.Right - (Size / 2),
                i == 0 ? area.Bottom - (Size / 2) : area.Y + (Size / 2),
                Size);
            long delay = sketch.At(0.25 + (0.2 * i), 4 + i);
            Ornaments.Satellite(sketch, i + 1, sketch.ArtAt(i), disc, delay);
        }
    }
}

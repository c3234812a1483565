namespace Reelwright.Director;

/// <summary>Everything on the middle axis: the picture above, the words below it.</summary>
internal static class CenterTemplates
{
    /// <summary>Opens with a picture over large words.</summary>
    public static void Hook(SceneSketch sketch) => Draw(sketch, headline: 0.104, share: 0.56, lines: 2);

    /// <summary>The subject on its stage, its name under it.</summary>
    public static void Reveal(SceneSketch sketch) => Draw(sketch, headline: 0.12, share: 0.6, lines: 2);

    /// <summary>One point under its picture.</summary>
    public static void Point(SceneSketch sketch) => Draw(sketch, headline: 0.088, share: 0.6, lines: 2);

    /// <summary>Closes: picture, words, and the button.</summary>
    public static void CallToAction(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double width = Math.Min(Symmetric(sketch), 1.3);
        double x = (sketch.Canvas.Width - width) / 2;
        bool hasButton = sketch.Scene.Words.Subline.Length > 0;
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.12 : 0.1, "center", 3, hasSubline: !hasButton);
        var button = hasButton ? Type.Button(sketch, sketch.Scene.Words.Subline, width) : null;
        double words = column.Height + (button is null ? 0 : ButtonGap + button.Height);
        double y = DrawArtAbove(sketch, area, words, share: 0.46);
        column.Place(x, y);
        if (button is not null)
        {
            var box = Box.Around(sketch.Canvas.Width / 2, y + column.Height + ButtonGap + (button.Height / 2), button.Width, button.Height);
            sketch.Text(LayerGroup.Subline, "subline", button, box, "center", "middle", sketch.At(0.2, 5), "pop");
        }
    }

    /// <summary>Words alone, large, with a mark over them.</summary>
    public static void Statement(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double width = Math.Min(Symmetric(sketch), 1.4);
        double x = (sketch.Canvas.Width - width) / 2;
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.135 : 0.118, "center", sketch.IsWide ? 3 : 5);
        double mark = 0.03;
        double top = area.CenterY - ((column.Height + mark) / 2);
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
        bool hasArt = sketch.IsWide && sketch.ArtAt(0).Length > 0;
        double width = area.Width - Bar - Gap - (hasArt ? 0.5 : 0);
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.12 : 0.105, "left", 4);
        double top = area.CenterY - (column.Height / 2);
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
        if (hasArt)
        {
            var art = Ornaments.Stage(sketch, area.Right - 0.22, area.CenterY, 0.4);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.At(0.25, 3), Effects.Idle("float", 0.007));
        }
    }

    private const double ButtonGap = 0.05;

    private static double Symmetric(SceneSketch sketch) =>
        2 * Math.Min((sketch.Canvas.Width / 2) - sketch.Area.X, sketch.Area.Right - (sketch.Canvas.Width / 2));

    private static void Draw(SceneSketch sketch, double headline, double share, int lines)
    {
        Ornaments.Ambient(sketch);
        double width = Math.Min(Symmetric(sketch), 1.45);
        var column = new TextColumn(sketch, width, headline * (sketch.IsWide ? 1 : 0.9), "center", sketch.IsWide ? lines : lines + 1);
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
        double diameter = Math.Clamp((area.Height - wordsHeight - Gap) / 1.06, 0.16, Math.Min(most, 0.72));
        double total = (diameter * 1.06) + Gap + wordsHeight;
        double top = area.CenterY - (total / 2);
        double x = sketch.Canvas.Width / 2;
        double y = top + (diameter * 0.53);
        var art = Ornaments.Stage(sketch, x, y, diameter, sketch.IsWide ? 1.24 : 1.1);
        sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1.5), Effects.Idle("float", 0.007));
        if (sketch.IsWide)
        {
            Flank(sketch, x, y, diameter);
        }
        else
        {
            Ornaments.Satellites(sketch, x, y, diameter, -150, -25);
        }

        return top + (diameter * 1.06) + Gap;
    }

    // On a wide canvas the supporting pictures stand left and right of the main one, farther out and smaller.
    private static void Flank(SceneSketch sketch, double x, double y, double diameter)
    {
        double[] reach = [-0.98, 0.98, -1.55, 1.55];
        for (int i = 0; i < reach.Length && sketch.ArtAt(i + 1).Length > 0; i++)
        {
            double size = diameter * (i < 2 ? 0.42 : 0.3);
            double lift = diameter * (i < 2 ? 0.1 : -0.12);
            var disc = Box.Disc(x + (diameter * reach[i]), y + lift, size);
            long delay = sketch.At(0.25 + (0.14 * i), 4 + i);
            Ornaments.Badge(sketch, $"satellite-{i + 1}", disc, delay);
            sketch.Art($"satellite-art-{i + 1}", sketch.ArtAt(i + 1), Box.Disc(disc.CenterX, disc.CenterY, size * 0.6), delay, shadow: 0, motion: "pop");
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
            Ornaments.Badge(sketch, $"satellite-{i + 1}", disc, delay);
            sketch.Art($"satellite-art-{i + 1}", sketch.ArtAt(i), Box.Disc(disc.CenterX, disc.CenterY, Size * 0.6), delay, shadow: 0, motion: "pop");
        }
    }
}

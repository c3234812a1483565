namespace Reelwright.Director;

/// <summary>Facts that are composed as what they state: a figure, a share, a price, a day, a place.</summary>
internal static class FactTemplates
{
    private const double Gap = 0.1;

    /// <summary>The figure at a size that cannot be overlooked, its sentence under it, the picture beside.</summary>
    public static void Figure(SceneSketch sketch)
    {
        string numeral = Numeral.In(sketch.Scene.Words.Headline);
        if (numeral.Length == 0)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        if (IsMostly(numeral, sketch.Scene.Words.Headline))
        {
            // Few words more than the figure: they are set large together, and nothing is said twice.
            Beside(sketch, 0.5, (box, width, align) =>
            {
                var whole = Fitting(box, scale => new TextColumn(sketch, width, (sketch.IsWide ? 0.2 : 0.17) * scale, align, 2, hasKicker: false), column => column.Height);
                whole.Place(box.X, box.CenterY - (whole.Height / 2), 0.6);
            });
            return;
        }

        Beside(sketch, 0.5, (box, width, align) =>
        {
            var (figure, column) = Fitting(
                box,
                scale => (
                    Figure: Big(sketch, numeral, width, (sketch.IsWide ? 0.34 : 0.3) * scale, sketch.Palette.Accent),
                    Column: new TextColumn(sketch, width, (sketch.IsWide ? 0.078 : 0.074) * Math.Max(scale, 0.75), align, 3, hasKicker: false)),
                both => both.Figure.Height + 0.01 + both.Column.Height);
            double total = figure.Height + 0.01 + column.Height;
            double y = box.CenterY - (total / 2);
            PutBig(sketch, figure, Left(box, width, figure.Width, align), y, align);
            column.Place(box.X, y + figure.Height + 0.01, 1.6);
        });
    }

    /// <summary>A share as the part of a ring, its number in the middle.</summary>
    public static void Ring(SceneSketch sketch)
    {
        string words = sketch.Scene.Words.Headline;
        if (Numeral.Share(words) is not { } share)
        {
            Figure(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double diameter = sketch.IsWide ? Math.Min(0.62, area.Height * 0.94) : Math.Min(sketch.IsTall ? 0.62 : 0.46, area.Height * 0.5);
        double width = sketch.IsWide ? area.Width - diameter - Gap : Symmetric(sketch);
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.092 : 0.076, sketch.IsWide ? "left" : "center", 4, hasKicker: false);
        bool mirrored = sketch.Scene.IsMirrored;
        double x = sketch.IsWide ? (mirrored ? area.X + (diameter / 2) : area.Right - (diameter / 2)) : sketch.Canvas.Width / 2;
        double top = area.CenterY - ((diameter + 0.06 + column.Height) / 2);
        double y = sketch.IsWide ? area.CenterY : top + (diameter / 2);
        const double Stroke = 0.052;
        sketch.Shape("track", "ring", Box.Disc(x, y, diameter), null, Ornaments.Arc(sketch.Colors.Text(0.12), Stroke, 360), delay: sketch.Lead(0));
        sketch.Shape("share", "ring", Box.Disc(x, y, diameter), null, Ornaments.Arc(sketch.Palette.Accent, Stroke, Math.Max(8, 360 * share)), motion: "fade", delay: sketch.Lead(1));
        var figure = Big(sketch, Numeral.In(words), diameter * 0.68, diameter * 0.27, sketch.Palette.Text);
        var box = Box.Around(x, y, figure.Width, figure.Height);
        sketch.Counter("figure", figure, box, "center", sketch.Lead(0.6));
        if (sketch.IsWide)
        {
            column.Place(mirrored ? area.Right - width : area.X, area.CenterY - (column.Height / 2));
        }
        else
        {
            column.Place((sketch.Canvas.Width - width) / 2, top + diameter + 0.06);
        }
    }

    /// <summary>A price on its tag.</summary>
    public static void Price(SceneSketch sketch)
    {
        string numeral = Numeral.In(sketch.Scene.Words.Headline);
        if (numeral.Length == 0)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        bool isAlone = IsMostly(numeral, sketch.Scene.Words.Headline) && sketch.Scene.Words.Subline.Length == 0;
        Beside(sketch, 0.5, (box, width, align) =>
        {
            var (figure, column) = Fitting(
                box,
                scale => (
                    Figure: Big(sketch, isAlone ? sketch.Scene.Words.Headline : numeral, width * 0.74, (isAlone ? 0.15 : 0.2) * scale, sketch.Palette.OnAccent),
                    Column: new TextColumn(sketch, width, 0.074 * Math.Max(scale, 0.7), align, 3, hasKicker: false)),
                both => both.Figure.Height + 0.07 + (isAlone ? 0 : both.Column.Height + 0.055));
            double tagHeight = figure.Height + 0.07;
            double tagWidth = Math.Min(width, figure.Width + 0.26);
            double words = isAlone ? 0 : column.Height + 0.055;
            double y = box.CenterY - ((tagHeight + words) / 2);
            var tag = new Box(Left(box, width, tagWidth, align), y, tagWidth, tagHeight);
            Tag(sketch, tag);
            var place = Box.Around(tag.CenterX + 0.035, tag.CenterY, figure.Width, figure.Height);
            sketch.Text(isAlone ? LayerGroup.Title : LayerGroup.Kicker, isAlone ? "headline" : "figure", figure, place, "center", "middle", sketch.Lead(0.5), "pop");
            if (!isAlone)
            {
                column.Place(box.X, tag.Bottom + 0.055, 1.4);
            }
        });
    }

    /// <summary>A day on the leaf of a calendar.</summary>
    public static void Date(SceneSketch sketch)
    {
        if (Numeral.Date(sketch.Scene.Words.Headline) is not { } date)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        Card(sketch, 0.54, box =>
        {
            double head = box.Height * 0.27;
            var style = sketch.Style;
            double radius = Math.Max(style.Radius, 0.02);
            sketch.Shape("leaf", "rectangle", box, Solid(sketch), Ornaments.Rounded(radius, 0.3), motion: "rise", delay: sketch.Lead(0));
            sketch.Shape("leaf-head", "rectangle", box with { Height = head }, sketch.Palette.Accent, Ornaments.Rounded(radius), motion: "rise", delay: sketch.Lead(0));
            sketch.Shape("leaf-fold", "rectangle", new(box.X, box.Y + head - radius, box.Width, radius), sketch.Palette.Accent, motion: "rise", delay: sketch.Lead(0));
            for (int i = 0; i < 2; i++)
            {
                double x = box.X + (box.Width * (i == 0 ? 0.27 : 0.73));
                sketch.Shape($"leaf-ring-{i + 1}", "rectangle", Box.Around(x, box.Y, 0.022, 0.075), sketch.Colors.Text(0.75), Ornaments.Rounded(0.011), motion: "rise", delay: sketch.Lead(0));
            }

            var month = Big(sketch, date.Month, box.Width * 0.7, head * 0.55, sketch.Palette.OnAccent);
            sketch.Text(LayerGroup.Kicker, "month", month, Box.Around(box.CenterX, box.Y + (head * 0.55), month.Width, month.Height), "center", "middle", sketch.Lead(0.4), "rise");
            var day = Big(sketch, date.Day, box.Width * 0.8, box.Height * 0.5, sketch.Palette.Text);
            sketch.Text(LayerGroup.Kicker, "day", day, Box.Around(box.CenterX, box.Y + head + ((box.Height - head) / 2), day.Width, Math.Min(day.Height, box.Height - head)), "center", "middle", sketch.Lead(0.8), "pop");
        });
    }

    /// <summary>A place as a pin on a sheet of a map.</summary>
    public static void Place(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        Card(sketch, 0.6, box =>
        {
            double radius = Math.Max(sketch.Style.Radius, 0.02);
            sketch.Shape("map", "rectangle", box, Solid(sketch), Ornaments.Rounded(radius, 0.3), motion: "rise", delay: sketch.Lead(0));
            (double X, double Y, double W, double H)[] roads =
                [(0.06, 0.3, 0.88, 0.022), (0.06, 0.7, 0.88, 0.034), (0.3, 0.06, 0.022, 0.88), (0.68, 0.06, 0.034, 0.88)];
            for (int i = 0; i < roads.Length; i++)
            {
                var (x, y, w, h) = roads[i];
                sketch.Shape(
                    $"road-{i + 1}",
                    "rectangle",
                    new(box.X + (x * box.Width), box.Y + (y * box.Height), w * box.Width, h * box.Height),
                    i == 1 ? sketch.Colors.Accent(0.4) : sketch.Colors.Text(0.13),
                    Ornaments.Rounded(0.008),
                    motion: "fade",
                    delay: sketch.Lead(1));
            }

            sketch.Shape("park", "rectangle", new(box.X + (box.Width * 0.38), box.Y + (box.Height * 0.38), box.Width * 0.24, box.Height * 0.26), sketch.Colors.Accent2(0.45), Ornaments.Rounded(0.014), motion: "fade", delay: sketch.Lead(1));
            sketch.Shape("pulse-pin", "circle", Box.Around(box.CenterX, box.CenterY + 0.105, 0.17, 0.06), sketch.Colors.Accent(0.28), motion: "pop", delay: sketch.Lead(1.5));
            sketch.Art("hero", "emoji:round-pushpin", Box.Disc(box.CenterX, box.CenterY - 0.005, 0.26), sketch.Lead(1.5), Effects.Idle("float", 0.006), motion: "pop");
        });
    }

    /// <summary>Words as large as the room lets them stand; they shrink rather than run over what is below.</summary>
    internal static T Fitting<T>(Box room, Func<double, T> set, Func<T, double> height)
    {
        const double Step = 0.92;
        const double Least = 0.45;
        double scale = 1;
        T words = set(scale);
        while (height(words) > room.Height && scale > Least)
        {
            scale *= Step;
            words = set(scale);
        }

        return words;
    }

    private static bool IsMostly(string numeral, string headline)
    {
        string rest = headline.Replace(numeral, "", StringComparison.Ordinal).Trim();
        return TextMeasure.IsWide(rest) ? rest.Length <= 8 : rest.Length <= 18;
    }

    // A figure of any size in one line.
    public static FittedText Big(SceneSketch sketch, string text, double width, double size, string color) => FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.HeadlineFamily,
            Weight = Math.Max(700, sketch.Style.HeadlineWeight),
            Color = color,
            Size = size,
            MinSize = 0.05,
            MaxLines = 1,
        },
        width,
        sketch.Words);

    private static void PutBig(SceneSketch sketch, FittedText figure, double x, double y, string align) =>
        sketch.Counter("figure", figure, new(x, y, figure.Width, figure.Height), align, sketch.Lead(0.4));

    private static double Left(Box box, double width, double own, string align) => align == "center" ? box.X + ((width - own) / 2) : box.X;

    private static double Symmetric(SceneSketch sketch) =>
        2 * Math.Min((sketch.Canvas.Width / 2) - sketch.Area.X, sketch.Area.Right - (sketch.Canvas.Width / 2));

    // A sheet that the words on it can be read on, whatever the style's surface lets through.
    private static string Solid(SceneSketch sketch) => sketch.Palette.IsDark
        ? Ornaments.Blend(sketch.Palette.Background[0], "#ffffff", 0.1) : sketch.Palette.Surface[..7];

    private static void Tag(SceneSketch sketch, Box tag)
    {
        double radius = Math.Max(sketch.Style.Radius, 0.02);
        if (sketch.Style.Shapes == ShapeLanguage.Block)
        {
            sketch.Shape("tag-shadow", "rectangle", tag with { X = tag.X + 0.014, Y = tag.Y + 0.014 }, sketch.Palette.Text, Ornaments.Rounded(radius), motion: "pop", delay: sketch.Lead(0));
        }

        sketch.Shape("tag", "rectangle", tag, sketch.Palette.Accent, Ornaments.Rounded(radius, 0.3), motion: "pop", delay: sketch.Lead(0));
        sketch.Shape("tag-hole", "circle", Box.Disc(tag.X + 0.062, tag.CenterY, 0.042), sketch.Palette.OnAccent, motion: "pop", delay: sketch.Lead(0.3));
    }

    // Words on one side with the picture on the other; above one another on narrow canvases.
    private static void Beside(SceneSketch sketch, double stage, Action<Box, double, string> words)
    {
        var area = sketch.Area;
        bool hasArt = sketch.ArtAt(0).Length > 0;
        bool mirrored = sketch.Scene.IsMirrored;
        if (sketch.IsWide)
        {
            double diameter = hasArt ? Math.Min(stage, area.Height * 0.86) : 0;
            double width = area.Width - (hasArt ? (diameter * 1.1) + Gap : 0);
            var box = new Box(mirrored ? area.Right - width : area.X, area.Y, width, area.Height);
            words(box, width, hasArt ? "left" : "center");
            if (hasArt)
            {
                double x = mirrored ? area.X + (diameter * 0.55) + 0.02 : area.Right - (diameter * 0.55) - 0.02;
                var art = HeroStage.Draw(sketch, x, area.CenterY, diameter);
                sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
            }

            return;
        }

        double side = Symmetric(sketch);
        double size = hasArt ? Math.Min(area.Height * (sketch.IsTall ? 0.4 : 0.32), sketch.IsTall ? 0.46 : 0.34) : 0;
        var upper = new Box((sketch.Canvas.Width - side) / 2, area.Y + size + (hasArt ? 0.03 : 0), side, area.Height - size - (hasArt ? 0.03 : 0));
        if (hasArt)
        {
            var art = HeroStage.Draw(sketch, sketch.Canvas.Width / 2, area.Y + (size / 2) + 0.01, size * 0.94);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
        }

        words(upper, side, "center");
    }

    // Words on one side, a sheet of its own on the other.
    private static void Card(SceneSketch sketch, double size, Action<Box> draw)
    {
        var area = sketch.Area;
        bool mirrored = sketch.Scene.IsMirrored;
        if (sketch.IsWide)
        {
            double side = Math.Min(size, area.Height * 0.94);
            double width = area.Width - side - Gap - 0.03;
            var box = Box.Disc(mirrored ? area.X + (side / 2) + 0.02 : area.Right - (side / 2) - 0.02, area.CenterY, side);
            draw(box);
            var column = new TextColumn(sketch, width, 0.1, "left", 4);
            column.Place(mirrored ? area.Right - width : area.X, area.CenterY - (column.Height / 2));
            return;
        }

        double symmetric = Symmetric(sketch);
        var words = new TextColumn(sketch, symmetric, sketch.IsTall ? 0.086 : 0.07, "center", 3);
        double edge = Math.Min(Math.Min(size, symmetric * 0.8), area.Height - words.Height - 0.08);
        double top = area.CenterY - ((edge + 0.07 + words.Height) / 2);
        draw(Box.Disc(sketch.Canvas.Width / 2, top + (edge / 2), edge));
        words.Place((sketch.Canvas.Width - symmetric) / 2, top + edge + 0.07);
    }
}

using System.Collections.Frozen;

namespace Reelwright.Director;

/// <summary>Scenes that belong to a kind of video: a quotation, a step, a page of a tale, a headline, an offer.</summary>
internal static class FormTemplates
{
    // Pictures with a sky and edges of their own, which do not stand on a hill.
    private static readonly FrozenSet<string> Framed =
        ("emoji:cityscape emoji:cityscape-at-dusk emoji:night-with-stars emoji:sunrise emoji:sunrise-over-mountains emoji:sunset emoji:bridge-at-night emoji:milky-way " +
        "emoji:foggy emoji:national-park emoji:fireworks emoji:sparkler emoji:framed-picture").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of somebody under a large quotation mark, nothing beside them.</summary>
    public static void Quote(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double width = Math.Min(2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2)), 1.35);
        double x = (sketch.Canvas.Width - width) / 2;
        const double Mark = 0.15;
        const double MarkGap = 0.045;
        var column = FactTemplates.Fitting(
            area,
            scale => new TextColumn(sketch, width, (sketch.IsWide ? 0.112 : 0.1) * scale, "center", sketch.IsWide ? 4 : 6, hasKicker: false),
            words => Mark + MarkGap + words.Height);
        double total = Mark + MarkGap + column.Height;
        double top = area.CenterY - (total / 2);
        sketch.Shape("mark", "quote", Box.Around(sketch.Canvas.Width / 2, top + (Mark / 2), Mark, Mark), sketch.Palette.Accent, motion: "pop", delay: sketch.Lead(0));
        column.Place(x, top + Mark + MarkGap);
        double rule = Math.Min(0.5, width * 0.5);
        double y = top + total + 0.045;
        if (y < area.Bottom - 0.01)
        {
            sketch.Shape("rule", "line", Box.Around(sketch.Canvas.Width / 2, y, rule, 0.003), sketch.Colors.Accent(0.6), motion: "wipe", delay: sketch.At(0.3, 4));
        }
    }

    /// <summary>A step on its way: the number in a disc on a line that goes on.</summary>
    public static void Step(SceneSketch sketch)
    {
        string number = new([.. sketch.Scene.Words.Kicker.Where(char.IsDigit)]);
        number = number.Length > 0 ? number.TrimStart('0') : Hanzi(sketch.Scene.Words.Kicker);
        if (number.Length == 0)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        // A number alone stands in the disc and not once more above the words.
        bool hasKicker = !sketch.Scene.Words.Kicker.All(char.IsDigit);
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double badge = sketch.IsWide ? 0.2 : 0.17;
        string line = sketch.Colors.Accent(0.35);
        if (sketch.IsWide)
        {
            bool hasArt = sketch.ArtAt(0).Length > 0;
            double x = area.X + (badge / 2);
            sketch.Shape("rail", "rectangle", Box.Around(x, sketch.Canvas.Height / 2, 0.008, sketch.Canvas.Height), line, motion: "none");
            Badge(sketch, number, x, area.CenterY, badge);
            double stage = hasArt ? Math.Min(0.54, area.Height * 0.86) : 0;
            double left = area.X + badge + 0.07;
            double width = area.Right - left - (hasArt ? (stage * 1.1) + 0.07 : 0);
            var column = new TextColumn(sketch, width, 0.094, "left", 4, hasKicker);
            column.Place(left, area.CenterY - (column.Height / 2));
            if (hasArt)
            {
                var art = HeroStage.Draw(sketch, area.Right - (stage * 0.55), area.CenterY, stage);
                sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
            }

            return;
        }

        double side = 2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2));
        var words = new TextColumn(sketch, side, sketch.IsTall ? 0.092 : 0.074, "center", 4, hasKicker);
        bool shows = sketch.ArtAt(0).Length > 0;
        double room = area.Height - badge - words.Height - 0.14;
        double diameter = shows ? Math.Clamp(room, 0, sketch.IsTall ? 0.56 : 0.38) : 0;
        diameter = diameter < 0.18 ? 0 : diameter;
        double total = badge + 0.045 + words.Height + (diameter > 0 ? diameter + 0.06 : 0);
        double top = area.CenterY - (total / 2);
        double middle = sketch.Canvas.Width / 2;
        sketch.Shape("rail", "rectangle", Box.Between(0, top + (badge / 2) - 0.004, sketch.Canvas.Width, top + (badge / 2) + 0.004), line, motion: "none");
        Badge(sketch, number, middle, top + (badge / 2), badge);
        words.Place((sketch.Canvas.Width - side) / 2, top + badge + 0.045);
        if (diameter > 0)
        {
            var art = HeroStage.Draw(sketch, middle, top + total - (diameter / 2), diameter * 0.94, 1.05);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
        }
    }

    /// <summary>A page of a picture book: the picture stands on a hill, words in the sky.</summary>
    public static void Page(SceneSketch sketch)
    {
        if (sketch.ArtAt(0).Length == 0)
        {
            CenterTemplates.Statement(sketch);
            return;
        }

        var canvas = sketch.Canvas;
        var area = sketch.Area;
        bool dark = sketch.Palette.IsDark;
        bool mirrored = sketch.Scene.IsMirrored;
        double ground = canvas.Height * (sketch.HasCaptions ? 0.74 : 0.8);
        if (!sketch.IsWide)
        {
            ground = sketch.HasCaptions ? sketch.Area.Bottom - 0.02 : canvas.Height * 0.76;
        }

        string far = dark ? Ornaments.Blend(sketch.Palette.Background[1], sketch.Palette.Accent2, 0.3) : Ornaments.Blend(sketch.Palette.Background[1], sketch.Palette.Accent2, 0.4);
        string near = dark ? Ornaments.Blend(sketch.Palette.Background[0], "#000000", 0.28) : Ornaments.Blend(sketch.Palette.Background[1], sketch.Palette.Accent2, 0.75);
        double moonX = mirrored ? canvas.Width * 0.14 : canvas.Width * 0.86;
        sketch.Shape("moon-glow", "glow", Box.Disc(moonX, canvas.Height * 0.17, 0.5), sketch.Colors.Accent2(0.3), motion: "none");
        sketch.Shape("moon", "circle", Box.Disc(moonX, canvas.Height * 0.17, 0.15), dark ? sketch.Colors.Text(0.85) : sketch.Colors.Accent2(0.8), motion: "none", idle: Effects.Idle("float", 0.006));
        sketch.Shape("hill-far", "circle", Box.Around(canvas.Width * (mirrored ? 0.2 : 0.8), ground + (canvas.Width * 0.3), canvas.Width * 1.3, canvas.Width * 0.66), far, motion: "none");
        sketch.Shape("hill", "circle", Box.Around(canvas.Width * (mirrored ? 0.72 : 0.28), ground + (canvas.Width * 0.42), canvas.Width * 1.6, canvas.Width * 0.86), near, motion: "none");
        double size = sketch.IsWide ? Math.Min(0.46, area.Height * 0.66) : Math.Min(0.5, area.Height * 0.4);
        double side = 2 * Math.Min((canvas.Width / 2) - area.X, area.Right - (canvas.Width / 2));
        double x = sketch.IsWide ? (mirrored ? area.X + (size * 0.62) : area.Right - (size * 0.62)) : canvas.Width / 2;
        double foot = ground + 0.02;
        sketch.Shape("shade", "circle", Box.Around(x, foot - 0.004, size * 0.62, 0.034), SketchColors.Fade("#000000", 0.24), motion: "fade", delay: sketch.Lead(0));
        sketch.Art("hero", sketch.ArtAt(0), Box.Around(x, foot - (size * 0.5), size, size), sketch.Lead(0.6), Effects.Idle("float", 0.005), shadow: 0.2);
        if (sketch.Scene.Words.Art.Skip(1).FirstOrDefault(id => !Framed.Contains(id)) is { Length: > 0 } beside)
        {
            double small = size * 0.34;
            sketch.Art("side", beside, Box.Disc(x + (mirrored ? 1 : -1) * size * 0.74, foot - (small * 0.5), small), sketch.At(0.3, 4), null, shadow: 0.2);
        }

        if (sketch.IsWide)
        {
            double width = area.Width - (size * 1.5) - 0.05;
            var column = new TextColumn(sketch, width, 0.108, "left", 4);
            double room = ground - 0.06 - area.Y;
            column.Place(mirrored ? area.Right - width : area.X, area.Y + Math.Max(0, (room - column.Height) / 2) * 0.8);
            return;
        }

        double sky = foot - size - 0.05 - area.Y;
        var words = FactTemplates.Fitting(
            new Box(area.X, area.Y, side, Math.Max(0.1, sky)),
            scale => new TextColumn(sketch, side, (sketch.IsTall ? 0.094 : 0.072) * scale, "center", 4),
            column => column.Height);
        words.Place((canvas.Width - side) / 2, area.Y + Math.Max(0, (sky - words.Height) / 2));
    }

    /// <summary>The headline of the news: label, bar, large words at the left, the picture behind a frame.</summary>
    public static void Lead(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        bool wide = sketch.IsWide;
        double stage = wide && sketch.ArtAt(0).Length > 0 ? Math.Min(0.52, area.Height * 0.84) : 0;
        double width = area.Width - 0.05 - (stage > 0 ? (stage * 1.1) + 0.08 : 0);
        string label = sketch.Scene.Words.Kicker;
        var plate = label.Length > 0 ? Type.Button(sketch, label, width) : null;
        var column = new TextColumn(sketch, width, wide ? 0.108 : 0.1, "left", wide ? 4 : 6, hasKicker: false);
        double head = plate is null ? 0 : plate.Height + 0.05;
        double below = !wide && sketch.ArtAt(0).Length > 0 ? Math.Clamp(area.Height - head - column.Height - 0.1, 0, 0.48) : 0;
        below = below < 0.2 ? 0 : below;
        double total = head + column.Height + (below > 0 ? below + 0.07 : 0);
        double y = area.CenterY - (total / 2);
        double x = area.X + 0.05;
        sketch.Shape("bar", "rectangle", new(area.X, y, 0.014, head + column.Height), sketch.Palette.Accent, Ornaments.Rounded(0.004), motion: "rise", delay: sketch.Lead(0));
        if (plate is not null)
        {
            sketch.Text(LayerGroup.Kicker, "kicker", plate, new(x, y, plate.Width, plate.Height), "center", "middle", sketch.Lead(0.3), "wipe");
        }

        column.Place(x, y + head);
        if (stage > 0)
        {
            var art = HeroStage.Draw(sketch, area.Right - (stage * 0.55), area.CenterY, stage);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
        }
        else if (below > 0)
        {
            var art = HeroStage.Draw(sketch, x + (below * 0.55), y + total - (below / 2), below);
            sketch.Art("hero", sketch.ArtAt(0), art, sketch.Lead(1), Effects.Idle("float", 0.007));
        }
    }

    /// <summary>An offer on a burst: its figure as large as it goes.</summary>
    public static void Offer(SceneSketch sketch)
    {
        string numeral = Numeral.In(sketch.Scene.Words.Headline);
        if (numeral.Length == 0)
        {
            CenterTemplates.Hook(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        bool mirrored = sketch.Scene.IsMirrored;
        double diameter = sketch.IsWide ? Math.Min(0.74, area.Height * 0.98) : Math.Min(0.66, area.Height * 0.5);
        double width = sketch.IsWide ? area.Width - diameter - 0.09 : 2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2));
        var column = new TextColumn(sketch, width, sketch.IsWide ? 0.118 : 0.096, sketch.IsWide ? "left" : "center", 4);
        double top = area.CenterY - ((diameter + 0.06 + column.Height) / 2);
        double x = !sketch.IsWide ? sketch.Canvas.Width / 2 : mirrored ? area.Right - (diameter / 2) : area.X + (diameter / 2);
        double y = sketch.IsWide ? area.CenterY : top + (diameter / 2);
        sketch.Shape("burst-glow", "glow", Box.Disc(x, y, diameter * 1.3), sketch.Colors.Accent2(0.4), motion: "none");
        sketch.Shape("burst-ring", "ring", Box.Disc(x, y, diameter), null, Ornaments.Arc(sketch.Palette.Accent2, 0.02, 360), motion: "pop", delay: sketch.Lead(0));
        sketch.Shape("burst", "circle", Box.Disc(x, y, diameter * 0.88), sketch.Palette.Accent, Ornaments.Stroke(sketch.Palette.Accent, 0.001, 0.3), motion: "pop", delay: sketch.Lead(0));
        var figure = FactTemplates.Big(sketch, numeral, diameter * 0.72, diameter * 0.36, sketch.Palette.OnAccent);
        sketch.Text(LayerGroup.Kicker, "figure", figure, Box.Around(x, y, figure.Width, figure.Height), "center", "middle", sketch.Lead(0.3), "pop");
        for (int i = 0; i < 2 && sketch.ArtAt(i).Length > 0; i++)
        {
            double angle = (i == 0 ? -40 : 140) * Math.PI / 180;
            var disc = Box.Disc(x + (Math.Cos(angle) * diameter * 0.48), y + (Math.Sin(angle) * diameter * 0.48), diameter * 0.24);
            Ornaments.Satellite(sketch, i + 1, sketch.ArtAt(i), disc, sketch.At(0.15 + (0.1 * i), 3 + i), shadow: 0.2);
        }

        if (sketch.IsWide)
        {
            column.Place(mirrored ? area.X : area.Right - width, area.CenterY - (column.Height / 2));
        }
        else
        {
            column.Place((sketch.Canvas.Width - width) / 2, top + diameter + 0.06);
        }
    }

    private static void Badge(SceneSketch sketch, string number, double x, double y, double size)
    {
        sketch.Shape("badge-halo", "circle", Box.Disc(x, y, size * 1.25), sketch.Colors.Accent(0.2), motion: "pop", delay: sketch.Lead(0));
        sketch.Shape("badge", "circle", Box.Disc(x, y, size), sketch.Palette.Accent, motion: "pop", delay: sketch.Lead(0));
        var figure = FactTemplates.Big(sketch, number, size * 0.7, size * 0.56, sketch.Palette.OnAccent);
        sketch.Text(LayerGroup.Kicker, "figure", figure, Box.Around(x, y, figure.Width, figure.Height), "center", "middle", sketch.Lead(0.3), "pop");
    }

    private static string Hanzi(string kicker)
    {
        int at = kicker.IndexOf('第', StringComparison.Ordinal);
        return at >= 0 && kicker.Length > at + 1 ? kicker[at + 1].ToString() : "";
    }
}

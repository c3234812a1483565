using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Two things against each other, and one thing before and after.</summary>
internal static class ContrastTemplates
{
    private const double EdgeWidth = 0.008;

    /// <summary>Two columns with their names and pictures, a disc between them.</summary>
    public static void Versus(SceneSketch sketch)
    {
        var points = sketch.Scene.Words.Points;
        if (points.Length < 2)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        bool wide = !sketch.IsTall;
        double side = Frames.Symmetric(sketch);
        var words = sketch.Scene.Words;
        var (left, leftFacts) = Compositions.Side(points[0]);
        var (right, rightFacts) = Compositions.Side(points[1]);
        bool hasFacts = leftFacts.Length + rightFacts.Length > 0;
        bool repeats = words.Headline.Contains(left, StringComparison.OrdinalIgnoreCase) && words.Headline.Contains(right, StringComparison.OrdinalIgnoreCase)
            && words.Headline.Length < left.Length + right.Length + 8;
        var column = words.Headline.Length > 0 && !repeats ? new TextColumn(sketch, side, sketch.IsWide ? 0.074 : 0.066, "center", 2, hasKicker: false, hasSubline: false) : null;
        double head = column is null ? 0 : column.Height + 0.05;
        double top = area.Y;
        double gap = 0.05;
        double height = Math.Min(area.Height - head, sketch.IsTall ? 1.2 : hasFacts ? 0.66 : 0.56);
        top = area.CenterY - ((head + height) / 2);
        column?.Place((sketch.Canvas.Width - side) / 2, top);
        double y = top + head;
        double x = (sketch.Canvas.Width - side) / 2;
        for (int i = 0; i < 2; i++)
        {
            var card = wide
                ? new Box(x + (i * (side + gap) / 2), y, (side - gap) / 2, height)
                : new Box(x, y + (i * (height + gap) / 2), side, (height - gap) / 2);
            if (hasFacts)
            {
                ContrastCards.Put(sketch, i, i == 0 ? (left, leftFacts) : (right, rightFacts), i == 0 ? rightFacts : leftFacts, card, sketch.Step(2 + (i * 3)));
            }
            else
            {
                Card(sketch, i, points[i].Text, card, sketch.Step(2 + (i * 3)));
            }
        }

        // Where facts stand, the disc keeps to the edge between the names.
        double disc = hasFacts ? 0.1 : 0.14;
        var middle = Box.Disc(sketch.Canvas.Width / 2, hasFacts && wide ? y + 0.1 : y + (height / 2), disc);
        sketch.Shape("versus", "circle", middle, sketch.Palette.Accent, Ornaments.Stroke(sketch.Palette.Background[0], 0.01), LayerGroup.Overlay, "pop", sketch.Step(7));
        var mark = FactTemplates.Big(sketch, "VS", disc * 0.7, disc * 0.36, sketch.Palette.OnAccent);
        sketch.Text(LayerGroup.Kicker, "versus-mark", mark, Box.Around(middle.CenterX, middle.CenterY, mark.Width, mark.Height), "center", "middle", sketch.Step(7.4), "pop");
    }

    /// <summary>The user's two pictures: the second comes over the first behind an edge that slides.</summary>
    public static void Change(SceneSketch sketch)
    {
        if (sketch.Scene.Media is null || sketch.Scene.More.IsDefaultOrEmpty)
        {
            PictureTemplates.Full(sketch);
            return;
        }

        var canvas = sketch.Canvas;
        var whole = new Box(0, 0, canvas.Width, canvas.Height);
        long start = Math.Max(sketch.Frames(14), (long)(sketch.Scene.Frames * 0.3));
        long length = Math.Max(2, Math.Min(sketch.Frames(75), (long)(sketch.Scene.Frames * 0.5)));
        var wipe = Effects.In("wipe", length, start);
        sketch.Picture("picture-2", sketch.Scene.More[0], whole, [Effects.Fit("fill", whole.ToFractions(canvas)), Still, wipe], 0, "none");

        // The edge goes as the picture is uncovered: the same curve over the same frames.
        double reach = canvas.Width / EdgeWidth;
        sketch.Shape("edge", "rectangle", new(-EdgeWidth / 2, 0, EdgeWidth, canvas.Height), "#ffffff", group: LayerGroup.Overlay, motion: "none", idle: Edge(start, length, reach));
        bool zh = TextMeasure.IsWide(sketch.Scene.Words.Headline + sketch.Scene.Words.Narration) || sketch.IsChinese;
        double y = sketch.IsWide ? canvas.Height * 0.115 : sketch.Area.Y;

        // The edge comes from the left: what was before is seen longest on the right, and its label goes with it.
        Label(sketch, "before", zh ? "之前" : "BEFORE", sketch.Area.Right, y, "right", sketch.Lead(1));
        var gone = Gone(start + (long)(length * 0.14), start + (long)(length * 0.26));
        sketch.Change(layer => layer.Slot == "before" ? layer with { Effects = Effects.Joined([.. layer.Effects, gone]) } : layer);
        Label(sketch, "after", zh ? "之后" : "AFTER", sketch.Area.X, y, "left", start + (length / 8));
        PictureTemplates.Full(sketch);
    }

    private static Effect Gone(long from, long to) => new()
    {
        Kind = EffectKinds.Transform,
        Curves = [Effects.Curve("opacity", (0, 1, Easing.Hold), (from, 1, Easing.Linear), (to, 0, Easing.Hold))],
    };

    private static Effect Still { get; } = Effects.View([Effects.Curve("zoom", (0, 1.0, Easing.Linear))]);

    private static Effect Edge(long start, long length, double reach) => new()
    {
        Kind = EffectKinds.Transform,
        Curves = [Effects.Curve("dx", (0, 0, Easing.Hold), (start, 0, Easing.OutExpo), (start + length, reach, Easing.Linear))],
    };

    private static void Label(SceneSketch sketch, string slot, string text, double x, double y, string align, long delay)
    {
        var plate = FittedText.Fit(
            text,
            new TextLook
            {
                Family = sketch.Style.TextFamily,
                Weight = 700,
                Color = "#ffffff",
                Size = 0.042,
                MinSize = 0.034,
                MaxLines = 1,
                Plate = "#101418",
                PlateRadius = 0.4,
                PlatePadding = 0.6,
            },
            0.5,
            sketch.Words);
        sketch.Text(LayerGroup.Kicker, slot, plate, new(align == "right" ? x - plate.Width : x, y, plate.Width, plate.Height), "center", "middle", delay, "fade");
    }

    private static void Card(SceneSketch sketch, int index, string name, Box card, long delay)
    {
        var style = sketch.Style;
        string fill = index == 0 ? Frames.Solid(sketch) : sketch.Palette.Accent;
        string ink = index == 0 ? sketch.Palette.Text : sketch.Palette.OnAccent;
        sketch.Shape($"side-{index + 1}", "rectangle", card, fill, Ornaments.Rounded(Math.Max(style.Radius, 0.016), 0.28), motion: index == 0 ? "left" : "right", delay: delay);
        string art = sketch.ArtAt(index);
        bool tall = card.Height > card.Width * 0.7;
        double room = art.Length == 0 ? 0 : tall ? Math.Min(card.Width * 0.5, card.Height * 0.48) : Math.Min(card.Height * 0.62, card.Width * 0.3);
        double inset = 0.05;
        var words = tall
            ? new Box(card.X + inset, card.Y + inset + room, card.Width - (2 * inset), card.Height - room - (2 * inset))
            : new Box(card.X + inset + room + (room > 0 ? 0.03 : 0), card.Y + inset, card.Width - (2 * inset) - room - (room > 0 ? 0.03 : 0), card.Height - (2 * inset));
        var text = FittedText.Fit(
            name,
            new TextLook { Family = style.HeadlineFamily, Weight = Math.Max(600, style.HeadlineWeight), Color = ink, Size = 0.092, MinSize = 0.04, MaxLines = 3 },
            words.Width,
            sketch.Words);
        sketch.Text(LayerGroup.Point, $"name-{index + 1}", text, Box.Around(words.CenterX, words.CenterY, text.Width, Math.Min(words.Height, text.Height)), "center", "middle", delay + sketch.Frames(4), "rise");
        if (room > 0)
        {
            var box = tall ? Box.Disc(card.CenterX, card.Y + inset + (room * 0.5), room * 0.84) : Box.Disc(card.X + inset + (room / 2), card.CenterY, room * 0.9);
            // On the coloured card the picture keeps a ground of its own: its strokes may be of that very colour.
            sketch.Shape($"ground-{index + 1}", "circle", Box.Disc(box.CenterX, box.CenterY, room), index == 0 ? sketch.Colors.Accent(0.12) : Frames.Solid(sketch), motion: "pop", delay: delay + sketch.Frames(2));
            box = Box.Disc(box.CenterX, box.CenterY, room * 0.68);
            sketch.Art(index == 0 ? "hero" : "side", art, box, delay + sketch.Frames(3), Effects.Idle("float", 0.006), motion: "pop");
        }
    }
}

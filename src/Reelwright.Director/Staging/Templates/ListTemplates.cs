namespace Reelwright.Director;

/// <summary>Two to four short points, each with its picture, that come one after another.</summary>
internal static class ListTemplates
{
    private const int MostPoints = 4;
    private const double Gap = 0.035;

    /// <summary>Cards side by side under a headline; below one another on narrow canvases.</summary>
    public static void Cards(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        if (!sketch.IsWide)
        {
            Stacked(sketch);
            return;
        }

        var area = sketch.Area;
        int count = Math.Min(MostPoints, sketch.Scene.Words.Points.Length);
        var column = new TextColumn(sketch, area.Width, 0.082, "center", 2);
        double cardWidth = Math.Min(0.5, (area.Width - (Gap * (count - 1))) / count);
        double cardHeight = Math.Min(0.42, area.Height - column.Height - 0.06);
        double total = column.Height + 0.06 + cardHeight;
        double top = area.CenterY - (total / 2);
        column.Place(area.X, top);
        double row = (cardWidth * count) + (Gap * (count - 1));
        for (int i = 0; i < count; i++)
        {
            var card = new Box(
                area.CenterX - (row / 2) + (i * (cardWidth + Gap)),
                top + column.Height + 0.06,
                cardWidth,
                cardHeight);
            UprightCard(sketch, i, card, Delay(sketch, i, count));
        }
    }

    /// <summary>Headline in one column, the points as rows in the other.</summary>
    public static void Rows(SceneSketch sketch) => Rows(sketch, isChecked: false);

    /// <summary>The points as a list that is ticked off, one after another.</summary>
    public static void Checks(SceneSketch sketch) => Rows(sketch, isChecked: true);

    private static void Rows(SceneSketch sketch, bool isChecked)
    {
        Ornaments.Ambient(sketch);
        if (!sketch.IsWide)
        {
            Stacked(sketch, isChecked);
            return;
        }

        var area = sketch.Area;
        int count = Math.Min(MostPoints, sketch.Scene.Words.Points.Length);
        bool mirrored = sketch.Scene.IsMirrored;
        double rowsWidth = area.Width * 0.54;
        double wordsWidth = area.Width * 0.38;
        var column = new TextColumn(sketch, wordsWidth, 0.1, "left", 4);
        column.Place(mirrored ? area.Right - wordsWidth : area.X, area.CenterY - (column.Height / 2));
        double rowHeight = Math.Min(0.18, (area.Height - (Gap * (count - 1))) / count);
        double total = (rowHeight * count) + (Gap * (count - 1));
        for (int i = 0; i < count; i++)
        {
            var row = new Box(
                mirrored ? area.X : area.Right - rowsWidth,
                area.CenterY - (total / 2) + (i * (rowHeight + Gap)),
                rowsWidth,
                rowHeight);
            FlatCard(sketch, i, row, Delay(sketch, i, count), isChecked);
        }
    }

    private static void Stacked(SceneSketch sketch, bool isChecked = false)
    {
        var area = sketch.Area;
        int count = Math.Min(MostPoints, sketch.Scene.Words.Points.Length);
        double symmetric = 2 * Math.Min((sketch.Canvas.Width / 2) - area.X, area.Right - (sketch.Canvas.Width / 2));
        double left = (sketch.Canvas.Width - symmetric) / 2;
        var column = new TextColumn(sketch, symmetric, sketch.IsTall ? 0.086 : 0.07, "center", 2);
        const double HeadGap = 0.05;
        const double RowGap = 0.026;
        double room = area.Height - column.Height - HeadGap;
        double rowHeight = Math.Min(sketch.IsTall ? 0.2 : 0.15, (room - (RowGap * (count - 1))) / count);
        double total = column.Height + HeadGap + (rowHeight * count) + (RowGap * (count - 1));
        double top = area.CenterY - (total / 2);
        column.Place(left, top);
        for (int i = 0; i < count; i++)
        {
            var row = new Box(left, top + column.Height + HeadGap + (i * (rowHeight + RowGap)), symmetric, rowHeight);
            FlatCard(sketch, i, row, Delay(sketch, i, count), isChecked);
        }
    }

    // Rows that nobody reads aloud come quicker, so that there is time for the last.
    private static long Delay(SceneSketch sketch, int index, int count) =>
        Math.Min(
            sketch.Step(4) + (long)(sketch.Scene.Frames * (sketch.Scene.Words.Narration.Length > 0 ? 0.62 : 0.34) * index / count),
            sketch.Step(4) + (index * sketch.Frames(85)));

    private static void UprightCard(SceneSketch sketch, int index, Box card, long delay)
    {
        Card(sketch, index, card, delay);
        double icon = Math.Min(card.Width * 0.46, card.Height * 0.46);
        double x = card.CenterX;
        double y = card.Y + (card.Height * 0.35);
        IconDisc(sketch, index, x, y, icon, delay);
        double textTop = y + (icon / 2) + 0.02;
        var words = Box.Between(card.X + 0.025, textTop, card.Right - 0.025, card.Bottom - 0.03);
        var text = Type.Point(sketch, sketch.Scene.Words.Points[index].Text, words.Width, 0.047, 2);
        sketch.Text(
            LayerGroup.Point,
            $"point-{index + 1}",
            text,
            Box.Around(x, words.CenterY, words.Width, Math.Min(words.Height, text.Height)),
            "center",
            "middle",
            delay + sketch.Frames(3));
    }

    private static void FlatCard(SceneSketch sketch, int index, Box row, long delay, bool isChecked)
    {
        Card(sketch, index, row, delay);
        double icon = row.Height * 0.7;
        double x = row.X + (row.Height * 0.14) + (icon / 2) + 0.01;
        if (isChecked)
        {
            Tick(sketch, index, x, row.CenterY, icon, delay);
        }
        else
        {
            IconDisc(sketch, index, x, row.CenterY, icon, delay);
        }

        var words = Box.Between(x + (icon / 2) + 0.03, row.Y + 0.012, row.Right - 0.03, row.Bottom - 0.012);
        var text = Type.Point(sketch, sketch.Scene.Words.Points[index].Text, words.Width, 0.05, 2);
        sketch.Text(
            LayerGroup.Point,
            $"point-{index + 1}",
            text,
            Box.Around(words.CenterX, row.CenterY, words.Width, Math.Min(words.Height, text.Height)),
            "left",
            "middle",
            delay + sketch.Frames(3));
    }

    private static void Card(SceneSketch sketch, int index, Box card, long delay)
    {
        var style = sketch.Style;
        var palette = sketch.Palette;
        bool block = style.Shapes == ShapeLanguage.Block;
        if (block)
        {
            sketch.Shape(
                $"card-{index + 1}-shadow",
                "rectangle",
                card with { X = card.X + 0.01, Y = card.Y + 0.01 },
                palette.Text,
                Ornaments.Rounded(style.Radius),
                motion: "rise",
                delay: delay);
        }

        sketch.Shape(
            $"card-{index + 1}",
            "rectangle",
            card,
            palette.Surface,
            json =>
            {
                Ornaments.Rounded(style.Radius, palette.IsDark || block ? 0 : 0.18)(json);
                Ornaments.Stroke(block ? palette.Text : sketch.Colors.Text(0.1), block ? 0.005 : 0.0014)(json);
            },
            motion: "rise",
            delay: delay);
    }

    private static void Tick(SceneSketch sketch, int index, double x, double y, double size, long delay)
    {
        sketch.Shape($"icon-{index + 1}", "circle", Box.Disc(x, y, size * 0.86), sketch.Palette.Accent, motion: "pop", delay: delay + sketch.Frames(2));
        sketch.Shape(
            $"tick-{index + 1}",
            "check",
            Box.Disc(x, y, size * 0.46),
            null,
            Ornaments.Stroke(sketch.Palette.OnAccent, Math.Max(0.006, size * 0.075)),
            motion: "pop",
            delay: delay + sketch.Frames(8));
    }

    private static void IconDisc(SceneSketch sketch, int index, double x, double y, double size, long delay)
    {
        string art = sketch.Scene.Words.Points[index].Art;
        var color = index % 2 == 0 ? sketch.Colors.Accent(0.16) : sketch.Colors.Accent2(0.26);
        sketch.Shape(
            $"icon-{index + 1}",
            "circle",
            Box.Disc(x, y, size),
            color,
            motion: "pop",
            delay: delay + sketch.Frames(2));
        sketch.Art(
            $"point-art-{index + 1}",
            art,
            Box.Disc(x, y, size * 0.64),
            delay + sketch.Frames(2),
            shadow: 0,
            motion: "pop");
    }
}

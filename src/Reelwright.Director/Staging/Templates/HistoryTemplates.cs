namespace Reelwright.Director;

/// <summary>Years on a line, each with what the brief says of it.</summary>
internal static class HistoryTemplates
{
    /// <summary>From left to right on wide canvases, from top to bottom on others.</summary>
    public static void Rail(SceneSketch sketch)
    {
        var points = sketch.Scene.Words.Points;
        if (points.Length < 2)
        {
            SplitTemplates.Point(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        double side = Frames.Symmetric(sketch);
        if (sketch.IsWide)
        {
            var column = new TextColumn(sketch, side, 0.082, "center", 2, hasKicker: false, hasSubline: false);
            double step = side / points.Length;
            double body = 0.4;
            double top = area.CenterY - ((column.Height + 0.08 + body) / 2);
            column.Place((sketch.Canvas.Width - side) / 2, top);
            double y = top + column.Height + 0.08 + 0.13;
            double x = (sketch.Canvas.Width - side) / 2;
            sketch.Shape("rail", "rectangle", new(x + (step / 2), y - 0.004, side - step, 0.008), sketch.Colors.Accent(0.4), Ornaments.Rounded(0.004), motion: "wipe", delay: sketch.Lead(1));
            for (int i = 0; i < points.Length; i++)
            {
                var (year, text) = Parts(points[i].Text);
                double center = x + (step * (i + 0.5));
                long delay = Delay(sketch, i, points.Length);
                Dot(sketch, i, center, y, delay);
                var figure = FactTemplates.Big(sketch, year, step * 0.9, 0.078, sketch.Palette.Accent);
                sketch.Text(LayerGroup.Point, $"year-{i + 1}", figure, Box.Around(center, y - 0.035 - (figure.Height / 2), figure.Width, figure.Height), "center", "middle", delay, "rise");
                var words = Type.Point(sketch, text, step * 0.86, 0.048, 3);
                sketch.Text(LayerGroup.Point, $"event-{i + 1}", words, new(center - (words.Width / 2), y + 0.045, words.Width, words.Height), "center", "top", delay + sketch.Frames(4), "rise");
            }

            return;
        }

        double left = (sketch.Canvas.Width - side) / 2;
        var head = new TextColumn(sketch, side, sketch.IsTall ? 0.084 : 0.064, "center", 2, hasKicker: false, hasSubline: false);
        double row = Math.Min(sketch.IsTall ? 0.24 : 0.16, (area.Height - head.Height - 0.06) / points.Length);
        double start = area.CenterY - ((head.Height + 0.06 + (row * points.Length)) / 2);
        head.Place(left, start);
        double first = start + head.Height + 0.06 + (row / 2);
        double rail = left + 0.03;
        sketch.Shape("rail", "rectangle", new(rail - 0.004, first, 0.008, row * (points.Length - 1)), sketch.Colors.Accent(0.4), Ornaments.Rounded(0.004), motion: "fade", delay: sketch.Lead(1));
        for (int i = 0; i < points.Length; i++)
        {
            var (year, text) = Parts(points[i].Text);
            double y = first + (row * i);
            long delay = Delay(sketch, i, points.Length);
            Dot(sketch, i, rail, y, delay);
            var figure = FactTemplates.Big(sketch, year, 0.26, 0.066, sketch.Palette.Accent);
            sketch.Text(LayerGroup.Point, $"year-{i + 1}", figure, new(rail + 0.05, y - (figure.Height / 2), figure.Width, figure.Height), "left", "middle", delay, "rise");
            double x = rail + 0.05 + 0.27;
            var words = Type.Point(sketch, text, left + side - x, 0.048, 2);
            sketch.Text(LayerGroup.Point, $"event-{i + 1}", words, new(x, y - (Math.Min(words.Height, row) / 2), words.Width, Math.Min(words.Height, row)), "left", "middle", delay + sketch.Frames(4), "rise");
        }
    }

    private static (string Year, string Text) Parts(string point)
    {
        int at = point.IndexOf(": ", StringComparison.Ordinal);
        return at < 0 ? ("", point) : (point[..at], point[(at + 2)..]);
    }

    private static long Delay(SceneSketch sketch, int index, int count) =>
        sketch.Step(3) + Math.Min(index * sketch.Frames(26), (long)(sketch.Scene.Frames * 0.55 * index / count));

    private static void Dot(SceneSketch sketch, int index, double x, double y, long delay)
    {
        sketch.Shape($"halo-{index + 1}", "circle", Box.Disc(x, y, 0.06), sketch.Colors.Accent(0.25), motion: "pop", delay: delay);
        sketch.Shape($"dot-{index + 1}", "circle", Box.Disc(x, y, 0.032), sketch.Palette.Accent, motion: "pop", delay: delay);
    }
}

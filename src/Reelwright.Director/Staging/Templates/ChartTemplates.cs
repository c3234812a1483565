using System.Globalization;

namespace Reelwright.Director;

/// <summary>Charts of figures that the brief sets beside each other; lengths and heights are true, from zero.</summary>
internal static class ChartTemplates
{
    private const double RowGap = 0.045;

    /// <summary>Bars that grow from the left one after another, their figures counting up over them.</summary>
    public static void Bars(SceneSketch sketch)
    {
        if (Series.From(sketch.Scene.Words.Points) is not { } series)
        {
            FactTemplates.Figure(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        Frames.Beside(sketch, 0.54, 0.1, room => Rows(sketch, series, room), (series.Values.Length * 0.24) + 0.05);
    }

    /// <summary>A line that is drawn from point to point, with its last figure large.</summary>
    public static void Line(SceneSketch sketch)
    {
        if (Series.From(sketch.Scene.Words.Points) is not { Values.Length: >= 3 } series)
        {
            Bars(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        Frames.Beside(sketch, 0.58, 0.094, room => Curve(sketch, series, room), 0.86);
    }

    private static void Rows(SceneSketch sketch, Series series, Box room)
    {
        int count = series.Values.Length;
        double most = series.Values.Max(value => value.Value);
        double row = Math.Min(0.2, (room.Height - (RowGap * (count - 1))) / count);
        double total = (row * count) + (RowGap * (count - 1));
        int best = Best(series);
        for (int i = 0; i < count; i++)
        {
            var (label, text, amount) = series.Values[i];
            double y = room.CenterY - (total / 2) + (i * (row + RowGap));
            double bar = Math.Clamp(row * 0.34, 0.02, 0.062);
            double words = row - bar - 0.012;
            long delay = sketch.Step(2 + (i * 2.2));
            bool leads = i == best;
            var figure = FactTemplates.Big(sketch, text, room.Width * 0.5, Math.Min(words * 0.78, leads ? 0.115 : 0.09), leads ? sketch.Palette.Accent : sketch.Palette.Text);
            var name = Type.Point(sketch, label, room.Width - figure.Width - 0.04, Math.Min(words * 0.5, 0.056), 1);
            double baseline = y + words;
            sketch.Text(LayerGroup.Point, $"label-{i + 1}", name, new(room.X, baseline - name.Height - 0.006, name.Width, name.Height), "left", "middle", delay, "rise");
            sketch.Counter($"value-{i + 1}", figure, new(room.Right - figure.Width, baseline - figure.Height, figure.Width, figure.Height), "right", delay + sketch.Frames(2), LayerGroup.Point);
            var track = new Box(room.X, baseline + 0.012, room.Width, bar);
            double length = Math.Max(bar, track.Width * amount / most);
            sketch.Shape($"track-{i + 1}", "rectangle", track, sketch.Colors.Text(0.12), Ornaments.Rounded(bar / 2), motion: "fade", delay: delay);
            sketch.Shape(
                $"bar-{i + 1}",
                "rectangle",
                track with { Width = length },
                leads ? sketch.Palette.Accent : Ornaments.Blend(sketch.Palette.Background[0], sketch.Palette.Accent, 0.55),
                Ornaments.Rounded(bar / 2),
                LayerGroup.Overlay,
                "wipe",
                delay + sketch.Frames(3));
        }
    }

    private static void Curve(SceneSketch sketch, Series series, Box room)
    {
        int count = series.Values.Length;
        double labels = 0.075;
        double figures = 0.1;
        double height = Math.Min(room.Height, room.Width * 0.72);
        var plot = new Box(room.X + 0.045, room.CenterY - (height / 2) + figures, room.Width - 0.09, height - labels - figures);
        double most = series.Values.Max(value => value.Value);
        double step = plot.Width / (count - 1);
        (double X, double Y)[] points = [.. series.Values.Select((value, i) => (plot.X + (i * step), plot.Bottom - (plot.Height * value.Value / most)))];
        for (int i = 0; i < 4; i++)
        {
            double y = plot.Bottom - (plot.Height * i / 3);
            sketch.Shape($"grid-{i + 1}", "line", new(plot.X - 0.02, y - 0.001, plot.Width + 0.04, i == 0 ? 0.004 : 0.002), sketch.Colors.Text(i == 0 ? 0.4 : 0.14), motion: "wipe", delay: sketch.Lead(0));
        }

        for (int i = 0; i < count; i++)
        {
            long delay = sketch.Step(2 + (i * 1.6));
            bool isLast = i == count - 1;
            if (i > 0)
            {
                Segment(sketch, i, points[i - 1], points[i], delay - sketch.Frames(4));
            }

            double dot = isLast ? 0.046 : 0.032;
            sketch.Shape($"drop-{i + 1}", "line", Box.Between(points[i].X - 0.001, points[i].Y, points[i].X + 0.001, plot.Bottom), sketch.Colors.Accent(0.3), motion: "fade", delay: delay);
            sketch.Shape($"dot-{i + 1}", "circle", Box.Disc(points[i].X, points[i].Y, dot), sketch.Palette.Accent, Ornaments.Stroke(sketch.Palette.Background[0], 0.006), LayerGroup.Overlay, "pop", delay);
            var name = Type.Point(sketch, series.Values[i].Label, step * 0.98, 0.042, 1);
            sketch.Text(LayerGroup.Point, $"label-{i + 1}", name, Inside(Box.Around(points[i].X, plot.Bottom + 0.014 + (name.Height / 2), name.Width, name.Height), room), "center", "middle", delay, "fade");
            var figure = FactTemplates.Big(sketch, series.Values[i].Text, step * (isLast ? 1.2 : 0.96), isLast ? 0.085 : 0.05, isLast ? sketch.Palette.Accent : sketch.Palette.Text);
            var place = Clear(points, i, dot, Inside(Box.Around(points[i].X, points[i].Y, figure.Width, figure.Height), room));
            sketch.Counter($"value-{i + 1}", figure, place, "center", delay, LayerGroup.Point);
        }
    }

    // The figure stands over its point, as high as the line goes within its width.
    private static Box Clear((double X, double Y)[] points, int i, double dot, Box figure)
    {
        const double Air = 0.016;
        double top = points[i].Y - (dot / 2);
        foreach (double edge in new[] { figure.X, figure.Right })
        {
            int other = edge < points[i].X ? i - 1 : i + 1;
            if (other >= 0 && other < points.Length)
            {
                double share = Math.Min(1, Math.Abs(edge - points[i].X) / Math.Abs(points[other].X - points[i].X));
                top = Math.Min(top, points[i].Y + ((points[other].Y - points[i].Y) * share) - Air);
            }
        }

        return figure with { Y = top - 0.008 - figure.Height };
    }

    // A straight piece of the line, turned about its middle; neighbours meet under the dots.
    private static void Segment(SceneSketch sketch, int number, (double X, double Y) from, (double X, double Y) to, long delay)
    {
        double dx = to.X - from.X;
        double dy = to.Y - from.Y;
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        double degrees = Math.Atan2(dy, dx) * 180 / Math.PI;
        sketch.Shape(
            string.Create(CultureInfo.InvariantCulture, $"line-{number}"),
            "line",
            Box.Around((from.X + to.X) / 2, (from.Y + to.Y) / 2, length, 0.011),
            sketch.Palette.Accent,
            motion: "fade",
            delay: Math.Max(0, delay),
            idle: Effects.Turned(degrees));
    }

    // A box moved, where it must be, to lie inside a room.
    private static Box Inside(Box box, Box room) => box with { X = Math.Clamp(box.X, room.X, Math.Max(room.X, room.Right - box.Width)) };

    private static int Best(Series series)
    {
        int best = 0;
        for (int i = 1; i < series.Values.Length; i++)
        {
            best = series.Values[i].Value >= series.Values[best].Value ? i : best;
        }

        // Of two that tell a change, the newer one leads, be it smaller.
        return series.Values.Length == 2 && (series.Values[1].Label is "After" or "之后") ? 1 : best;
    }
}

using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What stands quietly behind a scene, in the style's forms, and what small forms are made of.</summary>
internal static class Ornaments
{
    /// <summary>Quiet forms at the edges; the corner changes from scene to scene.</summary>
    public static void Ambient(SceneSketch sketch)
    {
        var canvas = sketch.Canvas;
        bool right = sketch.Scene.Index % 2 == 0 ^ sketch.Scene.IsMirrored;
        bool top = sketch.Scene.Index % 4 < 2;
        double x = right ? canvas.Width : 0;
        double y = top ? 0 : canvas.Height;
        double oppositeX = canvas.Width - x;
        double oppositeY = canvas.Height - y;
        var drift = Effects.Idle("drift", 0.006);
        switch (sketch.Style.Shapes)
        {
            case ShapeLanguage.Halo:
                sketch.Shape(
                    "ambient-1",
                    "glow",
                    Box.Disc(x, y, 1.5),
                    sketch.Colors.Accent2(0.28),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-2",
                    "ring",
                    Box.Disc(oppositeX, oppositeY, 0.9),
                    null,
                    Stroke(sketch.Colors.Text(0.12), 0.0022),
                    motion: "none");
                sketch.Shape(
                    "ambient-3",
                    "ring",
                    Box.Disc(oppositeX, oppositeY, 1.2),
                    null,
                    Stroke(sketch.Colors.Text(0.07), 0.0022),
                    motion: "none");
                break;
            case ShapeLanguage.Card:
                sketch.Shape(
                    "ambient-1",
                    "circle",
                    Box.Disc(x, y, 0.84),
                    sketch.Colors.Accent(0.07),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-2",
                    "dots",
                    DotGrid(sketch, oppositeX, oppositeY),
                    sketch.Colors.Accent(0.28),
                    Dots(8, 5),
                    motion: "none");
                break;
            case ShapeLanguage.Block:
                sketch.Shape(
                    "ambient-1",
                    "circle",
                    Box.Disc(x, y, 0.62),
                    sketch.Palette.Accent2,
                    Stroke(sketch.Palette.Text, 0.006),
                    motion: "none");
                sketch.Shape(
                    "ambient-2",
                    "dots",
                    DotGrid(sketch, oppositeX, oppositeY),
                    sketch.Colors.Text(0.85),
                    Dots(7, 4),
                    motion: "none");
                break;
            case ShapeLanguage.Grid:
                sketch.Shape(
                    "ambient-1",
                    "glow",
                    Box.Disc(x, y, 1.3),
                    sketch.Colors.Accent2(0.22),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-2",
                    "dots",
                    DotGrid(sketch, oppositeX, oppositeY),
                    sketch.Colors.Accent(0.35),
                    Dots(12, 6),
                    motion: "none");
                sketch.Shape(
                    "ambient-3",
                    "line",
                    Box.Around(canvas.Width / 2, canvas.Height * (top ? 0.972 : 0.028), canvas.Width * 0.9, 0.0016),
                    sketch.Colors.Text(0.16),
                    motion: "none");
                break;
            case ShapeLanguage.Ink:
                sketch.Shape(
                    "ambient-1",
                    "circle",
                    Box.Disc(
                        right ? canvas.Width * 0.86 : canvas.Width * 0.14,
                        canvas.Height * (top ? 0.2 : 0.84),
                        0.62),
                    sketch.Palette.IsDark ? sketch.Colors.Accent(0.05) : sketch.Colors.Text(0.045),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-2",
                    "line",
                    Box.Around(canvas.Width / 2, canvas.Height * (top ? 0.972 : 0.028), canvas.Width * 0.9, 0.0014),
                    sketch.Colors.Text(0.22),
                    motion: "none");
                break;
            default:
                sketch.Shape(
                    "ambient-1",
                    "circle",
                    Box.Disc(x, y, 1.05),
                    sketch.Colors.Accent2(0.2),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-2",
                    "circle",
                    Box.Disc(oppositeX, oppositeY, 0.66),
                    sketch.Colors.Light(0.1),
                    motion: "none",
                    idle: drift);
                sketch.Shape(
                    "ambient-3",
                    "circle",
                    Box.Disc(canvas.Width * (right ? 0.035 : 0.965), canvas.Height * (top ? 0.09 : 0.91), 0.042),
                    sketch.Colors.Accent2(0.5),
                    motion: "none",
                    idle: Effects.Idle("float", 0.008));
                break;
        }
    }

    /// <summary>Smaller pictures in discs around the stage, one after another.</summary>
    public static void Satellites(
        SceneSketch sketch,
        double x,
        double y,
        double diameter,
        params ReadOnlySpan<double> degrees)
    {
        for (int i = 0; i < degrees.Length && sketch.ArtAt(i + 1).Length > 0; i++)
        {
            double angle = degrees[i] * Math.PI / 180;
            double reach = diameter * (i % 2 == 0 ? 0.56 : 0.6);
            double size = diameter * (i % 2 == 0 ? 0.25 : 0.21);
            var disc = Box.Disc(x + (reach * Math.Cos(angle)), y + (reach * Math.Sin(angle)), size);
            long delay = sketch.At(0.3 + (0.17 * i), 4 + i);
            Satellite(sketch, i + 1, sketch.ArtAt(i + 1), disc, delay);
        }
    }

    /// <summary>One smaller picture in its disc.</summary>
    /// <param name="sketch">The sheet.</param>
    /// <param name="number">Which of the scene's smaller pictures, from 1.</param>
    /// <param name="art">What it shows.</param>
    /// <param name="disc">Where.</param>
    /// <param name="delay">When it comes, frames.</param>
    /// <param name="shadow">Its shadow in the disc, 0 to 1.</param>
    public static void Satellite(SceneSketch sketch, int number, string art, Box disc, long delay, double shadow = 0)
    {
        const double Share = 0.6;
        Badge(sketch, $"satellite-{number}", disc, delay);
        var box = Box.Disc(disc.CenterX, disc.CenterY, disc.Width * Share);
        sketch.Art($"satellite-art-{number}", art, box, delay, shadow: shadow, motion: "pop");
    }

    /// <summary>A disc or tile for a small picture, opaque enough to stand over other forms.</summary>
    private static void Badge(SceneSketch sketch, string slot, Box box, long delay)
    {
        var palette = sketch.Palette;
        string fill = palette.IsDark
            ? SketchColors.Fade(Blend(palette.Background[1], "#ffffff", 0.14), 0.96)
            : palette.Surface;
        Action<JsonObject> line = sketch.Style.Shapes == ShapeLanguage.Block
            ? Stroke(palette.Text, 0.006)
            : Stroke(palette.IsDark ? sketch.Colors.Text(0.22) : sketch.Colors.Text(0.06), 0.0016, 0.24);
        sketch.Shape(slot, "circle", box, fill, line, motion: "pop", delay: delay);
    }

    public static Action<JsonObject> Stroke(string color, double width, double shadow = 0) => json =>
    {
        json["stroke"] = color;
        json["strokeWidth"] = width;
        if (shadow > 0)
        {
            json["shadow"] = shadow;
        }
    };

    public static Action<JsonObject> Arc(string color, double width, double sweep) => json =>
    {
        json["stroke"] = color;
        json["strokeWidth"] = width;
        json["sweep"] = sweep;
    };

    public static Action<JsonObject> Rounded(double radius, double shadow = 0) => json =>
    {
        json["radius"] = Math.Round(radius, 4);
        if (shadow > 0)
        {
            json["shadow"] = shadow;
        }
    };

    public static string Blend(string from, string to, double amount) =>
        (Colour.Parse(to) with { Alpha = amount }).Over(Colour.Parse(from)).ToHex();

    private static Action<JsonObject> Dots(int columns, int rows) => json =>
    {
        json["columns"] = columns;
        json["rows"] = rows;
    };

    /// <summary>Moves dot grids out from under words, to another corner; where there is none they go.</summary>
    public static void ClearWords(SceneSketch sketch)
    {
        var words = sketch.Layers.Where(layer => layer.Group >= LayerGroup.Kicker).Select(
            layer => layer.Box.Inset(-0.03, -0.03)).ToList();
        var canvas = sketch.Canvas;
        sketch.Change(layer =>
        {
            if (layer.Media is not GeneratorReference generator || generator.Parameters.Text("shape") != "dots")
            {
                return layer;
            }

            var box = layer.Box;
            Box[] places =
            [
                box,
                box with { X = canvas.Width - box.Right },
                box with { Y = canvas.Height - box.Bottom },
                box with { X = canvas.Width - box.Right, Y = canvas.Height - box.Bottom },
            ];
            var free = places.Where(place => !words.Any(word => word.Overlaps(place))).Take(1).ToList();
            return free.Count == 0 ? null : layer with
            {
                Box = free[0],
                Media = generator with { Parameters = generator.Parameters.With("box", free[0].ToFractions(canvas)) },
            };
        });
    }

    private static Box DotGrid(SceneSketch sketch, double cornerX, double cornerY)
    {
        double inset = sketch.IsWide ? 0.05 : 0.035;
        double width = sketch.Style.Shapes == ShapeLanguage.Grid ? 0.36 : 0.24;
        double height = sketch.Style.Shapes == ShapeLanguage.Grid ? 0.165 : 0.14;
        double x = cornerX > 0 ? cornerX - inset - width : inset;
        double y = cornerY > 0 ? cornerY - inset - height : inset;
        return new(x, y, width, height);
    }
}

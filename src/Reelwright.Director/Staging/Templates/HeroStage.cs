namespace Reelwright.Director;

/// <summary>What the main picture of a scene stands on, in the style's forms.</summary>
internal static class HeroStage
{
    /// <summary>
    /// The stage of the main picture: forms behind it, sized so that it stands composed and not stamped.
    /// </summary>
    /// <param name="sketch">The sheet.</param>
    /// <param name="x">Middle of the stage.</param>
    /// <param name="y">Middle of the stage.</param>
    /// <param name="diameter">Of the whole stage.</param>
    /// <param name="fill">How much of its usual part of the stage the art takes; more on small stages.</param>
    /// <returns>Where the art goes.</returns>
    public static Box Draw(SceneSketch sketch, double x, double y, double diameter, double fill = 1)
    {
        var art = Forms(sketch, x, y, diameter);
        return Box.Disc(art.CenterX, art.CenterY, art.Width * fill);
    }

    private static Box Forms(SceneSketch sketch, double x, double y, double diameter)
    {
        long first = sketch.Lead(0);
        switch (sketch.Style.Shapes)
        {
            case ShapeLanguage.Halo:
                sketch.Shape(
                    "stage-1",
                    "glow",
                    Box.Disc(x, y, diameter * 1.35),
                    sketch.Colors.Accent2(0.4),
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "circle",
                    Box.Disc(x, y, diameter),
                    sketch.Colors.Light(0.08),
                    motion: "pop",
                    delay: first);
                sketch.Shape(
                    "stage-3",
                    "circle",
                    Box.Disc(x, y, diameter * 0.78),
                    sketch.Colors.Light(0.1),
                    motion: "pop",
                    delay: sketch.Lead(0.6));
                sketch.Shape(
                    "stage-4",
                    "ring",
                    Box.Disc(x, y, diameter * 1.12),
                    null,
                    Ornaments.Arc(sketch.Palette.Accent, 0.005, 250),
                    delay: sketch.Lead(1));
                return Box.Disc(x, y, diameter * 0.6);
            case ShapeLanguage.Card:
                sketch.Shape(
                    "stage-1",
                    "rectangle",
                    Box.Disc(x + (diameter * 0.06), y + (diameter * 0.06), diameter * 0.9),
                    sketch.Colors.Accent2(0.9),
                    Ornaments.Rounded(0.06),
                    motion: "pop",
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "rectangle",
                    Box.Disc(x - (diameter * 0.02), y - (diameter * 0.02), diameter * 0.9),
                    sketch.Palette.Surface,
                    Ornaments.Rounded(0.06, 0.26),
                    motion: "pop",
                    delay: first);
                sketch.Shape(
                    "stage-3",
                    "circle",
                    Box.Disc(x - (diameter * 0.02), y - (diameter * 0.02), diameter * 0.7),
                    sketch.Colors.Accent(0.08),
                    motion: "pop",
                    delay: sketch.Lead(1));
                return Box.Disc(x - (diameter * 0.02), y - (diameter * 0.02), diameter * 0.56);
            case ShapeLanguage.Block:
                sketch.Shape(
                    "stage-1",
                    "circle",
                    Box.Disc(x + (diameter * 0.045), y + (diameter * 0.045), diameter * 0.94),
                    sketch.Palette.Text,
                    motion: "pop",
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "circle",
                    Box.Disc(x, y, diameter * 0.94),
                    sketch.Palette.Surface,
                    Ornaments.Stroke(sketch.Palette.Text, 0.008),
                    motion: "pop",
                    delay: first);
                return Box.Disc(x, y, diameter * 0.62);
            case ShapeLanguage.Grid:
                sketch.Shape(
                    "stage-1",
                    "glow",
                    Box.Disc(x, y, diameter * 1.3),
                    sketch.Colors.Accent(0.26),
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "ring",
                    Box.Disc(x, y, diameter),
                    null,
                    Ornaments.Stroke(sketch.Colors.Accent(0.35), 0.002),
                    delay: first);
                sketch.Shape(
                    "stage-3",
                    "ring",
                    Box.Disc(x, y, diameter * 0.88),
                    null,
                    Ornaments.Arc(sketch.Palette.Accent, 0.006, 110),
                    delay: sketch.Lead(1));
                sketch.Shape(
                    "stage-4",
                    "circle",
                    Box.Disc(x, y, diameter * 0.76),
                    sketch.Colors.Light(0.06),
                    Ornaments.Stroke(sketch.Colors.Text(0.14), 0.0016),
                    delay: first);
                return Box.Disc(x, y, diameter * 0.54);
            case ShapeLanguage.Ink:
                sketch.Shape(
                    "stage-1",
                    "circle",
                    Box.Disc(x, y, diameter * 0.96),
                    sketch.Palette.IsDark ? sketch.Colors.Accent(0.1) : sketch.Colors.Text(0.07),
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "ring",
                    Box.Disc(x, y, diameter * 1.06),
                    null,
                    Ornaments.Arc(sketch.Colors.Accent(0.9), 0.003, 300),
                    delay: sketch.Lead(1));
                return Box.Disc(x, y, diameter * 0.6);
            default:
                var capsule = Box.Around(x, y, diameter * 0.76, diameter * 1.04);
                sketch.Shape(
                    "stage-1",
                    "rectangle",
                    capsule,
                    sketch.Colors.Accent2(0.34),
                    Ornaments.Rounded(diameter * 0.38),
                    motion: "rise",
                    delay: first);
                sketch.Shape(
                    "stage-2",
                    "rectangle",
                    Box.Around(x, y, diameter * 0.64, diameter * 0.92),
                    sketch.Colors.Light(0.14),
                    Ornaments.Rounded(diameter * 0.32),
                    motion: "rise",
                    delay: sketch.Lead(0.6));
                sketch.Shape(
                    "stage-3",
                    "glow",
                    Box.Around(x, y + (diameter * 0.31), diameter * 0.5, diameter * 0.1),
                    sketch.Colors.Shadow(0.3),
                    delay: sketch.Lead(1));
                return Box.Disc(x, y - (diameter * 0.01), diameter * 0.58);
        }
    }
}

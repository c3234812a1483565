namespace Reelwright.Director;

/// <summary>A product on a floor that mirrors it, with the shadow under it.</summary>
internal static class StageTemplates
{
    /// <summary>The product beside its name; on narrow canvases above it.</summary>
    public static void Reveal(SceneSketch sketch)
    {
        if (sketch.ArtAt(0).Length == 0)
        {
            CenterTemplates.Reveal(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var area = sketch.Area;
        bool mirrored = sketch.Scene.IsMirrored;
        if (sketch.IsWide)
        {
            double size = Math.Min(0.5, area.Height * 0.66);
            double x = mirrored ? area.X + (size * 0.72) : area.Right - (size * 0.72);
            Stand(sketch, x, area.CenterY + (size * 0.36), size);
            double width = area.Width - (size * 1.44) - 0.1;
            var column = new TextColumn(sketch, width, 0.116, "left", 3);
            column.Place(mirrored ? area.Right - width : area.X, area.CenterY - (column.Height / 2));
            return;
        }

        double side = Frames.Symmetric(sketch);
        var words = new TextColumn(sketch, side, sketch.IsTall ? 0.1 : 0.08, "center", 3);
        double art = Math.Min(sketch.IsTall ? 0.56 : 0.4, (area.Height - words.Height - 0.06) / 1.34);
        double top = area.CenterY - ((words.Height + 0.06 + (art * 1.34)) / 2);
        Stand(sketch, sketch.Canvas.Width / 2, top + art, art);
        words.Place((sketch.Canvas.Width - side) / 2, top + (art * 1.34) + 0.06);
    }

    // The floor's light, the mirror image that fades, the shadow where it stands, and the product over them.
    private static void Stand(SceneSketch sketch, double x, double floor, double size)
    {
        sketch.Shape("stage-1", "glow", Box.Around(x, floor - (size * 0.5), size * 1.7, size * 1.6), sketch.Colors.Accent2(0.4), delay: sketch.Lead(0));
        sketch.Shape("stage-2", "glow", Box.Around(x, floor + (size * 0.03), size * 1.8, size * 0.46), sketch.Colors.Light(0.3), delay: sketch.Lead(0));
        sketch.Mirrored("mirror", sketch.ArtAt(0), Box.Around(x, floor + (size * 0.46), size, size), sketch.Lead(1), 0.3);
        sketch.Shape("stage-3", "glow", Box.Around(x, floor, size * 0.86, size * 0.13), sketch.Palette.IsDark ? SketchColors.Fade("#000000", 0.75) : sketch.Colors.Shadow(0.42), delay: sketch.Lead(0.6));
        sketch.Art("hero", sketch.ArtAt(0), Box.Around(x, floor - (size * 0.48), size, size), sketch.Lead(1), shadow: 0.2);
    }
}

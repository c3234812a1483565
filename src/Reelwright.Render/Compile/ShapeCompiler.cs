using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Shape parameters → a sprite with its place.</summary>
internal sealed class ShapeCompiler(Canvas canvas)
{
    /// <exception cref="RenderException">The shape is unknown or a parameter is wrong.</exception>
    public PlacedSprite Compile(Properties parameters)
    {
        var box = canvas.Box(parameters);
        int width = Even(box.Width);
        int height = Even(box.Height);
        var fill = Canvas.Color(parameters, "fill");
        var stroke = Canvas.Color(parameters, "stroke");
        double strokePx = parameters.Number("strokeWidth", 0.004) * canvas.ShortEdge;
        double radius = parameters.Number("radius", 0) * canvas.ShortEdge;
        double shadow = Math.Clamp(parameters.Number("shadow", 0), 0, 1);
        var color = fill ?? stroke ?? new Rgba(255, 255, 255);
        var fill2 = Canvas.Color(parameters, "fill2");
        var sprite = parameters.Text("shape") switch
        {
            "rectangle" => ShapeRasterizer.RoundedRectangle(width, height, radius, fill, fill2, stroke, strokePx, shadow),
            "circle" => ShapeRasterizer.Ellipse(width, height, fill, fill2, stroke, strokePx, shadow),
            "ring" => ShapeRasterizer.Ring(width, height, strokePx, parameters.Number("sweep", 360), color),
            "line" => ShapeRasterizer.RoundedRectangle(
                width, height, Math.Min(width, height) / 2.0, color, null, null, 0, 0),
            "glow" => ShapeRasterizer.Glow(width, height, color),
            "quote" => ShapeRasterizer.QuoteMark(width, height, color),
            "check" => ShapeRasterizer.Check(Math.Min(width, height), strokePx, color),
            "dots" => ShapeRasterizer.Dots(
                width, height, (int)parameters.Integer("columns", 6), (int)parameters.Integer("rows", 4), color),
            var other => throw new RenderException($"there is no shape '{other}'"),
        };

        // A shadow makes the sprite larger than its box on all sides alike.
        return new(sprite, box.X + ((box.Width - sprite.Width) / 2), box.Y + ((box.Height - sprite.Height) / 2));
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}

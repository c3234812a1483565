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
        var paint = new FormPaint
        {
            Fill = fill,
            FillTo = Canvas.Color(parameters, "fill2"),
            Stroke = stroke,
            StrokePx = strokePx,
            Shadow = shadow,
        };
        var sprite = parameters.Text("shape") switch
        {
            "rectangle" => FormRasterizer.Rectangle(width, height, radius, paint),
            "circle" => FormRasterizer.Ellipse(width, height, paint),
            "ring" when parameters.Number("sweep", 360) >= 360 =>
                FormRasterizer.Ellipse(width, height, new FormPaint { Stroke = color, StrokePx = strokePx }),
            "ring" => ShapeRasterizer.Ring(Math.Min(width, height), strokePx, parameters.Number("sweep", 360), color).ToSprite(),
            "line" => FormRasterizer.Rectangle(
                width, height, Math.Min(width, height) / 2.0, new FormPaint { Fill = color, FillTo = paint.FillTo }),
            "glow" => FormRasterizer.Glow(width, height, color),
            "quote" => ShapeRasterizer.QuoteMark(width, color).ToSprite(),
            "check" => ShapeRasterizer.CheckMark(Math.Min(width, height), strokePx, color).ToSprite(),
            "dots" => FormRasterizer.Dots(
                width, height, (int)parameters.Integer("columns", 6), (int)parameters.Integer("rows", 4), color),
            var other => throw new RenderException($"there is no shape '{other}'"),
        };

        // A shadow makes the sprite larger than its box on all sides alike.
        return new(sprite, box.X + ((box.Width - sprite.Width) / 2), box.Y + ((box.Height - sprite.Height) / 2));
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}

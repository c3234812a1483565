namespace Reelwright.Graphics;

/// <summary>Draws the plain shapes that scenes are built of.</summary>
/// <remarks>
/// All sizes are pixels. Odd sizes get a clear last column or row. Shapes fill their picture except where it says
/// otherwise.
/// Every method throws <see cref="ArgumentOutOfRangeException"/> for sides outside 1 to 8192.
/// </remarks>
public static class ShapeRasterizer
{
    /// <summary>A rectangle with round corners.</summary>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="radius">Radius of the corners, at most half the smaller side.</param>
    /// <param name="fill">Colour, or the colour at the top of a gradient.</param>
    /// <param name="stroke">Colour of the border, which lies inside; null for none.</param>
    /// <param name="strokePx">Width of the border.</param>
    /// <param name="gradientTo">Colour at the bottom; null for one colour.</param>
    public static PremultipliedRaster RoundedRectangle(
        int width, int height, double radius, Rgba fill, Rgba? stroke = null, double strokePx = 0,
            Rgba? gradientTo = null) =>
        Draw(width, height, canvas =>
        {
            canvas.AddRoundedRectangle(new(0, 0, width, height), radius);
            canvas.FillPath(0, height, fill, gradientTo);
            if (stroke is { } border && strokePx > 0)
            {
                double half = strokePx / 2;
                canvas.AddRoundedRectangle(new(half, half, width - strokePx, height - strokePx),
                    Math.Max(0, radius - half));
                Stroke(canvas, border, strokePx);
            }
        });

    /// <summary>A disc.</summary>
    /// <param name="diameter">Width and height.</param>
    /// <param name="fill">Colour, or the colour at the top of a gradient.</param>
    /// <param name="stroke">Colour of the border, which lies inside; null for none.</param>
    /// <param name="strokePx">Width of the border.</param>
    /// <param name="gradientTo">Colour at the bottom; null for one colour.</param>
    public static PremultipliedRaster Circle(
        int diameter, Rgba fill, Rgba? stroke = null, double strokePx = 0, Rgba? gradientTo = null) =>
        RoundedRectangle(diameter, diameter, diameter / 2.0, fill, stroke, strokePx, gradientTo);

    /// <summary>A part of a ring with round ends, clockwise from the top.</summary>
    /// <param name="diameter">Width and height.</param>
    /// <param name="thickness">Width of the band.</param>
    /// <param name="sweepDegrees">How far it goes, 0 to 360.</param>
    /// <param name="color">Colour of the band.</param>
    /// <param name="track">Colour of the whole ring beneath; null for none.</param>
    public static PremultipliedRaster Ring(
        int diameter, double thickness, double sweepDegrees, Rgba color, Rgba? track = null) =>
        Draw(diameter, diameter, canvas =>
        {
            double radius = Math.Max(0, (diameter - thickness) / 2);
            double center = diameter / 2.0;
            if (track is { } beneath)
            {
                CairoNative.NewPath(canvas.Context);
                CairoNative.Arc(canvas.Context, center, center, radius, 0, 2 * Math.PI);
                Stroke(canvas, beneath, thickness);
            }

            double sweep = Math.Clamp(sweepDegrees, 0, 360) * Math.PI / 180;
            if (sweep > 0)
            {
                CairoNative.NewPath(canvas.Context);
                CairoNative.Arc(canvas.Context, center, center, radius, -Math.PI / 2, (-Math.PI / 2) + sweep);
                Stroke(canvas, color, thickness);
            }
        });

    /// <summary>A straight bar with round ends along the middle.</summary>
    /// <param name="length">Width of the picture.</param>
    /// <param name="thickness">Its height.</param>
    /// <param name="color">Colour.</param>
    public static PremultipliedRaster Line(int length, int thickness, Rgba color) =>
        RoundedRectangle(length, thickness, thickness / 2.0, color);

    /// <summary>A tick.</summary>
    /// <param name="size">Width and height.</param>
    /// <param name="thickness">Width of its line.</param>
    /// <param name="color">Colour.</param>
    public static PremultipliedRaster CheckMark(int size, double thickness, Rgba color) => Draw(size, size, canvas =>
    {
        double inset = thickness / 2;
        double span = size - thickness;
        CairoNative.MoveTo(canvas.Context, inset, inset + (span * 0.54));
        CairoNative.LineTo(canvas.Context, inset + (span * 0.37), inset + (span * 0.88));
        CairoNative.LineTo(canvas.Context, inset + span, inset + (span * 0.14));
        Stroke(canvas, color, thickness);
    });

    /// <summary>Rows of dots.</summary>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="spacing">Distance of their centres, 2 or more.</param>
    /// <param name="radius">Radius of a dot.</param>
    /// <param name="color">Colour.</param>
    public static PremultipliedRaster Dots(int width, int height, int spacing, double radius, Rgba color)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spacing, 2);
        return Draw(width, height, canvas =>
        {
            for (double y = spacing / 2.0; y < height; y += spacing)
            {
                for (double x = spacing / 2.0; x < width; x += spacing)
                {
                    CairoNative.NewSubPath(canvas.Context);
                    CairoNative.Arc(canvas.Context, x, y, radius, 0, 2 * Math.PI);
                }
            }

            canvas.FillPath(0, height, color, null);
        });
    }

    /// <summary>
    /// The soft shadow of a rectangle with round corners, larger than it by <see cref="ShadowMargin"/> on every side.
    /// </summary>
    /// <param name="width">Width of the rectangle.</param>
    /// <param name="height">Height of the rectangle.</param>
    /// <param name="radius">Radius of its corners.</param>
    /// <param name="blurPx">Width of the soft edge, 0 to 200.</param>
    /// <param name="color">Colour with its opacity.</param>
    public static PremultipliedRaster SoftShadow(int width, int height, double radius, double blurPx, Rgba color)
    {
        int margin = ShadowMargin(blurPx);
        int outerWidth = CairoCanvas.Even(width + (2 * margin));
        int outerHeight = CairoCanvas.Even(height + (2 * margin));
        using CairoCanvas shape = new(outerWidth, outerHeight);
        shape.AddRoundedRectangle(new(margin, margin, width, height), radius);
        shape.FillPath(0, height, new(0, 0, 0), null);
        using CairoCanvas canvas = new(outerWidth, outerHeight);
        canvas.DrawShadow(shape, 0, 0, blurPx, color);
        return canvas.ToRaster();
    }

    /// <summary>Pixels that <see cref="SoftShadow"/> adds on every side.</summary>
    public static int ShadowMargin(double blurPx) => AlphaBlur.Reach(Math.Clamp(blurPx, 0, 200)) + 1;

    /// <summary>A pair of raised commas, as before a quotation.</summary>
    /// <param name="width">Width; the height is four fifths of it.</param>
    /// <param name="color">Colour.</param>
    public static PremultipliedRaster QuoteMark(int width, Rgba color)
    {
        int height = Math.Max(1, width * 4 / 5);
        return Draw(width, height, canvas =>
        {
            double half = width * 0.44;
            foreach (double left in (double[])[0, width - half])
            {
                double radius = half / 2;
                double cy = height - radius;
                CairoNative.MoveTo(canvas.Context, left, cy);
                CairoNative.CurveTo(canvas.Context, left, height * 0.32, left + (half * 0.34), height * 0.06,
                    left + (half * 0.96), 0);
                CairoNative.LineTo(canvas.Context, left + half, height * 0.15);
                CairoNative.CurveTo(
                    canvas.Context, left + (half * 0.74), height * 0.2, left + (half * 0.52), height * 0.3,
                        left + (half * 0.5), cy - radius);
                CairoNative.Arc(canvas.Context, left + radius, cy, radius, -Math.PI / 2, Math.PI);
                CairoNative.ClosePath(canvas.Context);
            }

            canvas.FillPath(0, height, color, null);
        });
    }

    /// <summary>An arrow to the right.</summary>
    /// <param name="width">Width, the height or more.</param>
    /// <param name="height">Height of its head.</param>
    /// <param name="thickness">Width of its line.</param>
    /// <param name="color">Colour.</param>
    public static PremultipliedRaster Arrow(int width, int height, double thickness, Rgba color) =>
        Draw(width, height, canvas =>
    {
        double inset = thickness / 2;
        double middle = height / 2.0;
        double head = Math.Min(middle - inset, width - thickness);
        CairoNative.MoveTo(canvas.Context, inset, middle);
        CairoNative.LineTo(canvas.Context, width - inset, middle);
        CairoNative.MoveTo(canvas.Context, width - inset - head, middle - head);
        CairoNative.LineTo(canvas.Context, width - inset, middle);
        CairoNative.LineTo(canvas.Context, width - inset - head, middle + head);
        Stroke(canvas, color, thickness);
    });

    private static PremultipliedRaster Draw(int width, int height, Action<CairoCanvas> draw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        using CairoCanvas canvas = new(CairoCanvas.Even(width), CairoCanvas.Even(height));
        draw(canvas);
        return canvas.ToRaster();
    }

    private static void Stroke(CairoCanvas canvas, Rgba color, double thickness)
    {
        canvas.SetColor(color);
        CairoNative.SetLineWidth(canvas.Context, thickness);
        CairoNative.SetLineCap(canvas.Context, CairoNative.LineCapRound);
        CairoNative.SetLineJoin(canvas.Context, CairoNative.LineJoinRound);
        CairoNative.Stroke(canvas.Context);
    }
}

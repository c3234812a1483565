namespace Reelwright.Graphics;

/// <summary>Forms as scenes use them: filled, edged, with a shadow under them, in one picture.</summary>
/// <remarks>With a shadow the picture is larger than the form, by the same margin on every side.</remarks>
public static class FormRasterizer
{
    // A quarter of a circle as one Bézier curve is within 0.03 % of the radius with this handle length.
    private const double Kappa = 0.5522847498;
    private const double ShadowBlurPart = 0.09;
    private const double ShadowDropPart = 0.035;
    private const double ShadowBlurLimit = 60;

    /// <summary>A rectangle with round corners.</summary>
    /// <param name="width">Width in pixels, 1 to 4096.</param>
    /// <param name="height">Height in pixels, 1 to 4096.</param>
    /// <param name="radius">Corner radius in pixels.</param>
    /// <param name="paint">Colours, edge and shadow.</param>
    public static Sprite Rectangle(int width, int height, double radius, FormPaint paint) =>
        Draw(width, height, paint, (canvas, area) => canvas.AddRoundedRectangle(area, radius));

    /// <summary>An ellipse that touches the four sides.</summary>
    /// <param name="width">Width in pixels, 1 to 4096.</param>
    /// <param name="height">Height in pixels, 1 to 4096.</param>
    /// <param name="paint">Colours, edge and shadow.</param>
    public static Sprite Ellipse(int width, int height, FormPaint paint) => Draw(width, height, paint, AddEllipse);

    /// <summary>A soft light: the colour in the middle, nothing at the edge of the ellipse.</summary>
    /// <param name="width">Width in pixels, 2 to 4096.</param>
    /// <param name="height">Height in pixels, 2 to 4096.</param>
    /// <param name="color">Colour and strength of the middle.</param>
    public static Sprite Glow(int width, int height, Rgba color)
    {
        width = CairoCanvas.Even(width);
        height = CairoCanvas.Even(height);
        byte[] pixels = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            double dy = ((y + 0.5) / height * 2) - 1;
            for (int x = 0; x < width; x++)
            {
                double dx = ((x + 0.5) / width * 2) - 1;
                double reach = Math.Max(0, 1 - ((dx * dx) + (dy * dy)));

                // Squared falls off softly; the hash spreads rounding over the pixels, so that no rings are seen.
                double strength = (color.A * reach * reach) + (Spread(x, y) - 0.5);
                int alpha = (int)Math.Clamp(Math.Round(strength), 0, 255);
                int at = ((y * width) + x) * 4;
                pixels[at] = (byte)(color.B * alpha / 255);
                pixels[at + 1] = (byte)(color.G * alpha / 255);
                pixels[at + 2] = (byte)(color.R * alpha / 255);
                pixels[at + 3] = (byte)alpha;
            }
        }

        return SpriteConversion.FromPremultipliedBgra(pixels, width, height, width * 4);
    }

    /// <summary>An even grid of small discs.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="columns">Discs in a row, 1 to 100.</param>
    /// <param name="rows">Rows, 1 to 100.</param>
    /// <param name="color">Colour.</param>
    public static Sprite Dots(int width, int height, int columns, int rows, Rgba color)
    {
        columns = Math.Clamp(columns, 1, 100);
        rows = Math.Clamp(rows, 1, 100);
        double stepX = (double)width / columns;
        double stepY = (double)height / rows;
        double radius = Math.Min(stepX, stepY) * 0.14;
        return Draw(width, height, new FormPaint { Fill = color }, (canvas, _) =>
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    double x = (column + 0.5) * stepX;
                    double y = (row + 0.5) * stepY;
                    AddEllipse(canvas, new(x - radius, y - radius, radius * 2, radius * 2));
                }
            }
        });
    }

    /// <summary>A picture with a soft shadow below it; larger than the picture by the same margin on every side.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="strength">Opacity of the shadow, 0 to 1.</param>
    public static Sprite WithShadow(PremultipliedRaster picture, double strength)
    {
        double size = Math.Min(picture.Width, picture.Height);
        double blur = Math.Min(ShadowBlurLimit, size * ShadowBlurPart);
        double drop = size * ShadowDropPart;
        int margin = CairoCanvas.Even(ShapeRasterizer.ShadowMargin(blur) + (int)Math.Ceiling(drop));
        using CairoCanvas shape = new(picture.Width + (2 * margin), picture.Height + (2 * margin));
        shape.DrawRaster(picture, margin, margin);
        return Shaded(shape, blur, drop, strength);
    }

    /// <summary>A picture upside down that fades from its upper edge on, as a polished floor shows it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="reach">Part of its height after which nothing is left, above 0 to 1.</param>
    public static Sprite MirrorImage(PremultipliedRaster picture, double reach = 0.55)
    {
        byte[] turned = new byte[picture.StrideBytes * picture.Height];
        double rows = Math.Max(1, picture.Height * Math.Clamp(reach, 0.01, 1));
        for (int y = 0; y < picture.Height; y++)
        {
            double left = Math.Max(0, 1 - (y / rows));
            int strength = (int)(256 * left * left);
            int from = (picture.Height - 1 - y) * picture.StrideBytes;
            int to = y * picture.StrideBytes;
            for (int i = 0; strength > 0 && i < picture.Width * 4; i++)
            {
                turned[to + i] = (byte)((picture.Bgra[from + i] * strength) >> 8);
            }
        }

        return new PremultipliedRaster(turned, picture.Width, picture.Height, picture.StrideBytes).ToSprite();
    }

    private static Sprite Draw(int width, int height, FormPaint paint, Action<CairoCanvas, RectD> addPath)
    {
        double blur = Math.Min(ShadowBlurLimit, Math.Min(width, height) * ShadowBlurPart * 2);
        double drop = blur * 0.4;
        int margin = paint.Shadow > 0 ? CairoCanvas.Even(ShapeRasterizer.ShadowMargin(blur) + (int)Math.Ceiling(drop)) : 0;
        using CairoCanvas shape = new(CairoCanvas.Even(width + (2 * margin)), CairoCanvas.Even(height + (2 * margin)));
        double edge = paint.Stroke is null ? 0 : paint.StrokePx / 2;
        if (paint.Fill is { } fill)
        {
            addPath(shape, new(margin, margin, width, height));
            shape.FillPath(margin, margin + height, fill, paint.FillTo);
        }

        if (paint.Stroke is { } stroke && paint.StrokePx > 0)
        {
            addPath(shape, new(margin + edge, margin + edge, width - paint.StrokePx, height - paint.StrokePx));
            shape.SetColor(stroke);
            CairoNative.SetLineWidth(shape.Context, paint.StrokePx);
            CairoNative.Stroke(shape.Context);
        }

        return paint.Shadow > 0 ? Shaded(shape, blur, drop, paint.Shadow) : shape.ToRaster().ToSprite();
    }

    private static Sprite Shaded(CairoCanvas shape, double blur, double drop, double strength)
    {
        using CairoCanvas canvas = new(shape.Width, shape.Height);
        canvas.DrawShadow(shape, 0, drop, blur, new(0, 0, 0, (byte)Math.Round(255 * Math.Clamp(strength, 0, 1))));
        canvas.Draw(shape);
        return canvas.ToRaster().ToSprite();
    }

    private static void AddEllipse(CairoCanvas canvas, RectD area)
    {
        var context = canvas.Context;
        double cx = area.X + (area.Width / 2);
        double cy = area.Y + (area.Height / 2);
        double kx = area.Width / 2 * Kappa;
        double ky = area.Height / 2 * Kappa;
        CairoNative.NewSubPath(context);
        CairoNative.MoveTo(context, area.Right, cy);
        CairoNative.CurveTo(context, area.Right, cy + ky, cx + kx, area.Bottom, cx, area.Bottom);
        CairoNative.CurveTo(context, cx - kx, area.Bottom, area.X, cy + ky, area.X, cy);
        CairoNative.CurveTo(context, area.X, cy - ky, cx - kx, area.Y, cx, area.Y);
        CairoNative.CurveTo(context, cx + kx, area.Y, area.Right, cy - ky, area.Right, cy);
        CairoNative.ClosePath(context);
    }

    private static double Spread(int x, int y)
    {
        uint hash = unchecked(((uint)x * 0x9E3779B1u) ^ ((uint)y * 0x85EBCA77u));
        hash = unchecked((hash ^ (hash >> 15)) * 0x2C1B3C6Du);
        return (hash >> 8) / (double)(1 << 24);
    }
}

namespace Reelwright.Graphics;

/// <summary>Overlays sprites on frames: in place, between pixels, or scaled.</summary>
/// <remarks>
/// Coordinates are edge based; sprites lie on the 2×2 chroma grid only at even positions, elsewhere luma and chroma are
/// each shifted bilinearly by their own exact fraction, so slow movements do not step. Vector and scalar paths agree to
/// the bit.
/// </remarks>
public static class SpriteOverlay
{
    private const double SmallestSide = 0.05;
    private const double MostReduction = 12;

    /// <summary>Draws a sprite at its own size.</summary>
    /// <param name="target">Receives the sprite.</param>
    /// <param name="sprite">The sprite.</param>
    /// <param name="x">Left edge in luma samples, with fractions; may lie outside.</param>
    /// <param name="y">Top edge in luma samples, with fractions; may lie outside.</param>
    /// <param name="opacity">0 to 1; clamped.</param>
    /// <param name="clip">If given, only this part of the frame is touched; rounded to whole samples.</param>
    public static void Draw(Frame target, Sprite sprite, double x, double y, double opacity, RectD? clip = null)
    {
        int gain = FixedPoint.Weight256(opacity);
        if (gain == 0 || !IsNear(x) || !IsNear(y))
        {
            return;
        }

        if (IsEven(x) && IsEven(y))
        {
            DrawAligned(target, sprite, (int)x, (int)y, gain, PixelArea.Of(target, clip));
        }
        else
        {
            DrawResampled(
                target, sprite, new RectD(x, y, sprite.Width, sprite.Height), sprite.Width, sprite.Height,
                gain, PixelArea.Of(target, clip));
        }
    }

    /// <summary>Draws a sprite scaled into a rectangle.</summary>
    /// <param name="target">Receives the sprite.</param>
    /// <param name="sprite">The sprite; must not be written afterwards, as reductions of it are kept.</param>
    /// <param name="destination">Where, in luma samples, with fractions; one thinner than a twentieth draws
    /// nothing.</param>
    /// <param name="opacity">0 to 1; clamped.</param>
    /// <param name="clip">If given, only this part of the frame is touched; rounded to whole samples.</param>
    public static void Draw(Frame target, Sprite sprite, RectD destination, double opacity, RectD? clip = null)
    {
        int gain = FixedPoint.Weight256(opacity);
        if (gain == 0 || !(destination.Width >= SmallestSide && destination.Height >= SmallestSide)
            || !IsNear(destination.X) || !IsNear(destination.Y)
            || !IsNear(destination.Right) || !IsNear(destination.Bottom))
        {
            return;
        }

        if (destination.Width == sprite.Width && destination.Height == sprite.Height)
        {
            Draw(target, sprite, destination.X, destination.Y, opacity, clip);
            return;
        }

        // The axis that shrinks less chooses the reduction, so that a turning card stays sharp along its other axis.
        double width = sprite.Width;
        double height = sprite.Height;
        int level = 0;
        while ((Math.Min(width / destination.Width, height / destination.Height) >= 2
                || Math.Max(width / destination.Width, height / destination.Height) >= MostReduction)
            && level < SpriteMipmaps.Of(sprite).Count)
        {
            width /= 2;
            height /= 2;
            level++;
        }

        var reduced = level == 0 ? sprite : SpriteMipmaps.Of(sprite).Level(level);
        DrawResampled(target, reduced, destination, width, height, gain, PixelArea.Of(target, clip));
    }

    private static bool IsNear(double coordinate) => Math.Abs(coordinate) < 1e6;

    private static bool IsEven(double coordinate) => Math.Floor(coordinate / 2) * 2 == coordinate;

    private static void DrawAligned(Frame target, Sprite sprite, int x, int y, int gain, PixelArea clip)
    {
        var area = clip.Intersect(new(x, y, x + sprite.Width, y + sprite.Height));
        if (area.IsEmpty)
        {
            return;
        }

        for (int row = area.Top; row < area.Bottom; row++)
        {
            int from = ((row - y) * sprite.Width) + area.Left - x;
            RowOverlay.Over(
                sprite.Y.AsSpan(from, area.Width),
                sprite.A.AsSpan(from, area.Width),
                gain,
                target.Y.Slice((row * target.Width) + area.Left, area.Width));
        }

        area = area.ToChroma();
        for (int row = area.Top; row < area.Bottom && area.Width > 0; row++)
        {
            int from = ((row - (y / 2)) * (sprite.Width / 2)) + area.Left - (x / 2);
            var alpha = sprite.ChromaA.AsSpan(from, area.Width);
            int to = (row * target.ChromaWidth) + area.Left;
            RowOverlay.Over(sprite.U.AsSpan(from, area.Width), alpha, gain, target.U.Slice(to, area.Width));
            RowOverlay.Over(sprite.V.AsSpan(from, area.Width), alpha, gain, target.V.Slice(to, area.Width));
        }
    }

    // width and height: the sprite's size in its own samples, without the padding of a reduction.
    private static void DrawResampled(
        Frame target, Sprite sprite, RectD destination, double width, double height, int gain, PixelArea clip)
    {
        double stepX = width / destination.Width;
        double stepY = height / destination.Height;

        // A magnified sprite fades out over half a source sample beyond its edge.
        double marginX = Math.Max(1, 1 / stepX);
        double marginY = Math.Max(1, 1 / stepY);
        var area = clip.Intersect(new(
            (int)Math.Floor(destination.X - marginX),
            (int)Math.Floor(destination.Y - marginY),
            (int)Math.Ceiling(destination.Right + marginX),
            (int)Math.Ceiling(destination.Bottom + marginY)));
        if (area.IsEmpty)
        {
            return;
        }

        var scratch = DrawScratch.Current;
        scratch.LumaX.Set(area.Width, (area.Left - destination.X) * stepX, stepX, Sampling.Bilinear);
        scratch.LumaY.Set(area.Height, (area.Top - destination.Y) * stepY, stepY, Sampling.Bilinear);
        DrawLuma(scratch, target, sprite, gain, area);
        area = area.ToChroma();
        if (area.IsEmpty)
        {
            return;
        }

        scratch.ChromaX.Set(area.Width, (area.Left - (destination.X / 2)) * stepX, stepX, Sampling.Bilinear);
        scratch.ChromaY.Set(area.Height, (area.Top - (destination.Y / 2)) * stepY, stepY, Sampling.Bilinear);
        DrawChroma(scratch, target, sprite, gain, area);
    }

    private static void DrawLuma(DrawScratch scratch, Frame target, Sprite sprite, int gain, PixelArea area)
    {
        var rows = scratch.Rows(2 * area.Width);
        var color = rows[..area.Width];
        var alpha = rows[area.Width..];
        scratch.Planes[0].Begin(sprite.Width, sprite.Height, scratch.LumaX, scratch.LumaY, Edge.Zero);
        scratch.Planes[1].Begin(sprite.Width, sprite.Height, scratch.LumaX, scratch.LumaY, Edge.Zero);
        for (int row = 0; row < area.Height; row++)
        {
            scratch.Planes[0].Row(sprite.Y, row, color);
            scratch.Planes[1].Row(sprite.A, row, alpha);
            RowOverlay.Over(
                color, alpha, gain, target.Y.Slice(((area.Top + row) * target.Width) + area.Left, area.Width));
        }
    }

    private static void DrawChroma(DrawScratch scratch, Frame target, Sprite sprite, int gain, PixelArea area)
    {
        var rows = scratch.Rows(3 * area.Width);
        var blue = rows[..area.Width];
        var red = rows[area.Width..(2 * area.Width)];
        var alpha = rows[(2 * area.Width)..];
        foreach (var plane in scratch.Planes)
        {
            plane.Begin(sprite.Width / 2, sprite.Height / 2, scratch.ChromaX, scratch.ChromaY, Edge.Zero);
        }

        for (int row = 0; row < area.Height; row++)
        {
            scratch.Planes[0].Row(sprite.U, row, blue);
            scratch.Planes[1].Row(sprite.V, row, red);
            scratch.Planes[2].Row(sprite.ChromaA, row, alpha);
            int to = ((area.Top + row) * target.ChromaWidth) + area.Left;
            RowOverlay.Over(blue, alpha, gain, target.U.Slice(to, area.Width));
            RowOverlay.Over(red, alpha, gain, target.V.Slice(to, area.Width));
        }
    }
}

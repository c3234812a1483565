namespace Reelwright.Graphics;

/// <summary>Draws part of a picture onto part of a frame at any scale, exact to a fraction of a pixel.</summary>
/// <remarks>
/// Coordinates are edge based: luma sample i covers [i, i + 1). Chroma is taken as centred on its 2×2 luma block, on
/// both sides, so luma and chroma keep together at every scale. Outside the picture its edge is repeated. Integer
/// arithmetic with 14-bit weights: the same bits on every machine.
/// </remarks>
public static class PictureScaler
{
    private const double Farthest = 1e6;

    /// <summary>Draws part of a still onto the whole frame.</summary>
    /// <inheritdoc cref="Draw(Frame, RectD, Picture, RectD, Sampling)"/>
    public static void Draw(Frame target, Picture source, RectD sourceView, Sampling quality) =>
        Draw(target, Whole(target), source, sourceView, quality);

    /// <summary>Draws part of a video frame onto the whole frame.</summary>
    /// <inheritdoc cref="Draw(Frame, RectD, Frame, RectD, Sampling)"/>
    public static void Draw(Frame target, Frame source, RectD sourceView, Sampling quality) =>
        Draw(target, Whole(target), source, sourceView, quality);

    /// <summary>Draws part of a still onto part of a frame.</summary>
    /// <param name="target">Receives the samples.</param>
    /// <param name="targetArea">Where, in luma samples; rounded to even numbers; what is outside the frame is
    /// cut.</param>
    /// <param name="source">The still; the level whose reduction left is less than 2 is read.</param>
    /// <param name="sourceView">What, in luma samples of the full picture, with fractions.</param>
    /// <param name="quality">The kernel.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view has no area, or reaches beyond a million
    /// samples.</exception>
    public static void Draw(Frame target, RectD targetArea, Picture source, RectD sourceView, Sampling quality)
    {
        var area = EvenArea(targetArea);
        int level = 0;
        for (double step = Step(area, sourceView); step >= 2 && level + 1 < source.LevelCount; step /= 2)
        {
            level++;
        }

        DrawLevel(target, area, source.Level(level), Scale(sourceView, level), quality);
    }

    /// <summary>Draws part of a video frame onto part of a frame.</summary>
    /// <param name="target">Receives the samples; not <paramref name="source"/>.</param>
    /// <param name="targetArea">Where, in luma samples; rounded to even numbers; what is outside the frame is
    /// cut.</param>
    /// <param name="source">The picture; halved on the fly until the reduction left is less than 2.</param>
    /// <param name="sourceView">What, in luma samples of the picture, with fractions.</param>
    /// <param name="quality">The kernel.</param>
    /// <exception cref="ArgumentException">Source and target are one frame.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The view has no area, or reaches beyond a million
    /// samples.</exception>
    public static void Draw(Frame target, RectD targetArea, Frame source, RectD sourceView, Sampling quality)
    {
        if (ReferenceEquals(source, target))
        {
            throw new ArgumentException("A frame cannot be scaled onto itself.", nameof(source));
        }

        const int SmallestSide = 16;
        var area = EvenArea(targetArea);
        int level = 0;
        for (double step = Step(area, sourceView);
            step >= 2 && Math.Min(source.Width, source.Height) >= SmallestSide;
            step /= 2)
        {
            source = DrawScratch.Current.Half(source, ++level);
        }

        DrawLevel(target, area, source, Scale(sourceView, level), quality);
    }

    private static RectD Whole(Frame frame) => new(0, 0, frame.Width, frame.Height);

    private static RectD Scale(RectD view, int level)
    {
        double factor = 1.0 / (1 << level);
        return new(view.X * factor, view.Y * factor, view.Width * factor, view.Height * factor);
    }

    private static PixelArea EvenArea(RectD area) => new(
        2 * PixelArea.Round(area.X / 2),
        2 * PixelArea.Round(area.Y / 2),
        2 * PixelArea.Round(area.Right / 2),
        2 * PixelArea.Round(area.Bottom / 2));

    private static double Step(PixelArea area, RectD view)
    {
        if (!(view.Width > 0 && view.Height > 0
            && Math.Abs(view.X) < Farthest && Math.Abs(view.Y) < Farthest
            && view.Right < Farthest && view.Bottom < Farthest))
        {
            throw new ArgumentOutOfRangeException(nameof(view), view, "The view has no area or lies too far away.");
        }

        return area.IsEmpty ? 1 : Math.Max(view.Width / area.Width, view.Height / area.Height);
    }

    private static void DrawLevel(Frame target, PixelArea area, Frame source, RectD view, Sampling quality)
    {
        var visible = area.Intersect(PixelArea.Of(target, null));
        if (visible.IsEmpty)
        {
            return;
        }

        double stepX = view.Width / area.Width;
        double stepY = view.Height / area.Height;
        double left = view.X + ((visible.Left - area.Left) * stepX);
        double top = view.Y + ((visible.Top - area.Top) * stepY);
        var scratch = DrawScratch.Current;
        scratch.LumaX.Set(visible.Width, left, stepX, quality);
        scratch.LumaY.Set(visible.Height, top, stepY, quality);
        scratch.ChromaX.Set(visible.Width / 2, left / 2, stepX, quality);
        scratch.ChromaY.Set(visible.Height / 2, top / 2, stepY, quality);
        var chroma = visible.ToChroma();
        DrawPlane(scratch.LumaX, scratch.LumaY, source.Y, source.Width, source.Height, target.Y, target.Width, visible);
        DrawPlane(
            scratch.ChromaX, scratch.ChromaY, source.U, source.ChromaWidth, source.ChromaHeight,
            target.U, target.ChromaWidth, chroma);
        DrawPlane(
            scratch.ChromaX, scratch.ChromaY, source.V, source.ChromaWidth, source.ChromaHeight,
            target.V, target.ChromaWidth, chroma);
    }

    private static void DrawPlane(
        ResampleAxis x,
        ResampleAxis y,
        ReadOnlySpan<byte> source,
        int width,
        int height,
        Span<byte> target,
        int targetStride,
        PixelArea area)
    {
        var plane = DrawScratch.Current.Planes[0];
        plane.Begin(width, height, x, y, Edge.Clamp);
        for (int row = 0; row < area.Height; row++)
        {
            plane.Row(source, row, target.Slice(((area.Top + row) * targetStride) + area.Left, area.Width));
        }
    }
}

namespace Reelwright.Graphics;

/// <summary>Rectangles joined and grown.</summary>
internal static class RectMath
{
    internal static RectD Grow(RectD rect, double x, double y) =>
        new(rect.X - x, rect.Y - y, rect.Width + (2 * x), rect.Height + (2 * y));

    /// <summary>The smallest rectangle around all; empty at the origin if there are none.</summary>
    internal static RectD Union(IEnumerable<RectD> rects)
    {
        RectD? union = null;
        foreach (RectD rect in rects)
        {
            union = union is not { } known ? rect : Join(known, rect);
        }

        return union ?? default;
    }

    private static RectD Join(RectD left, RectD right)
    {
        double x = Math.Min(left.X, right.X);
        double y = Math.Min(left.Y, right.Y);
        return new(x, y, Math.Max(left.Right, right.Right) - x, Math.Max(left.Bottom, right.Bottom) - y);
    }
}

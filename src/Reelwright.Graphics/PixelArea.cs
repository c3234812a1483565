namespace Reelwright.Graphics;

/// <summary>A rectangle of whole samples, half-open on both axes.</summary>
internal readonly record struct PixelArea(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The chroma samples of a luma area: each belongs to the area that holds its centre's left and upper
    /// luma.</summary>
    public PixelArea ToChroma() => new((Left + 1) >> 1, (Top + 1) >> 1, (Right + 1) >> 1, (Bottom + 1) >> 1);

    public PixelArea Intersect(PixelArea other) => new(
        Math.Max(Left, other.Left),
        Math.Max(Top, other.Top),
        Math.Min(Right, other.Right),
        Math.Min(Bottom, other.Bottom));

    /// <summary>The whole frame, or the part of it inside <paramref name="clip"/>, rounded to whole samples.</summary>
    public static PixelArea Of(Frame frame, RectD? clip)
    {
        var whole = new PixelArea(0, 0, frame.Width, frame.Height);
        return clip is { } rectangle
            ? whole.Intersect(new(
                Round(rectangle.X), Round(rectangle.Y), Round(rectangle.Right), Round(rectangle.Bottom)))
            : whole;
    }

    /// <summary>Rounds to nearest, halves up, within what arithmetic on frames can bear.</summary>
    public static int Round(double value) => (int)Math.Floor(Math.Clamp(value, -1e6, 1e6) + 0.5);
}

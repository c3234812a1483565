using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>How a picture or clip sits in the canvas.</summary>
/// <param name="Mode">fill, fit, or blur (fit over a blurred copy).</param>
/// <param name="Box">The room it has, in pixels; whole and even.</param>
/// <param name="Area">Where it goes, in pixels; whole and even.</param>
/// <param name="Radius">Corner radius in pixels; 0 = square.</param>
/// <param name="Shadow">The shadow under it; <c>null</c> when none.</param>
/// <param name="Border">The line round it, as large as it; <c>null</c> when none.</param>
internal sealed record PictureFrame(
    string Mode, RectD Box, RectD Area, double Radius, PlacedSprite? Shadow, Sprite? Border)
{
    /// <summary>Whether it covers the whole canvas edge to edge.</summary>
    public bool CoversCanvas(int width, int height) =>
        Radius <= 0 && Area.X <= 0 && Area.Y <= 0 && Area.Width >= width && Area.Height >= height;

    /// <summary>The largest area of a shape inside a box, in its middle; whole and even.</summary>
    public static RectD Inside(RectD box, double aspect)
    {
        double width = Math.Min(box.Width, box.Height * aspect);
        double height = width / aspect;
        width = Math.Max(2, Math.Round(width / 2) * 2);
        height = Math.Max(2, Math.Round(height / 2) * 2);
        return new(
            Math.Round((box.X + ((box.Width - width) / 2)) / 2) * 2,
            Math.Round((box.Y + ((box.Height - height) / 2)) / 2) * 2,
            width,
            height);
    }
}

/// <summary>A sprite at its place in pixels.</summary>
internal sealed record PlacedSprite(Sprite Sprite, double X, double Y)
{
    /// <summary>Where it lies.</summary>
    public RectD Box => new(X, Y, Sprite.Width, Sprite.Height);
}

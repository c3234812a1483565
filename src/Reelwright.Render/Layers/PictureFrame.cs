using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>How a picture or clip sits in the canvas.</summary>
/// <param name="Mode">fill, fit, or blur (fit over a blurred copy).</param>
/// <param name="Area">Where it goes, in pixels; whole and even.</param>
/// <param name="Radius">Corner radius in pixels; 0 = square.</param>
/// <param name="Shadow">The shadow under it; <c>null</c> when none.</param>
internal sealed record PictureFrame(string Mode, RectD Area, double Radius, PlacedSprite? Shadow)
{
    /// <summary>Whether it covers the whole canvas edge to edge.</summary>
    public bool CoversCanvas(int width, int height) =>
        Radius <= 0 && Area.X <= 0 && Area.Y <= 0 && Area.Width >= width && Area.Height >= height;
}

/// <summary>A sprite at its place in pixels.</summary>
internal sealed record PlacedSprite(Sprite Sprite, double X, double Y);

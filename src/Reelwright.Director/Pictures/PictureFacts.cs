using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A part of a picture, as fractions of its width and height.</summary>
internal readonly record struct PicturePart(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>The smallest part that holds both.</summary>
    public PicturePart With(PicturePart other)
    {
        double x = Math.Min(X, other.X);
        double y = Math.Min(Y, other.Y);
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}

/// <summary>What was seen in a user's picture.</summary>
internal sealed record PictureFacts
{
    /// <summary>Faces with the hair and chin around them, largest first.</summary>
    public ImmutableArray<PicturePart> Faces { get; init; } = [];

    /// <summary>Where the eye goes, as a fraction of the width.</summary>
    public double FocusX { get; init; } = 0.5;

    /// <summary>Where the eye goes, as a fraction of the height.</summary>
    public double FocusY { get; init; } = 0.46;

    /// <summary>Sharpness of its edges: 1 for a step from one pixel to the next, sharp photographs have 0.6 and more, those out of focus less than 0.36.</summary>
    public double Sharpness { get; init; } = 1;

    /// <summary>What it looks like in 64 bits: pictures alike differ in few of them.</summary>
    public ulong Likeness { get; init; }

    /// <summary>Mean luma, 0 (black) to 1 (white).</summary>
    public double Light { get; init; } = 0.5;

    /// <summary>Mean of red difference less blue difference, −1 (cold) to 1 (warm).</summary>
    public double Warmth { get; init; }

    /// <summary>Its leading colour as #rrggbb; empty when it is grey.</summary>
    public string Color { get; init; } = "";

    /// <summary>Whether it is out of focus or shaken.</summary>
    public bool IsBlurred => Sharpness < 0.36;

    /// <summary>All faces and what is around them; <c>null</c> when there are none.</summary>
    public PicturePart? People => Faces.IsDefaultOrEmpty ? null : Faces.Aggregate((all, face) => all.With(face));
}

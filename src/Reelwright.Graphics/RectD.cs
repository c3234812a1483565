namespace Reelwright.Graphics;

/// <summary>A rectangle in pixels with fractions; x to the right, y down.</summary>
public readonly record struct RectD(double X, double Y, double Width, double Height)
{
    /// <summary>First x outside on the right.</summary>
    public double Right => X + Width;

    /// <summary>First y outside below.</summary>
    public double Bottom => Y + Height;
}

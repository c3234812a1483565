namespace Reelwright.Render;

/// <summary>Where a layer is at a frame, against where it was laid out.</summary>
/// <param name="Dx">Shift to the right in pixels.</param>
/// <param name="Dy">Shift down in pixels.</param>
/// <param name="Scale">Size about the layer's middle.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Reveal">Part that is uncovered from the left, 0 to 1.</param>
public readonly record struct LayerPose(double Dx, double Dy, double Scale, double Opacity, double Reveal)
{
    /// <summary>As laid out.</summary>
    public static LayerPose Still { get; } = new(0, 0, 1, 1, 1);

    /// <summary>Turned about the layer's middle, in degrees clockwise.</summary>
    public double Rotation { get; init; }

    /// <summary>Out of focus: a standard deviation in pixels.</summary>
    public double Blur { get; init; }

    /// <summary>Whether nothing of the layer can be seen.</summary>
    public bool IsInvisible => Opacity <= 0.002 || Scale <= 0.002 || Reveal <= 0;

    /// <summary>Whether it is as it was laid out.</summary>
    public bool IsStill => this == Still;

    /// <summary>Both, one on top of the other.</summary>
    public LayerPose With(LayerPose other) =>
        new(
            Dx + other.Dx,
            Dy + other.Dy,
            Scale * other.Scale,
            Opacity * other.Opacity,
            Math.Min(Reveal, other.Reveal))
        {
            Rotation = Rotation + other.Rotation,
            Blur = Math.Max(Blur, other.Blur),
        };
}

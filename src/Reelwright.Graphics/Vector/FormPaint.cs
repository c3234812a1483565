namespace Reelwright.Graphics;

/// <summary>How a form is painted.</summary>
public sealed record FormPaint
{
    /// <summary>Colour of the area; <c>null</c> leaves it open.</summary>
    public Rgba? Fill { get; init; }

    /// <summary>Colour at the bottom, when the area runs from one colour to another.</summary>
    public Rgba? FillTo { get; init; }

    /// <summary>Colour of the edge; <c>null</c> for none.</summary>
    public Rgba? Stroke { get; init; }

    /// <summary>Width of the edge in pixels, drawn inside the form.</summary>
    public double StrokePx { get; init; }

    /// <summary>Opacity of a soft shadow below it, 0 to 1.</summary>
    public double Shadow { get; init; }
}

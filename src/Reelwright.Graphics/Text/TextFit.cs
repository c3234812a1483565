namespace Reelwright.Graphics;

/// <summary>How a text lies in its box.</summary>
/// <param name="SizePx">The size found, in pixels.</param>
/// <param name="Lines">Lines from top to bottom.</param>
/// <param name="Ink">Where there is ink, outline included, in box coordinates.</param>
public sealed record TextFit(double SizePx, IReadOnlyList<TextLine> Lines, RectD Ink);

namespace Reelwright.Graphics;

/// <summary>A rectangle behind the text that keeps it readable.</summary>
/// <param name="Color">Colour with its opacity.</param>
/// <param name="PaddingX">Pixels left and right of the text; taken from the box.</param>
/// <param name="PaddingY">Pixels above and below the text; taken from the box.</param>
/// <param name="RadiusPx">Radius of the corners in pixels, at most half the smaller side.</param>
/// <param name="PerLine">One plate for each line instead of one for all.</param>
public sealed record TextPlate(Rgba Color, double PaddingX, double PaddingY, double RadiusPx, bool PerLine = false);

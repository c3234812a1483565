namespace Reelwright.Graphics;

/// <summary>A soft copy in one colour beneath the text, or beneath its plate if it has one.</summary>
/// <param name="Dx">Pixels to the right.</param>
/// <param name="Dy">Pixels down.</param>
/// <param name="BlurPx">Width of the soft edge in pixels, 0 to 100; 0 is a hard edge.</param>
/// <param name="Color">Colour with its opacity.</param>
public sealed record TextShadow(double Dx, double Dy, double BlurPx, Rgba Color);

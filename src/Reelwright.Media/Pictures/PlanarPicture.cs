namespace Reelwright.Media;

/// <summary>A decoded still: planar YUV 4:2:0, 8 bits, BT.709, limited range, upright.</summary>
/// <param name="Width">Width in luma samples; even, 2 or more.</param>
/// <param name="Height">Height in luma samples; even, 2 or more.</param>
/// <param name="Planes">
/// Y, then U, then V, without padding: 3/2 bytes a pixel. Colour is straight, not premultiplied.
/// </param>
/// <param name="Alpha">
/// One byte a pixel, 0 (clear) to 255 (solid); <see langword="null"/> when all is solid. Where alpha is given, each
/// chroma sample is the mean of its four pixels weighted by their alpha.
/// </param>
public sealed record PlanarPicture(int Width, int Height, byte[] Planes, byte[]? Alpha);

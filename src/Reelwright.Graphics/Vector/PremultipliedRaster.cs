namespace Reelwright.Graphics;

/// <summary>An RGB picture with premultiplied alpha, as the drawing libraries make it.</summary>
/// <param name="Bgra">Blue, green, red, alpha; sRGB, premultiplied; <see cref="StrideBytes"/> to a row.</param>
/// <param name="Width">Width in pixels; even.</param>
/// <param name="Height">Height in pixels; even.</param>
/// <param name="StrideBytes">Bytes from one row to the next.</param>
public sealed record PremultipliedRaster(byte[] Bgra, int Width, int Height, int StrideBytes)
{
    /// <summary>The picture in the frames' colour space, ready to be overlaid.</summary>
    public Sprite ToSprite() => SpriteConversion.FromPremultipliedBgra(Bgra, Width, Height, StrideBytes);
}

namespace Reelwright.Graphics;

/// <summary>A drawn text.</summary>
/// <param name="Sprite">The picture, cropped to ink, outline, shadow and plate.</param>
/// <param name="OffsetX">X of the sprite's left side, relative to the box; whole pixels.</param>
/// <param name="OffsetY">Y of the sprite's top, relative to the box; whole pixels.</param>
/// <param name="Ink">Where there is ink, outline included, in box coordinates.</param>
/// <param name="Fit">Size and lines.</param>
public sealed record TextSprite(Sprite Sprite, double OffsetX, double OffsetY, RectD Ink, TextFit Fit);

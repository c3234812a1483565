namespace Reelwright.Graphics;

/// <summary>A part of a drawn text that moves on its own: a line or a word.</summary>
/// <param name="Sprite">The picture, cropped.</param>
/// <param name="OffsetX">X of the sprite's left side, relative to the text's box; whole pixels.</param>
/// <param name="OffsetY">Y of the sprite's top, relative to the text's box; whole pixels.</param>
/// <param name="Ink">Where the piece has ink, outline included, in box coordinates.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="Start">First UTF-16 offset in the text.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record TextPiece(Sprite Sprite, double OffsetX, double OffsetY, RectD Ink, int Line, int Start,
    int Length);

namespace Reelwright.Graphics;

/// <summary>A text drawn in parts; all of them overlaid in order give the whole text.</summary>
/// <param name="Plate">The plate (and its shadow) on its own, when the style has one for all lines; else null.</param>
/// <param name="Pieces">Lines or words in reading order.</param>
/// <param name="Fit">Size and lines.</param>
public sealed record TextPieces(TextPiece? Plate, IReadOnlyList<TextPiece> Pieces, TextFit Fit);

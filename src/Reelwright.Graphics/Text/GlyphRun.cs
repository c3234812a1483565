namespace Reelwright.Graphics;

/// <summary>Glyphs of one font that lie side by side; the pointers belong to their <see cref="ShapedText"/>.</summary>
/// <param name="Font">The font.</param>
/// <param name="Glyphs">The glyph string.</param>
/// <param name="X">Pixels from the line's left end.</param>
/// <param name="Ink">Ink from the line's left end and its baseline, in pixels.</param>
/// <param name="Start">First UTF-16 offset in the whole text.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="IsEmoji">The glyphs are coloured pictures.</param>
internal readonly record struct GlyphRun(nint Font, nint Glyphs, double X, RectD Ink, int Start, int End, bool IsEmoji);

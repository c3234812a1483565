namespace Reelwright.Graphics;

/// <summary>One line of a fitted text.</summary>
/// <param name="Start">First UTF-16 offset of the line in the text.</param>
/// <param name="Length">UTF-16 units without the white space at the line's ends.</param>
/// <param name="Bounds">The line's advance width and line height, in box coordinates (pixels).</param>
/// <param name="Ink">Where the line has ink, outline included, in box coordinates.</param>
/// <param name="Baseline">Y of the baseline in box coordinates.</param>
public sealed record TextLine(int Start, int Length, RectD Bounds, RectD Ink, double Baseline);

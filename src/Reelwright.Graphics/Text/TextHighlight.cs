namespace Reelwright.Graphics;

/// <summary>Characters of a text that have a colour of their own.</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="Length">UTF-16 units; a character that is cut in two is coloured as a whole or not at all.</param>
/// <param name="Color">Their colour.</param>
public readonly record struct TextHighlight(int Start, int Length, Rgba Color);

namespace Reelwright.Graphics;

/// <summary>A line in its place, with what is needed to shape it again.</summary>
internal sealed record PlacedLine(TextLine Line, bool RightToLeft)
{
    internal int End => Line.Start + Line.Length;
}

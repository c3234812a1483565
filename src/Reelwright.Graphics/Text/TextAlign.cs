namespace Reelwright.Graphics;

/// <summary>Where a line lies between the sides of its box, whatever the direction of its script.</summary>
public enum TextAlign
{
    /// <summary>At the left side.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right side.</summary>
    Right,
}

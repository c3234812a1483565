namespace Reelwright.Graphics;

/// <summary>Where the lines lie between the top and the bottom of their box.</summary>
public enum VerticalAlign
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the bottom.</summary>
    Bottom,
}

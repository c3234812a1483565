namespace Reelwright.Graphics;

/// <summary>The forms in which a mask opens.</summary>
public enum MaskShape
{
    /// <summary>An edge from left to right.</summary>
    Right,

    /// <summary>An edge from right to left.</summary>
    Left,

    /// <summary>An edge upwards.</summary>
    Up,

    /// <summary>An edge downwards.</summary>
    Down,

    /// <summary>A broad soft edge from the upper left.</summary>
    Diagonal,

    /// <summary>A circle from the middle.</summary>
    Circle,

    /// <summary>A diamond from the middle.</summary>
    Diamond,

    /// <summary>A hand that sweeps clockwise from the top.</summary>
    Clock,

    /// <summary>Slats, one a little after the other.</summary>
    Blinds,
}

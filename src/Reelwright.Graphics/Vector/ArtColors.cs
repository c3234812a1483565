namespace Reelwright.Graphics;

/// <summary>Colours of an icon. Opacity is not used: icons are solid.</summary>
/// <param name="Stroke">Outer lines.</param>
/// <param name="Fill">Outer areas.</param>
/// <param name="InnerStroke">Lines inside an area.</param>
/// <param name="InnerFill">Areas inside an area.</param>
public sealed record ArtColors(Rgba Stroke, Rgba Fill, Rgba InnerStroke, Rgba InnerFill)
{
    /// <summary>Dark lines, a blue area, white inside.</summary>
    public static ArtColors Default { get; } = new(new(38, 42, 51), new(72, 145, 255), new(255, 255, 255),
        new(110, 214, 245));
}

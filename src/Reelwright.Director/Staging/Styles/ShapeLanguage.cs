namespace Reelwright.Director;

/// <summary>The family of forms that a style draws with.</summary>
public enum ShapeLanguage
{
    /// <summary>Soft discs in one another, light, thin rings.</summary>
    Halo,

    /// <summary>Rounded cards with shadows, quarter discs, dot grids.</summary>
    Card,

    /// <summary>Flat blocks with strong outlines and hard offsets.</summary>
    Block,

    /// <summary>Thin lines, corner marks, dot grids, arcs of rings.</summary>
    Grid,

    /// <summary>One large pale disc, hairlines, a seal; mostly empty.</summary>
    Ink,

    /// <summary>Standing capsules, droplets, large soft discs at the edge.</summary>
    Arch,
}

namespace Reelwright.Render;

/// <summary>What a still is written as.</summary>
public enum StillFormat
{
    /// <summary>JPEG, 4:2:0, quality 85.</summary>
    Jpeg,

    /// <summary>PNG, 8-bit RGB.</summary>
    Png,

    /// <summary>WebP, quality 85.</summary>
    WebP,
}

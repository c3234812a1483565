namespace Reelwright.Graphics;

/// <summary>What a resampler sees outside a plane.</summary>
internal enum Edge
{
    /// <summary>The nearest sample inside.</summary>
    Clamp,

    /// <summary>Zero: transparent, for premultiplied sprites.</summary>
    Zero,
}

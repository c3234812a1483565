namespace Reelwright.Graphics;

/// <summary>How a picture is resampled, from fast to sharp.</summary>
/// <remarks>
/// All kernels widen when a picture is made smaller, so slow zooms neither shimmer nor step; each is separable and
/// normalized, so flat areas stay flat.
/// </remarks>
public enum Sampling
{
    /// <summary>Triangle kernel, 2×2 samples.</summary>
    Bilinear,

    /// <summary>Catmull–Rom cubic, 4×4 samples; the choice for photos in motion.</summary>
    Bicubic,

    /// <summary>Windowed sinc with three lobes, 6×6 samples; the choice for stills.</summary>
    Lanczos3,
}

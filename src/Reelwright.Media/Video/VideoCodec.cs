namespace Reelwright.Media;

/// <summary>How frames are encoded.</summary>
public enum VideoCodec
{
    /// <summary>H.264: plays everywhere.</summary>
    H264,

    /// <summary>H.265, also called HEVC: half the size, slower.</summary>
    H265,

    /// <summary>VP9, for WebM.</summary>
    Vp9,

    /// <summary>AV1: the smallest.</summary>
    Av1,

    /// <summary>ProRes 422, for editing on.</summary>
    ProRes,
}

namespace Reelwright.Media;

/// <summary>The picture of a media file.</summary>
public sealed record VideoStreamInfo
{
    /// <summary>Width as shown: after rotation and with square pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height as shown: after rotation and with square pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Width as stored.</summary>
    public required int CodedWidth { get; init; }

    /// <summary>Height as stored.</summary>
    public required int CodedHeight { get; init; }

    /// <summary>
    /// Frames in <see cref="FrameRateDenominator"/> seconds; the mean where the rate varies; 0 for a still.
    /// </summary>
    public required int FrameRateNumerator { get; init; }

    /// <summary>Seconds for <see cref="FrameRateNumerator"/> frames; 1 or more.</summary>
    public required int FrameRateDenominator { get; init; }

    /// <summary>Number of frames; estimated from length and rate where the container does not count them.</summary>
    public required long FrameCount { get; init; }

    /// <summary>Whether pixels can be transparent.</summary>
    public required bool HasAlpha { get; init; }

    /// <summary>Clockwise turn from stored to shown: 0, 90, 180 or 270.</summary>
    public required int RotationDegrees { get; init; }

    /// <summary>Whether luma runs 0–255 rather than 16–235.</summary>
    public required bool FullRange { get; init; }

    /// <summary>The pixel format, as ffmpeg names it.</summary>
    public required string PixelFormat { get; init; }

    /// <summary>Whether an image file moves.</summary>
    public required bool IsAnimated { get; init; }

    /// <summary>Whether frames have different lengths.</summary>
    public required bool VariableFrameRate { get; init; }

    /// <summary>
    /// Transfer characteristics, as ffmpeg names them: bt709, smpte2084 (PQ), arib-std-b67 (HLG); empty if unsaid.
    /// </summary>
    public required string ColorTransfer { get; init; }

    /// <summary>Matrix coefficients, as ffmpeg names them: bt709, smpte170m, bt2020nc; empty if unsaid.</summary>
    public required string ColorMatrix { get; init; }

    /// <summary>Name of the codec, as ffmpeg names it.</summary>
    public required string Codec { get; init; }

    /// <summary>Whether the picture has a high dynamic range and must be tone-mapped to be shown in BT.709.</summary>
    public bool IsHdr => ColorTransfer is "smpte2084" or "arib-std-b67";
}

namespace Reelwright.Media;

/// <summary>A video track to be joined from segments.</summary>
/// <param name="Segments">In order, all encoded with the same settings.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="RateNumerator">Frames in <paramref name="RateDenominator"/> seconds.</param>
/// <param name="RateDenominator">Seconds for <paramref name="RateNumerator"/> frames.</param>
public sealed record MuxedVideo(
    IReadOnlyList<SegmentFile> Segments, int Width, int Height, int RateNumerator, int RateDenominator)
{
    /// <summary>Whether the file says that it is QuickTime, as ProRes asks for.</summary>
    public bool IsQuickTime { get; init; }

    /// <summary>Frames in all.</summary>
    public long FrameCount => Segments.Sum(segment => (long)segment.Frames.Count);
}

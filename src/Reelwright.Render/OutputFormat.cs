namespace Reelwright.Render;

/// <summary>The kind of file that an export is.</summary>
public enum OutputFormat
{
    /// <summary>MP4 with H.264, H.265, VP9 or AV1, and AAC.</summary>
    Mp4,

    /// <summary>QuickTime with ProRes, H.264 or H.265, and AAC.</summary>
    Mov,

    /// <summary>WebM with VP9 or AV1, and Opus.</summary>
    WebM,

    /// <summary>An animated GIF; no sound.</summary>
    Gif,

    /// <summary>A ZIP archive with a PNG for each frame; no sound.</summary>
    PngSequence,

    /// <summary>Sound alone, AAC.</summary>
    M4a,

    /// <summary>Sound alone, MP3.</summary>
    Mp3,

    /// <summary>Sound alone, 16-bit PCM.</summary>
    Wav,
}

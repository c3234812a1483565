namespace Reelwright.Media;

/// <summary>The file types that are taken.</summary>
internal enum MediaFormat
{
    Mp4,
    Mov,
    M4a,
    Avi,
    Webm,
    Mkv,
    Jpg,
    Png,
    Gif,
    Webp,
    Mp3,
    Wav,
    Aac,
    Flac,
    Ogg,
}

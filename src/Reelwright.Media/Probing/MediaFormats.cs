using System.Diagnostics;

namespace Reelwright.Media;

internal static class MediaFormats
{
    /// <summary>Whether the type holds pictures rather than a stream.</summary>
    public static bool IsPicture(this MediaFormat format) =>
        format is MediaFormat.Jpg or MediaFormat.Png or MediaFormat.Gif or MediaFormat.Webp;

    /// <summary>The type's name as people write it.</summary>
    public static string PublicName(this MediaFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The name of ffmpeg's reader for the type.</summary>
    public static string Demuxer(this MediaFormat format) => format switch
    {
        MediaFormat.Mp4 or MediaFormat.Mov or MediaFormat.M4a => "mov",
        MediaFormat.Avi => "avi",
        MediaFormat.Webm or MediaFormat.Mkv => "matroska",
        MediaFormat.Jpg => "jpeg_pipe",
        MediaFormat.Png => "png_pipe",
        MediaFormat.Gif => "gif",
        MediaFormat.Webp => "webp_pipe",
        MediaFormat.Mp3 => "mp3",
        MediaFormat.Wav => "wav",
        MediaFormat.Aac => "aac",
        MediaFormat.Flac => "flac",
        MediaFormat.Ogg => "ogg",
        _ => throw new UnreachableException($"No reader for {format}."),
    };
}

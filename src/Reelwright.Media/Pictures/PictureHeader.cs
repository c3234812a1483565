using System.Diagnostics;

namespace Reelwright.Media;

/// <summary>What a picture file says of itself before anything is decoded.</summary>
internal sealed record PictureHeader
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>EXIF orientation, 1–8.</summary>
    public int Orientation { get; init; } = 1;

    public bool HasAlpha { get; init; }

    public int FrameCount { get; init; } = 1;

    public double DurationSeconds { get; init; }

    public required string PixelFormat { get; init; }

    /// <summary>Whether the file reaches its own end mark.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether the file stores RGB, grey or a palette rather than YUV.</summary>
    public bool IsRgb { get; init; }

    /// <summary>Whether shown width and height are the stored ones swapped.</summary>
    public bool IsTurned => Orientation >= 5;

    /// <summary>Reads the header of a picture file.</summary>
    /// <exception cref="MediaException">The header is damaged or cut short.</exception>
    public static PictureHeader Read(MediaFile media)
    {
        using var file = new FileStream(media.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 16 * 1024);
        try
        {
            var header = media.Format switch
            {
                MediaFormat.Png => PngHeader.Read(file),
                MediaFormat.Jpg => JpegHeader.Read(file),
                MediaFormat.Gif => GifHeader.Read(file),
                MediaFormat.Webp => WebPHeader.Read(file),
                _ => throw new UnreachableException($"{media.Format} is no picture."),
            };
            if (header.Width > 0 && header.Height > 0)
            {
                return header;
            }
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            // Falls through to the same answer as a size of nothing.
        }

        throw ToolFailure.Reading(media.Name, new ProcessResult(1, ""));
    }
}

using System.Globalization;

namespace Reelwright.Media;

/// <summary>Counts what is really in a file, by reading all of it.</summary>
public sealed class MediaInspector(MediaTools tools)
{
    /// <summary>Number of video packets, one for each frame.</summary>
    /// <exception cref="MediaException">The file cannot be read or has no picture.</exception>
    public async Task<long> CountFramesAsync(string path, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        var report = await FFprobe.DescribeAsync(tools, media, countPackets: true, cancellationToken);
        return report.Streams.FirstOrDefault(stream => stream.IsVideo)?.PacketCount is { } count
            ? long.Parse(count, CultureInfo.InvariantCulture)
            : throw new MediaException(MediaErrorKind.NoPictureOrSound, $"\"{media.Name}\" has no picture.");
    }
}

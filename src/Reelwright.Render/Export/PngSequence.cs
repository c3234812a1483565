using System.Globalization;
using System.IO.Compression;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Frames → a ZIP archive of numbered PNG files.</summary>
internal static class PngSequence
{
    // Equal frames give equal archives: the oldest time that ZIP knows.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Task WriteAsync(FrameSequence frames, string outputPath, CancellationToken cancellationToken) =>
        OutputFile.WriteAsync(outputPath, async stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            int number = 0;
            await frames.RunAsync(
                async (Frame frame, CancellationToken token) =>
                {
                    byte[] png = FramePng.Encode(frame);
                    var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"frame-{number++:000000}.png"), CompressionLevel.NoCompression);
                    entry.LastWriteTime = NoTime;
                    await using var target = entry.Open();
                    await target.WriteAsync(png, token);
                },
                cancellationToken);
        });
}

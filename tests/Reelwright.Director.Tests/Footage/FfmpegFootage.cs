using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Clips in a folder, named by their media id, decoded with ffmpeg alone.</summary>
internal sealed class FfmpegFootage(TempFolder folder) : IFootageSamples
{
    public static ExternalReference Clip(string path, double seconds, int width = 320, int height = 180, bool hasAudio = false) => new()
    {
        MediaId = path,
        ContentHash = new string('0', 64),
        Name = Path.GetFileName(path),
        Kind = MediaKind.Video,
        DurationSeconds = seconds,
        Width = width,
        Height = height,
        HasAudio = hasAudio,
    };

    public async IAsyncEnumerable<PictureSample> FramesAsync(
        ExternalReference media, int longSide, int framesPerSecond, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        double scale = Math.Min(1, (double)longSide / Math.Max(media.Width, media.Height));
        int width = (int)(media.Width * scale) / 2 * 2;
        int height = (int)(media.Height * scale) / 2 * 2;
        string raw = folder[$"{Guid.NewGuid():N}.yuv"];
        await MediaMaker.RunAsync(
            "-i", media.MediaId, "-an", "-vf", FormattableString.Invariant($"fps={framesPerSecond},scale={width}:{height}"),
            "-pix_fmt", "yuv420p", "-f", "rawvideo", raw);
        byte[] all = await File.ReadAllBytesAsync(raw, cancellationToken);
        int size = width * height * 3 / 2;
        for (int at = 0; at + size <= all.Length; at += size)
        {
            yield return new(width, height, all.AsMemory(at, size));
        }
    }

    public async Task<float[]> SoundAsync(ExternalReference media, double startSeconds, double seconds, CancellationToken cancellationToken)
    {
        string raw = folder[$"{Guid.NewGuid():N}.f32"];
        await MediaMaker.RunAsync(
            "-ss", FormattableString.Invariant($"{startSeconds}"), "-t", FormattableString.Invariant($"{seconds}"), "-i", media.MediaId,
            "-vn", "-ac", "2", "-ar", "48000", "-f", "f32le", raw);
        return MemoryMarshal.Cast<byte, float>(await File.ReadAllBytesAsync(raw, cancellationToken)).ToArray();
    }
}

using System.Runtime.CompilerServices;
using Reelwright.Director;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Small frames and the sound of uploaded clips, for the director to watch and hear.</summary>
/// <param name="tools">ffmpeg and ffprobe.</param>
/// <param name="mediaDirectory">The server's folder of uploads, by hash.</param>
internal sealed class FootageSamples(MediaTools tools, string mediaDirectory) : IFootageSamples
{
    private const int LeastSide = 32;

    /// <inheritdoc/>
    public async IAsyncEnumerable<PictureSample> FramesAsync(
        ExternalReference media, int longSide, int framesPerSecond, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (MediaFolder.Find(mediaDirectory, media.ContentHash) is not { } path)
        {
            yield break;
        }

        var (width, height) = Size(media, longSide);
        var reader = await OpenAsync(path, width, height, framesPerSecond, cancellationToken);
        if (reader is null)
        {
            yield break;
        }

        await using (reader)
        {
            byte[] frame = new byte[width * height * 3 / 2];
            while (await ReadAsync(reader, frame, cancellationToken))
            {
                yield return new(width, height, frame);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<float[]> SoundAsync(ExternalReference media, double startSeconds, double seconds, CancellationToken cancellationToken)
    {
        try
        {
            return MediaFolder.Find(mediaDirectory, media.ContentHash) is { } path
                ? await new AudioDecoder(tools).DecodeStereoAsync(path, startSeconds, seconds, cancellationToken)
                : [];
        }
        catch (MediaException)
        {
            return [];
        }
    }

    private async Task<VideoReader?> OpenAsync(string path, int width, int height, int framesPerSecond, CancellationToken cancellationToken)
    {
        try
        {
            var info = await new MediaProber(tools).ProbeAsync(path, cancellationToken);
            var options = new VideoReadOptions { Info = info, Width = width, Height = height, RateNumerator = framesPerSecond, RateDenominator = 1 };
            return info.Video is null ? null : await VideoReader.OpenAsync(tools, path, options, cancellationToken);
        }
        catch (MediaException)
        {
            return null;
        }
    }

    // A clip that breaks off is watched as far as it goes.
    private static async Task<bool> ReadAsync(VideoReader reader, byte[] frame, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(frame, cancellationToken);
        }
        catch (MediaException)
        {
            return false;
        }
    }

    private static (int Width, int Height) Size(ExternalReference media, int longSide)
    {
        double scale = Math.Min(1, (double)longSide / Math.Max(1, Math.Max(media.Width, media.Height)));
        int Even(int side) => Math.Max(LeastSide, (int)(side * scale) / 2 * 2);
        return (Even(media.Width), Even(media.Height));
    }
}

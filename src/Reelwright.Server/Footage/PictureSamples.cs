using Reelwright.Director;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Small copies of uploaded pictures, for the director to look at.</summary>
/// <param name="tools">ffmpeg and ffprobe.</param>
/// <param name="mediaDirectory">The server's folder of uploads, by hash.</param>
internal sealed class PictureSamples(MediaTools tools, string mediaDirectory) : IPictureSamples
{
    /// <inheritdoc/>
    public async Task<PictureSample?> SampleAsync(ExternalReference media, int longSide, CancellationToken cancellationToken)
    {
        if (Find(media.ContentHash) is not { } path)
        {
            return null;
        }

        try
        {
            var picture = await new PictureDecoder(tools).DecodeAsync(path, longSide, longSide, cancellationToken);
            return new PictureSample(picture.Width, picture.Height, picture.Planes);
        }
        catch (MediaException)
        {
            return null;
        }
    }

    private string? Find(string hash)
    {
        if (hash.Length < 2 || !hash.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        string folder = Path.Combine(mediaDirectory, hash[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, hash + ".*").FirstOrDefault() : null;
    }
}

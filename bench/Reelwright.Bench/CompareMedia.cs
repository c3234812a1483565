using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Bench;

/// <summary>The photos, clips, logo and music of the comparison: files that <c>bench/compare</c> has made.</summary>
internal sealed class CompareMedia(string folder) : IMediaLibrary
{
    public const int PhotoWidth = 4000;
    public const int PhotoHeight = 3000;
    private const int PhotoCount = 5;

    /// <summary>The repository.</summary>
    public string Root { get; } = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("artifacts", StringComparison.Ordinal)];

    public ExternalReference Music => Reference("music.mp3", Timelines.MediaKind.Audio) with { DurationSeconds = 40, HasAudio = true };

    public ExternalReference Logo => Reference("logo.png", Timelines.MediaKind.Image) with { Width = 480, Height = 480 };

    public string? PathOf(ExternalReference reference) => Path.Combine(folder, reference.MediaId);

    public ExternalReference Photo(int index) =>
        Reference($"photo{index + 1}.jpg", Timelines.MediaKind.Image) with { Width = PhotoWidth, Height = PhotoHeight };

    public ExternalReference Clip(int number) =>
        Reference($"clip{number}.mp4", Timelines.MediaKind.Video) with { Width = 1920, Height = 1080, DurationSeconds = 10, HasAudio = true };

    /// <summary>Draws the photos that are not there yet.</summary>
    public async Task DrawPhotosAsync()
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < PhotoCount; i++)
        {
            string path = Path.Combine(folder, $"photo{i + 1}.jpg");
            if (!File.Exists(path))
            {
                byte[] pixels = PhotoNoise.Make(PhotoWidth, PhotoHeight, i);
                var result = await ChildProcess.RunAsync(
                    new ProcessRequest
                    {
                        Program = "ffmpeg",
                        Arguments =
                        [
                            "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", $"{PhotoWidth}x{PhotoHeight}", "-i", "pipe:0",
                            "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", path,
                        ],
                        WriteInput = async (stream, token) => await stream.WriteAsync(pixels, token),
                    },
                    CancellationToken.None);
                if (result.ExitCode != 0)
                {
                    throw new InvalidOperationException(result.ErrorTail);
                }
            }
        }
    }

    // The name and the size say which they are: no hash of the content, which would be checked against it.
    private ExternalReference Reference(string name, Timelines.MediaKind kind) => new()
    {
        MediaId = name,
        Name = name,
        Kind = kind,
        ContentHash = $"{name} {new FileInfo(Path.Combine(folder, name)).Length}",
    };
}

using Reelwright.Media;

namespace Reelwright.Tests;

/// <summary>
/// Makes media for tests with ffmpeg; independent of the code under test except for running the process.
/// </summary>
public static class MediaMaker
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs ffmpeg; fails the test with its output when it fails.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        var result = await ChildProcess.RunAsync(
            new ProcessRequest
            {
                Program = "ffmpeg",
                Arguments = ["-hide_banner", "-nostats", "-loglevel", "error", "-nostdin", "-y", .. arguments],
                Timeout = Limit,
            },
            CancellationToken.None);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg {string.Join(' ', arguments)}: {result.ErrorTail}");
        }
    }

    /// <summary>A moving test pattern as H.264 (or what the name's ending says).</summary>
    public static Task VideoAsync(
        string path,
        int width = 160,
        int height = 96,
        string rate = "30",
        double seconds = 1,
        bool sound = false) =>
        RunAsync(
        [
            "-f", "lavfi", "-i", FormattableString.Invariant($"testsrc2=s={width}x{height}:r={rate}:d={seconds}"),
            .. sound
                ? (string[])
                [
                    "-f", "lavfi", "-i", FormattableString.Invariant($"sine=f=440:r=48000:d={seconds}"), "-c:a", "aac",
                ]
                : [],
            "-pix_fmt", "yuv420p", path,
        ]);

    /// <summary>A filter that makes the best palette, without which GIF gets a fixed one of rough colours.</summary>
    public const string OwnPalette = "split[a][b];[a]palettegen=reserve_transparent=0[p];[b][p]paletteuse=dither=none";

    /// <summary>A picture of one colour; the name's ending says the type.</summary>
    public static Task PictureAsync(string path, string color = "red", int width = 64, int height = 48) =>
        RunAsync(
        [
            "-f", "lavfi", "-i", FormattableString.Invariant($"color={color}:s={width}x{height}:d=0.04,format=rgb24"),
            "-frames:v", "1", .. path.EndsWith(".gif", StringComparison.Ordinal) ? (string[])["-vf", OwnPalette] : [],
            path,
        ]);

    /// <summary>A sine tone; the name's ending says the type.</summary>
    public static Task SoundAsync(string path, double seconds = 1, int frequency = 440, int channels = 2) =>
        RunAsync(
            "-f", "lavfi", "-i", FormattableString.Invariant($"sine=f={frequency}:r=48000:d={seconds}"),
            "-ac", FormattableString.Invariant($"{channels}"), path);

    /// <summary>
    /// A video whose frames tell their number: luma of frame <c>n</c> is <c>40 + 3n</c> all over, lossless.
    /// </summary>
    public static Task NumberedVideoAsync(string path, int frames, string rate = "30", params string[] options) =>
        RunAsync(
        [
            "-f", "lavfi", "-i", FormattableString.Invariant($"color=black:s=64x48:r={rate}"),
            "-vf", "geq=lum=40+3*N:cb=128:cr=128", "-frames:v", FormattableString.Invariant($"{frames}"),
            "-c:v", "libx264", "-qp", "0", "-pix_fmt", "yuv420p", .. options, path,
        ]);
}

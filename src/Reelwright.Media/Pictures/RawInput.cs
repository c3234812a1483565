using System.Globalization;

namespace Reelwright.Media;

/// <summary>Options for raw frames that ffmpeg reads from or writes to a pipe.</summary>
internal static class RawInput
{
    /// <summary>Frames on standard input.</summary>
    public static IEnumerable<string> Frames(string pixelFormat, int width, int height, string rate) =>
    [
        "-protocol_whitelist", "file,pipe", "-f", "rawvideo", "-pixel_format", pixelFormat,
        "-video_size", string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"), "-framerate", rate, "-i",
        "pipe:0",
    ];

    /// <summary>Frames on standard output.</summary>
    public static IEnumerable<string> ToPipe(string pixelFormat) =>
        ["-f", "rawvideo", "-pix_fmt", pixelFormat, "pipe:1"];
}

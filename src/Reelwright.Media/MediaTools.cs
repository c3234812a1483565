namespace Reelwright.Media;

/// <summary>The programs that read and write media, and how much a file from outside may ask of them.</summary>
public sealed record MediaTools
{
    /// <summary>Name or path of ffmpeg.</summary>
    public string FFmpeg { get; init; } = "ffmpeg";

    /// <summary>Name or path of ffprobe.</summary>
    public string FFprobe { get; init; } = "ffprobe";

    /// <summary>Longest side of a picture in pixels.</summary>
    public int MaxSide { get; init; } = 16_384;

    /// <summary>Most pixels in one picture.</summary>
    public long MaxPixels { get; init; } = 120_000_000;

    /// <summary>Longest sound that is decoded in one piece, in seconds.</summary>
    public double MaxSoundSeconds { get; init; } = 3_600;

    /// <summary>Most private memory of one child process in bytes.</summary>
    public long MemoryLimitBytes { get; init; } = 4L << 30;

    /// <summary>Time to look into a file.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time to decode or encode one still picture.</summary>
    public TimeSpan PictureTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time to decode, encode or join one whole piece of sound or video.</summary>
    public TimeSpan PieceTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Time that a running decoder or encoder may take for one frame before it counts as stuck.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Threads of a decoder; 0 lets ffmpeg choose.</summary>
    public int DecodeThreads { get; init; }

    /// <summary>A request to run ffmpeg, with the arguments that every run gets.</summary>
    internal ProcessRequest RunFFmpeg(TimeSpan timeout, IEnumerable<string> arguments) => new()
    {
        Program = FFmpeg,
        Arguments =
        [
            "-hide_banner", "-nostats", "-loglevel", "error", "-nostdin", "-y", .. arguments,
        ],
        Timeout = timeout,
        MemoryLimitBytes = MemoryLimitBytes,
    };

    /// <summary>A request to run ffprobe, with the arguments that every run gets.</summary>
    internal ProcessRequest RunFFprobe(TimeSpan timeout, IEnumerable<string> arguments) => new()
    {
        Program = FFprobe,
        Arguments = ["-hide_banner", "-loglevel", "error", .. arguments],
        Timeout = timeout,
        MemoryLimitBytes = MemoryLimitBytes,
    };

    /// <summary>Options that open a media file from outside, up to and including its name.</summary>
    /// <remarks>
    /// The demuxer is forced to what the content is, so no playlist or other format that names further files can be
    /// reached; the <c>file:</c> prefix keeps a name like <c>concat:…</c> or <c>-y</c> a name.
    /// </remarks>
    internal static IEnumerable<string> OpenFile(MediaFormat format, string path) =>
    [
        "-protocol_whitelist", "file,pipe", "-f", format.Demuxer(), "-i", FileUrl(path),
    ];

    /// <summary>A file's name in the form that is only ever a file's name.</summary>
    internal static string FileUrl(string path) => "file:" + Path.GetFullPath(path);
}

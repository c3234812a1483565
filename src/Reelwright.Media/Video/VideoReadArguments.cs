using System.Globalization;

namespace Reelwright.Media;

/// <summary>The ffmpeg arguments of <see cref="VideoReader"/>.</summary>
internal static class VideoReadArguments
{
    /// <summary>A frame that begins this much too late counts as begun: containers round to milliseconds.</summary>
    public const double ToleranceSeconds = 0.002;

    /// <summary>Decodes a file.</summary>
    public static IEnumerable<string> ForFile(
        MediaTools tools,
        MediaFile media,
        VideoReadOptions options,
        VideoStreamInfo video,
        bool toneMaps)
    {
        // Without accurate_seek, decoding starts at the key frame before the asked moment, with negative time stamps:
        // the frame that is on screen at that moment has usually begun before it, and an accurate seek would drop it.
        string start = options.StartSeconds.ToString("F6", CultureInfo.InvariantCulture);
        string[] seek = options.StartSeconds > 0 ? ["-noaccurate_seek", "-ss", start] : [];
        string[] decoder = (video.HasAlpha, video.Codec) switch
        {
            // The native decoders of VP8 and VP9 know nothing of the alpha that WebM carries on the side.
            (true, "vp9") => ["-c:v", "libvpx-vp9"],
            (true, "vp8") => ["-c:v", "libvpx"],
            _ => [],
        };
        return
        [
            .. seek, .. decoder, "-threads", tools.DecodeThreads.ToString(CultureInfo.InvariantCulture),
            .. MediaTools.OpenFile(media.Format, media.Path),
            "-map", "0:V:0", "-an", "-sn", "-dn", "-vf", Resample(options) + Convert(options, video, toneMaps),
            "-vsync", "passthrough", .. RawInput.ToPipe(options.HasAlpha ? "yuva420p" : "yuv420p"),
        ];
    }

    /// <summary>Converts RGBA canvases that come in at the right rate already.</summary>
    public static IEnumerable<string> ForCanvases(VideoReadOptions options, VideoStreamInfo video) =>
    [
        .. RawInput.Frames("rgba", video.CodedWidth, video.CodedHeight, Rate(options)),
        "-vf", ExifOrientation.ToFilters(1) + Convert(options, video, toneMaps: false), "-vsync", "passthrough",
        .. RawInput.ToPipe(options.HasAlpha ? "yuva420p" : "yuv420p"),
    ];

    // Microseconds, because some containers count time in whole frames and could not express the tolerance.
    private static string Resample(VideoReadOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"settb=1/1000000,setpts=PTS-{ToleranceSeconds * 1e6:F0},fps=fps={Rate(options)}:start_time=0:round=up,");

    private static string Convert(VideoReadOptions options, VideoStreamInfo video, bool toneMaps)
    {
        var (width, height) = CoverSize(options, video);
        string scale = options.HasAlpha
            ? FrameFilters.ToPremultiplied(width, height) + "," + FrameFilters.PremultipliedToYuva
            : toneMaps
                ? string.Create(CultureInfo.InvariantCulture, $"scale={width}:{height},")
                    + FrameFilters.ToneMap(video.ColorTransfer)
                : FrameFilters.ToYuv(width, height, FrameFilters.AssumedMatrix(video));
        return (width, height) == (options.Width, options.Height)
            ? scale
            : string.Create(CultureInfo.InvariantCulture, $"{scale},crop={options.Width}:{options.Height}");
    }

    private static (int Width, int Height) CoverSize(VideoReadOptions options, VideoStreamInfo video)
    {
        if (options.Fit == FitMode.Exact)
        {
            return (options.Width, options.Height);
        }

        double scale = Math.Max((double)options.Width / video.Width, (double)options.Height / video.Height);
        return (
            Math.Max(options.Width, (int)Math.Round(video.Width * scale / 2) * 2),
            Math.Max(options.Height, (int)Math.Round(video.Height * scale / 2) * 2));
    }

    private static string Rate(VideoReadOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.RateNumerator}/{options.RateDenominator}");
}

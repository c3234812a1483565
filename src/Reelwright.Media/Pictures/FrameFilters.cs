using System.Globalization;

namespace Reelwright.Media;

/// <summary>The ffmpeg filters that bring any picture to planar 4:2:0, BT.709, limited range.</summary>
/// <remarks>Built from numbers only: no text from outside ever gets into a filter.</remarks>
internal static class FrameFilters
{
    private const string Quality = "flags=lanczos+accurate_rnd+full_chroma_int+full_chroma_inp";
    private const int HighDefinitionHeight = 720;

    /// <summary>Scales and converts opaque pictures.</summary>
    /// <param name="width">Target width; even.</param>
    /// <param name="height">Target height; even.</param>
    /// <param name="sourceMatrix">Matrix of the source when it does not say itself; empty: let ffmpeg see.</param>
    public static string ToYuv(int width, int height, string sourceMatrix = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"scale={width}:{height}:{Quality}{(sourceMatrix.Length > 0 ? ":in_color_matrix=" : "")}{sourceMatrix}"
        + $":out_color_matrix=bt709:out_range=tv,format=yuv420p");

    /// <summary>Scales to premultiplied RGBA, so that clear pixels lend no colour to their neighbours.</summary>
    public static string ToPremultiplied(int width, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"format=gbrap,premultiply=inplace=1,scale={width}:{height}:{Quality},format=gbrap");

    /// <summary>From what <see cref="ToPremultiplied"/> made to straight YUVA.</summary>
    public const string PremultipliedToYuva =
        "unpremultiply=inplace=1,scale=" + Quality + ":out_color_matrix=bt709:out_range=tv,format=yuva420p";

    /// <summary>Maps PQ or HLG to BT.709, after scaling.</summary>
    public static string ToneMap(string transfer) =>
        $"zscale=tin={transfer}:min=2020_ncl:pin=2020:rin=limited:t=linear:npl=100,format=gbrpf32le,"
        + "zscale=p=709,tonemap=tonemap=hable:desat=0,zscale=t=709:m=709:p=709:r=limited,format=yuv420p";

    /// <summary>
    /// The matrix of a video that does not state it: BT.709 from 720 lines on, as every player assumes.
    /// </summary>
    public static string AssumedMatrix(VideoStreamInfo video) =>
        video.ColorMatrix.Length > 0 || IsRgb(video.PixelFormat) ? ""
        : Math.Min(video.CodedWidth, video.CodedHeight) >= HighDefinitionHeight ? "bt709"
        : "smpte170m";

    private static bool IsRgb(string format) =>
        format.Contains("rgb", StringComparison.Ordinal) || format.Contains("bgr", StringComparison.Ordinal)
        || format.Contains("gbr", StringComparison.Ordinal) || format is "pal8" or "";
}

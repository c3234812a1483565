using System.Globalization;

namespace Reelwright.Media;

/// <summary>What ffmpeg is told for each codec.</summary>
internal static class CodecArguments
{
    /// <summary>The encoder's name in ffmpeg.</summary>
    public static string EncoderName(VideoCodec codec) => codec switch
    {
        VideoCodec.H265 => "libx265",
        VideoCodec.Vp9 => "libvpx-vp9",
        VideoCodec.Av1 => "libsvtav1",
        VideoCodec.ProRes => "prores_ks",
        _ => "libx264",
    };

    /// <summary>The container that a segment is written in.</summary>
    public static string Container(VideoCodec codec) => codec == VideoCodec.ProRes ? "mov" : "mp4";

    /// <summary>Codec, quality, groups and threads.</summary>
    public static IEnumerable<string> Of(VideoEncodeSettings settings)
    {
        string group = Text(settings.KeyframeIntervalFrames);
        string crf = settings.Crf.ToString("0.##", CultureInfo.InvariantCulture);
        string[] ceiling = settings.MaxBitrateKbps is { } kbps && settings.Codec is VideoCodec.H264 or VideoCodec.H265
            ? ["-maxrate", Text(settings.MaxBitrateKbps!.Value * 1000L), "-bufsize", Text(settings.MaxBitrateKbps.Value * 2000L)]
            : [];
        string threads = Text(settings.Threads);
        if (settings.Hardware is { } hardware)
        {
            return OfCard(settings, hardware, group, ceiling);
        }

        return settings.Codec switch
        {
            // One pool of one thread: the bytes do not depend on the machine.
            VideoCodec.H265 =>
            [
                "-c:v", "libx265", "-preset", settings.Preset, "-pix_fmt", "yuv420p", "-crf", crf, .. ceiling, "-tag:v", "hvc1",
                "-x265-params",
                $"keyint={group}:min-keyint={group}:scenecut=0:open-gop=0:pools=none:frame-threads=1:info=0:log-level=error"
                + ":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=limited",
            ],
            VideoCodec.Vp9 =>
            [
                "-c:v", "libvpx-vp9", "-pix_fmt", "yuv420p", "-crf", crf, "-b:v", "0", "-deadline", "good", "-cpu-used", "5",
                "-row-mt", "0", "-g", group, "-keyint_min", group, "-threads", threads,
            ],
            VideoCodec.Av1 =>
            [
                "-c:v", "libsvtav1", "-pix_fmt", "yuv420p", "-crf", crf, "-preset", "9", "-g", group, "-svtav1-params", "lp=1:scd=0",
            ],
            VideoCodec.ProRes => ["-c:v", "prores_ks", "-profile:v", "hq", "-vendor", "apl0", "-pix_fmt", "yuv422p10le", "-threads", threads],
            _ =>
            [
                "-c:v", "libx264", "-preset", settings.Preset, "-profile:v", "high", "-pix_fmt", "yuv420p", "-crf", crf, .. ceiling,
                "-g", group, "-keyint_min", group, "-sc_threshold", "0", "-bf", "2", "-flags", "+cgop", "-threads", threads,
                "-x264-params", "colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off",
            ],
        };
    }

    // The same quality by eye as the constant rate factor, as near as each card's own scale comes to it.
    private static string[] OfCard(VideoEncodeSettings settings, string encoder, string group, string[] ceiling)
    {
        string quality = Text((int)Math.Round(settings.Crf + 3));
        string[] groups = ["-g", group, "-keyint_min", group, "-bf", "2", "-flags", "+cgop"];
        string[] tag = settings.Codec == VideoCodec.H265 ? ["-tag:v", "hvc1"] : ["-profile:v", "high"];
        return encoder[(encoder.IndexOf('_', StringComparison.Ordinal) + 1)..] switch
        {
            "nvenc" =>
            [
                "-c:v", encoder, "-preset", "p4", "-rc", "vbr", "-cq", quality, "-b:v", "0", .. ceiling, "-pix_fmt", "yuv420p",
                "-no-scenecut", "1", "-forced-idr", "1", .. tag, .. groups,
            ],
            "qsv" => ["-c:v", encoder, "-global_quality", quality, "-pix_fmt", "nv12", "-look_ahead", "0", .. tag, .. groups],
            _ =>
            [
                "-vaapi_device", "/dev/dri/renderD128", "-vf", "format=nv12,hwupload", "-c:v", encoder, "-rc_mode", "CQP", "-qp", quality,
                .. tag, .. groups,
            ],
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

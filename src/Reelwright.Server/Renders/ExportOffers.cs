using Reelwright.Agent;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Says which file a render gives, by the same mapping that renders take.</summary>
internal sealed class ExportOffers : IExportOffers
{
    private const string UsualFormat = "mp4";
    private const string UsualQuality = "high";
    private const double MinFps = 1;
    private const double MaxFps = 120;

    /// <summary>The settings of a render that says what a wish says, and nothing else.</summary>
    public static ExportSettings SettingsOf(ExportWish wish) => new()
    {
        Format = wish.Format ?? FormatOf(wish.Codec),
        Codec = wish.Codec,
        ShortEdge = wish.ShortEdge,
        FramesPerSecond = wish.FramesPerSecond,
        Quality = wish.Quality ?? UsualQuality,
        Crf = wish.Crf,
        UsesHardware = wish.UsesHardware ?? false,
        Preset = PresetOf(wish)?.Id,
    };

    /// <inheritdoc/>
    public ExportOffer Offer(Timeline timeline, ExportWish wish)
    {
        var settings = SettingsOf(wish);
        if (wish.FramesPerSecond is { } rate && rate is not (>= MinFps and <= MaxFps))
        {
            return Refused($"a video has {MinFps:0} to {MaxFps:0} frames a second; ask for 30 or 60.", $"帧率要在 {MinFps:0} 到 {MaxFps:0} 之间，可以要 30 或 60。");
        }

        OutputSettings output;
        try
        {
            output = OutputMapping.Map(timeline, settings);
        }
        catch (DraftException)
        {
            var format = OutputMapping.FormatOf(settings.Format);
            string codecs = string.Join(", ", OutputChecks.CodecsOf(format).Select(NameOf));
            string file = settings.Format.ToUpperInvariant();
            string other = FormatOf(settings.Codec).ToUpperInvariant();
            return codecs.Length == 0
                ? Refused($"{file} holds no such codec; ask for {other}.", $"{file} 不能用这个编码，可以要 {other}。")
                : Refused($"{file} holds {codecs}; ask for one of these, or for {other}.", $"{file} 只能用 {codecs}；可以从中选一个，或者要 {other}。");
        }

        if (OutputChecks.Refusal(timeline, output) is { } refusal)
        {
            return Refused(refusal, ChineseOf(timeline, output));
        }

        var preset = PresetOf(wish);
        if (preset?.Refusal(timeline) is { } limit)
        {
            string chinese = preset.MaxSeconds > 0 && timeline.Seconds > preset.MaxSeconds
                ? $"{preset.Id} 最长 {preset.MaxSeconds:0} 秒，这个视频有 {timeline.Seconds:0.#} 秒；请先缩短，或换个平台。"
                : $"{preset.Id} 最短 {preset.MinSeconds:0} 秒，这个视频只有 {timeline.Seconds:0.#} 秒；请先加长，或换个平台。";
            return Refused(limit, chinese);
        }

        bool hasPicture = output.Format is not (OutputFormat.M4a or OutputFormat.Mp3 or OutputFormat.Wav);
        return new()
        {
            Kind = KindOf(output),
            Width = hasPicture ? output.Width : 0,
            Height = hasPicture ? output.Height : 0,
            FramesPerSecond = hasPicture ? (output.Rate ?? timeline.Rate).PerSecond : 0,
            Preset = preset?.Id,
            IsForUpright = hasPicture && preset?.Shape == "portrait" && timeline.Width >= timeline.Height,
        };
    }

    // What people call a platform, and 4K for one of them, which has settings of its own.
    private static OutputPreset? PresetOf(ExportWish wish) => wish.Preset switch
    {
        null => null,
        "youtube" when wish.ShortEdge >= 2160 => OutputPresets.Find("youtube4k"),
        "channels" => OutputPresets.Find("wechat-channels"),
        "twitter" => OutputPresets.Find("x"),
        var name => OutputPresets.Find(name),
    };

    private static string FormatOf(string? codec) => codec switch
    {
        "prores" => "mov",
        "vp9" => "webm",
        _ => UsualFormat,
    };

    private static ExportOffer Refused(string english, string chinese) => new() { Refusal = english, ChineseRefusal = chinese };

    private static string ChineseOf(Timeline timeline, OutputSettings output) => output.Format == OutputFormat.Gif
        ? timeline.Seconds > OutputChecks.MaxGifSeconds
            ? $"GIF 最长 {OutputChecks.MaxGifSeconds:0} 秒，这个视频有 {timeline.Seconds:0.#} 秒；可以导出 MP4，或先缩短。"
            : "GIF 的边长有上限，可以要 480p。"
        : $"{output.Width}×{output.Height} 的画面做不了，可以要 2160p 或更小。";

    private static string KindOf(OutputSettings output) => output.Format switch
    {
        OutputFormat.Mp4 or OutputFormat.Mov or OutputFormat.WebM => $"{NameOf(output.Format)} ({NameOf(output.Codec)})",
        _ => NameOf(output.Format),
    };

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Gif => "GIF",
        OutputFormat.PngSequence => "ZIP (PNG)",
        OutputFormat.WebM => "WebM",
        _ => format.ToString().ToUpperInvariant(),
    };

    private static string NameOf(VideoCodec codec) => codec switch
    {
        VideoCodec.H264 => "H.264",
        VideoCodec.H265 => "H.265",
        VideoCodec.Vp9 => "VP9",
        VideoCodec.Av1 => "AV1",
        _ => codec.ToString(),
    };
}

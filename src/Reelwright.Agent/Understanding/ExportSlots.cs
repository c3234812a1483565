using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Slots of exports: "in 4K at 60 fps", 导出成gif, "just the audio".</summary>
internal static class ExportSlots
{
    public static IEnumerable<Command> Read(Clause clause)
    {
        // "The last scene as a GIF" is another video than this one; only settings are slots here.
        string? format = clause.Value("format.");
        string? codec = clause.Value("codec.");
        string? quality = clause.Value("quality.") ?? (clause.Has("dim.size.down") ? "low" : null);
        return
        [
            new Export
            {
                Format = format is "srt" or "vtt" ? null : format,
                Codec = codec,
                Resolution = clause.Value("res."),
                Fps = clause.Find("v.fps")?.Number ?? Frames(clause),
                Quality = quality,
                Preset = clause.Value("platform."),
            },
        ];
    }

    /// <summary>The platform that a clause names; its name may stand inside of another word (发抖音). <c>null</c> when none.</summary>
    public static string? Platform(Clause clause)
    {
        if (clause.Value("platform.") is { } named)
        {
            return named;
        }

        string plain = clause.Items.Count == 0 ? "" : clause.PlainSaid;
        foreach (var (word, platform) in Inside)
        {
            if (plain.Contains(word, StringComparison.Ordinal))
            {
                return platform;
            }
        }

        return null;
    }

    private static readonly (string Word, string Platform)[] Inside =
    [
        ("抖音", "douyin"), ("视频号", "channels"), ("b站", "bilibili"), ("哔哩", "bilibili"), ("小红书", "xiaohongshu"), ("快手", "kuaishou"),
        ("微博", "weibo"), ("朋友圈", "moments"), ("youtube", "youtube"), ("tiktok", "tiktok"), ("instagram", "instagram"),
    ];

    // 60帧, 每秒60帧.
    private static double? Frames(Clause clause)
    {
        foreach (var item in clause.All("v.number"))
        {
            if (clause.Beside(item, 1) is { } unit && clause.Plain(unit) is "帧" or "幀" or "fps" or "帧每秒")
            {
                return item.Number;
            }
        }

        return null;
    }

    /// <summary>What several exports of one message ask for together.</summary>
    public static ExportWish Wish(IEnumerable<Command> commands)
    {
        var wish = new ExportWish();
        foreach (var command in commands)
        {
            wish = command switch
            {
                Export export => new ExportWish
                {
                    Format = export.Format ?? wish.Format,
                    Codec = export.Codec ?? wish.Codec,
                    ShortEdge = Edge(export.Resolution) ?? wish.ShortEdge,
                    FramesPerSecond = export.Fps ?? wish.FramesPerSecond,
                    Quality = export.Quality ?? wish.Quality,
                    Preset = export.Preset ?? wish.Preset,
                },
                Decline { Platform: { } platform } => wish with { Preset = wish.Preset ?? platform },
                _ => wish,
            };
        }

        return wish;
    }

    private static int? Edge(string? resolution) => resolution?.TrimEnd('p') is { } digits
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int edge) ? edge : null;
}

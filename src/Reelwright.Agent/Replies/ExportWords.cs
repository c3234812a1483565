using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Words of an export: what the file is going to be, or why it cannot be.</summary>
internal static class ExportWords
{
    /// <summary>Whether a command says what the file is to be.</summary>
    public static bool Is(Command command) => command is Export or Decline { Wish: "publish", Platform: not null };

    /// <summary>The file that a turn's exports ask for; <c>null</c> when it asks for none.</summary>
    public static ExportOffer? Offer(Outcome outcome, TurnRequest request) =>
        !outcome.Answers.Any(Is) ? null
            : outcome.After.IsEmpty ? new()
            : request.Exports?.Offer(outcome.After, ExportSlots.Wish(outcome.Answers)) ?? new();

    /// <summary>The answer to an export.</summary>
    /// <param name="tongue">The language.</param>
    /// <param name="timeline">What would be exported.</param>
    /// <param name="wish">What was said.</param>
    /// <param name="offer">What the render gives.</param>
    /// <param name="platform">The platform that it was to be posted to; <c>null</c> for none.</param>
    public static string Of(Tongue tongue, Timeline timeline, ExportWish wish, ExportOffer offer, string? platform)
    {
        string post = platform is null ? "" : tongue.Say(
            $"I cannot post to {PlatformNames.Of(tongue, platform)} for you. ",
            $"我不能替你发布到{PlatformNames.Of(tongue, platform)}。");
        if (timeline.IsEmpty)
        {
            return post + tongue.Say("There is nothing to export yet. Describe a video first.", "还没有可以导出的内容，请先描述一个视频。");
        }

        if (offer.Refusal is { } refusal)
        {
            return post + tongue.Say($"That export is not possible: {refusal} The settings stay as they were.", $"这样导出做不到：{offer.ChineseRefusal ?? refusal}导出设置没有变。");
        }

        string kind = offer.Kind.Length > 0 ? offer.Kind : (wish.Format ?? "mp4").ToUpperInvariant();
        var facts = new List<string> { kind };
        if (offer.Width > 0)
        {
            facts.Add($"{offer.Width}×{offer.Height}");
            facts.Add(tongue.Say($"{Tongue.Number(offer.FramesPerSecond)} fps", $"每秒{Tongue.Number(offer.FramesPerSecond)}帧"));
        }
        else if (offer.Kind.Length == 0)
        {
            facts.Add(wish.ShortEdge is { } edge ? $"{edge}p" : $"{timeline.Width}×{timeline.Height}");
            if (wish.FramesPerSecond is { } rate)
            {
                facts.Add(tongue.Say($"{Tongue.Number(rate)} fps", $"每秒{Tongue.Number(rate)}帧"));
            }
        }

        facts.Add(tongue.Seconds(timeline.Seconds));
        string list = string.Join(tongue.Say(", ", "，"), facts);
        string of = Preset(tongue, wish, offer);
        string head = wish.IsEmpty
            ? tongue.Say($"The video is ready to export: {list}. ", $"视频可以导出了：{list}。")
            : tongue.Say($"The export is set: {list}{of}. ", $"导出设置：{list}{of}。");
        string get = platform is null
            ? tongue.Say("Start a render of this session to get the file; it is free.", "对这个会话发起渲染即可得到文件，导出免费。")
            : tongue.Say("Start a render of this session, then upload the file there yourself.", "对这个会话发起渲染，拿到文件后自己上传即可。");
        string shape = offer.IsForUpright
            ? tongue.Say(" That platform shows upright video: say \"vertical\" first to fill its screen.", "这个平台以竖屏为主，先说“改成竖屏”可以铺满屏幕。")
            : "";
        return post + head + get + shape;
    }

    private static string Preset(Tongue tongue, ExportWish wish, ExportOffer offer)
    {
        if (wish.Preset is not { } asked)
        {
            return "";
        }

        string name = PlatformNames.Of(tongue, asked);
        return offer.Preset is not null || offer.Kind.Length == 0
            ? tongue.Say($", with the settings for {name}", $"，采用{name}的参数")
            : tongue.Say($"; I know no settings of {name}'s own, so these are the usual ones", $"（没有{name}的专用参数，用的是通用参数）");
    }
}

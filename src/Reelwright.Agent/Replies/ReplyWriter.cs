using System.Globalization;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Words of a turn's answers, in the user's language. What changed is read off the timelines, never claimed.</summary>
internal sealed class ReplyWriter(bool isChinese)
{
    private const int MostTold = 6;
    private const int LongestQuote = 60;

    /// <summary>What was made, and how to go on.</summary>
    public string Made(Timeline timeline, Direction direction, bool replaces)
    {
        string summary = TrackSummary.Of(timeline, isChinese ? "zh" : "en");
        string assumed = direction.Assumptions.IsDefaultOrEmpty
            ? ""
            : (isChinese ? "\n我的假设：" : "\nI assumed: ") + Join(direction.Assumptions);
        string back = replaces ? Say(" Say \"undo\" to get the video before it back.", "说“撤销”可以回到之前的视频。") : "";
        int scenes = timeline.Scenes().Count;
        return Say(
            $"Done: {Quoted(timeline.Title)}, {Seconds(timeline.Seconds)}, {Shape(timeline)}, {Scenes(scenes)}.\n{summary}{assumed}\n"
                + "Say \"export\" to get the MP4, or tell me what to change, for example \"make it 15 seconds\" or \"change the title to …\"." + back,
            $"已完成：{Quoted(timeline.Title)}，{Seconds(timeline.Seconds)}，{Shape(timeline)}，{Scenes(scenes)}。\n{summary}{assumed}\n"
                + "说“导出”即可得到 MP4；也可以直接说要改什么，比如“改成15秒”或“标题改成……”。" + back);
    }

    /// <summary>What differs between two revisions, and what was asked for besides and not understood.</summary>
    public string Changed(Timeline before, Timeline after, IReadOnlyList<string> notUnderstood)
    {
        var changes = TimelineDifference.Between(before, after);
        string rest = notUnderstood.Count == 0 ? "" : Say(
            $"\nNot done, because I do not know how: {Join(notUnderstood.Select(Shorten))}.",
            $"\n没有做（我不会）：{Join(notUnderstood.Select(Shorten))}。");
        if (changes.Count == 0)
        {
            return Say(
                "Nothing changed: the video is already like that.",
                "没有变化：视频已经是这样了。") + rest + "\n" + TrackSummary.Of(after, isChinese ? "zh" : "en");
        }

        string summary = TrackSummary.Of(after, isChinese ? "zh" : "en");
        return Say(
            $"Changed: {Told(changes)}.{rest}\n{summary}\nSay \"undo\" to take it back, or \"export\" to get the new MP4.",
            $"已修改：{Told(changes)}。{rest}\n{summary}\n说“撤销”可以还原，说“导出”得到新的 MP4。");
    }

    /// <summary>An undo or redo, and what it changed.</summary>
    public string Moved(Timeline before, Timeline after, bool isUndo)
    {
        var changes = TimelineDifference.Between(before, after);
        string what = changes.Count > 0 ? (isChinese ? "：" : ": ") + Told(changes) : "";
        if (after.IsEmpty)
        {
            what = Say(": the timeline is empty again", "：时间线又是空的了");
        }

        return isUndo
            ? Say($"Undone{what}. Say \"redo\" to bring it back.", $"已撤销{what}。说“重做”可以恢复。")
            : Say($"Redone{what}.", $"已重做{what}。");
    }

    /// <summary>There is nothing to undo or redo.</summary>
    public string NothingToMove(bool isUndo) => isUndo
        ? Say("There is nothing to undo; nothing changed.", "没有可以撤销的修改，什么都没有变。")
        : Say("There is nothing to redo; nothing changed.", "没有可以重做的修改，什么都没有变。");

    /// <summary>What is on the timeline.</summary>
    public string Status(Timeline timeline) => timeline.IsEmpty
        ? Say(
            "The timeline is empty. Describe a video, or upload pictures or clips and tell me what to make of them.",
            "时间线还是空的。描述一个视频，或者上传图片、视频片段并告诉我要做成什么。")
        : TrackSummary.Of(timeline, isChinese ? "zh" : "en");

    /// <summary>The balance.</summary>
    public string Balance(Credits credits) => Say(
        $"You have {credits.Available} credits available and {credits.Frozen} frozen.",
        $"你有 {credits.Available} 个可用积分，{credits.Frozen} 个冻结中。");

    /// <summary>How to get the file.</summary>
    public string Export(Timeline timeline) => timeline.IsEmpty
        ? Say(
            "There is nothing to export yet. Describe a video first.",
            "还没有可以导出的内容，请先描述一个视频。")
        : Say(
            $"The video is ready to export ({Seconds(timeline.Seconds)}, {Shape(timeline)}). Start a render of this session to get the MP4; it is free.",
            $"视频可以导出了（{Seconds(timeline.Seconds)}，{Shape(timeline)}）。对这个会话发起渲染即可得到 MP4，导出免费。");

    /// <summary>How to give files.</summary>
    public string Upload() => Say(
        "Send the files to this session's upload address, or give me their URLs: MP4, MOV, AVI, WebM, MKV, JPG, PNG, GIF, WebP, MP3, WAV, M4A, AAC. Then say what to make of them.",
        "把文件上传到这个会话，或者给出它们的网址：支持 MP4、MOV、AVI、WebM、MKV、JPG、PNG、GIF、WebP、MP3、WAV、M4A、AAC。然后告诉我要做成什么。");

    /// <summary>There is no video that could be changed.</summary>
    public string NoVideo() => Say(
        "There is no video to change yet, so nothing changed. Describe one first, for example: \"a 30-second video about a new coffee shop\".",
        "还没有可以修改的视频，所以什么都没有变。请先描述一个，比如：“介绍一家新开的咖啡店，30秒”。");

    /// <summary>What can be done.</summary>
    public string Help(bool isUnclear) => (isUnclear
        ? Say("I did not understand that as a change; nothing changed. Say \"make a video about …\" for a new video. ", "我没有听懂要改什么，所以什么都没有变。想要新视频，请说“做一个关于……的视频”。")
        : "") + Say(
        "I can make a video from a description or from your pictures, and change it: length (\"make it 15 seconds\"), shape (\"vertical\"), titles (\"change the title to …\"), "
            + "music (\"more upbeat music\", \"music at 40%\"), captions and narration on or off, scenes (\"delete scene 2\", \"swap scenes 1 and 3\"), \"undo\", \"export\".",
        "我可以根据描述或你的图片生成视频，并继续修改：时长（“改成15秒”）、画幅（“改成竖屏”）、标题（“标题改成……”）、音乐（“换成欢快的音乐”“音量40%”）、"
            + "字幕和旁白的开关、场景（“删除第二个场景”“交换第一和第三个场景”）、“撤销”、“导出”。");

    /// <summary>What cannot be done, and what is nearest to it.</summary>
    public string Unsupported(string wish) => Say(
        $"I cannot do that ({wish}); nothing changed. I can change titles, music, narration, captions, scenes, length and shape instead.",
        $"这个我做不到（{wish}），什么都没有变。我可以修改标题、音乐、旁白、字幕、场景、时长和画幅。");

    /// <summary>Why a change was refused.</summary>
    public string Refused(EditRefusedException e) => (e.Reason switch
    {
        Refusal.Length => Say(
            $"A video can be {e.First} to {e.Second} seconds long.",
            $"视频长度要在 {e.First} 到 {e.Second} 秒之间。"),
        Refusal.NoSuchScene => Say(
            $"There is no {(e.First > 0 ? $"scene {e.First}" : "such scene")}: the video has {Scenes(e.Second)}.",
            $"没有{(e.First > 0 ? $"第{e.First}个" : "这个")}场景：这个视频共有{Scenes(e.Second)}。"),
        Refusal.LastScene => Say(
            "This is the only scene and cannot be deleted; describe a new video instead.",
            "这是唯一的场景，不能删除；可以直接描述一个新视频。"),
        Refusal.NoTitle => Say("There is no title there to change.", "那里没有可以修改的标题。"),
        Refusal.NoSuchWords => Say("Those words are not on the picture.", "画面上没有这些文字。"),
        Refusal.NothingToSay => Say(
            "There are no words in this video that captions or a voice could be made of.",
            "这个视频里没有可以做成字幕或旁白的文字。"),
        Refusal.NoMusic => Say(
            "There is no music; say \"add music\" first.",
            "现在没有音乐，先说“加音乐”。"),
        Refusal.NoNarration => Say(
            "There is no narration; say \"add narration\" first.",
            "现在没有旁白，先说“加旁白”。"),
        _ => Say("I cannot make that change.", "我做不了这个修改。"),
    }) + Say(" Nothing changed.", "什么都没有变。");

    /// <summary>A change that the timeline does not allow.</summary>
    public string Impossible(string why) => Say(
        $"That change cannot be made: {why} Nothing changed.",
        "这个修改在当前的时间线上做不了，什么都没有变。");

    private string Told(IReadOnlyList<TimelineChange> changes)
    {
        string told = Join(changes.Take(MostTold).Select(Describe));
        int rest = changes.Count - MostTold;
        return rest > 0 ? told + Say($"; and {rest} more", $"；还有 {rest} 处") : told;
    }

    private string Describe(TimelineChange change) => change switch
    {
        LengthChanged length => Say(
            $"length {Seconds(length.From)} → {Seconds(length.To)}",
            $"时长 {Seconds(length.From)} → {Seconds(length.To)}"),
        CanvasChanged canvas => Say(
            $"picture {canvas.Width}×{canvas.Height} → {canvas.NewWidth}×{canvas.NewHeight}",
            $"画面 {canvas.Width}×{canvas.Height} → {canvas.NewWidth}×{canvas.NewHeight}"),
        SceneCountChanged scenes => Say($"{scenes.From} → {Scenes(scenes.To)}", $"场景 {scenes.From} → {scenes.To} 个"),
        ScenesReordered order => Say(
            $"scene order is now {string.Join(" / ", order.Names.Select(Shorten))}",
            $"场景顺序现在是 {string.Join(" / ", order.Names.Select(Shorten))}"),
        WordsChanged words => Say(
            $"{Role(words.Role)} at {Seconds(words.AtSeconds)}: {Quoted(words.From)} → {Quoted(words.To)}",
            $"{Seconds(words.AtSeconds)}处的{Role(words.Role)}：{Quoted(words.From)}→{Quoted(words.To)}"),
        PartChanged { IsPresent: true } part => Say($"{Role(part.Role)} added", $"加上了{Role(part.Role)}"),
        PartChanged part => Say($"{Role(part.Role)} removed", $"去掉了{Role(part.Role)}"),
        MusicChanged music => Say($"music {music.From} → {music.To}", $"音乐 {music.From} → {music.To}"),
        LevelChanged level => Say(
            $"{Role(level.Role)} volume {level.FromPercent}% → {level.ToPercent}%",
            $"{Role(level.Role)}音量 {level.FromPercent}% → {level.ToPercent}%"),
        _ => change.ToString(),
    };

    private string Role(string role) => role switch
    {
        "title" => Say("title", "标题"),
        "subline" => Say("subtitle line", "副标题"),
        "kicker" => Say("label", "标签"),
        "point" => Say("point", "要点"),
        "caption" => Say("captions", "字幕"),
        "narration" => Say("narration", "旁白"),
        "music" => Say("music", "音乐"),
        _ => role,
    };

    private string Quoted(string words)
    {
        string line = Shorten(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return isChinese ? $"「{line}」" : $"\"{line}\"";
    }

    private static string Shorten(string text)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= LongestQuote ? text : elements.SubstringByTextElements(0, LongestQuote - 1) + "…";
    }

    private string Scenes(int count) => Say(count == 1 ? "1 scene" : $"{count} scenes", $"{count}个场景");

    private string Seconds(double seconds) => isChinese
        ? seconds.ToString("0.#", CultureInfo.InvariantCulture) + "秒"
        : seconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";

    private static string Shape(Timeline timeline) => $"{timeline.Width}×{timeline.Height}";

    private string Join(IEnumerable<string> parts) => string.Join(isChinese ? "；" : "; ", parts);

    private string Say(string english, string chinese) => isChinese ? chinese : english;
}

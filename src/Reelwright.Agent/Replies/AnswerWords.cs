using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Answers to questions; nothing changes by them.</summary>
internal static class AnswerWords
{
    private const int MostChanges = 5;

    /// <summary>The answer to a question.</summary>
    public static string Of(Tongue tongue, Ask ask, TurnRequest request) => ask.About switch
    {
        Topic.Find or Topic.Scene or Topic.Music or Topic.Voice or Topic.Fonts when request.History.Current.Timeline.IsEmpty => Status(tongue, request),
        Topic.Find => SceneAnswers.Find(tongue, request.History.Current.Timeline, ask.What),
        Topic.Scene => SceneAnswers.Scene(tongue, request.History.Current.Timeline, ask.Number),
        Topic.Music => SceneAnswers.Music(tongue, request.History.Current.Timeline),
        Topic.Voice => SceneAnswers.Voice(tongue, request.History.Current.Timeline),
        Topic.Fonts => SceneAnswers.Fonts(tongue, request.History.Current.Timeline),
        Topic.Self => tongue.Say(
            "I am the editor of this program: I run on this machine, read what you write by rules, and make and change videos. Say \"help\" for what you can ask.",
            "我是这个程序里的剪辑师：就在这台机器上运行，按规则听懂你的话，来做视频、改视频。说“帮助”看看可以怎么说。"),
        Topic.Status => Status(tongue, request),
        Topic.Tracks => Tracks(tongue, request),
        Topic.Credits => tongue.Say(
            $"You have {request.Credits.Available} credits available and {request.Credits.Frozen} frozen.",
            $"你有 {request.Credits.Available} 个可用积分，{request.Credits.Frozen} 个冻结中。"),
        Topic.Versions => VersionWords.List(tongue, request.History.Current.Versions, request.History.Current.Timeline),
        Topic.Changes => Changes(tongue, request.History),
        Topic.Licences => Licences(tongue, request),
        Topic.Upload => tongue.Say(
            "Send the files to this session's upload address, or give me their URLs: MP4, MOV, AVI, WebM, MKV, JPG, PNG, GIF, WebP, MP3, WAV, M4A, AAC. Then say what to make of them.",
            "把文件上传到这个会话，或者给出它们的网址：支持 MP4、MOV、AVI、WebM、MKV、JPG、PNG、GIF、WebP、MP3、WAV、M4A、AAC。然后告诉我要做成什么。"),
        Topic.Greeting => tongue.Say(
            "Hello! Describe a video, or upload pictures and clips and say what to make of them.",
            "你好！描述一个视频，或者上传图片、片段，告诉我要做成什么。"),
        Topic.Thanks => request.History.Current.Timeline.IsEmpty
            ? tongue.Say("You are welcome.", "不客气。")
            : tongue.Say("You are welcome. Say \"export\" when you want the MP4.", "不客气。需要 MP4 时说“导出”。"),
        Topic.Nothing => tongue.Say("Fine, everything stays as it is. \"undo\" takes the last change back.", "好的，保持现状。说“撤销”可以收回上一次修改。"),
        Topic.Farewell => tongue.Say("Good bye; the session keeps everything.", "再见，会话里的内容都会保留。"),
        _ => Help(tongue, request.History.Current.Timeline.IsEmpty),
    };

    /// <summary>What can be done.</summary>
    public static string Help(Tongue tongue, bool isEmpty) => isEmpty
        ? tongue.Say(
            "I make videos from a description or from your pictures and clips. For example: \"a 30-second vertical video about a new coffee shop\", or upload photos and say \"make a slideshow with calm music\".",
            "我根据描述或你的图片、片段做视频。比如：“介绍一家新开的咖啡店，30秒竖屏”；或者上传照片后说“做成配舒缓音乐的相册”。")
        : tongue.Say(
            "You can say: \"make it 15 seconds\", \"vertical\", \"change the title to …\", \"title in yellow\", \"delete scene 2\", \"swap scenes 1 and 3\", \"cut 0:05 to 0:08\", \"scene 2 twice as fast\", "
                + "\"upbeat music\", \"music at 40%\", \"male voice\", \"captions off\", \"black and white\", \"add my logo\", \"fade out\", \"undo\", \"export\". Several at once are fine.",
            "你可以说：“改成15秒”“竖屏”“标题改成……”“标题用黄色”“删除第二个场景”“交换第一和第三个场景”“剪掉第5秒到第8秒”“第二个场景加快一倍”"
                + "“换成欢快的音乐”“音乐40%”“换成男声”“关掉字幕”“黑白滤镜”“加上标志”“结尾淡出”“撤销”“导出”。可以一次说几件事。");

    /// <summary>How to get the captions as a file.</summary>
    public static string Captions(Tongue tongue, Timeline timeline, string format, Func<string, string>? address)
    {
        string name = format.ToUpperInvariant();
        int count = timeline.TrackWithRole("caption")?.Clips.Count() ?? 0;
        return count == 0
            ? tongue.Say("There are no captions to export; say \"add captions\" first.", "没有可以导出的字幕，先说“加字幕”。")
            : address is null
            ? tongue.Say(
                $"The {count} captions can be had as {name} from this session's captions address.",
                $"共 {count} 条字幕，可以从这个会话的字幕地址取得 {name} 文件。")
            : tongue.Say(
                $"The {count} captions as {name}: {address(format)}",
                $"{count} 条字幕的 {name} 文件：{address(format)}");
    }

    // The user's own files have rights that only the user knows.
    private static string Licences(Tongue tongue, TurnRequest request)
    {
        var own = request.History.Current.Timeline.Placed().Select(placed => placed.Clip.Media).OfType<ExternalReference>()
            .Select(file => file.Name).Distinct(StringComparer.Ordinal).Take(MostChanges).ToList();
        string files = string.Join(tongue.Say(", ", "、"), own.Select(tongue.Quoted));
        return tongue.Say(
            "Music, voice, drawings and fonts here are made for this video or come under free licences (MIT, Apache, SIL OFL): you may use it commercially. Each export carries the list of what it is made of with its licences."
                + (own.Count > 0 ? $" For your own files ({files}) you need the rights yourself." : ""),
            "这里的音乐、配音、插图和字体，要么是为这个视频现做的，要么用的是自由许可（MIT、Apache、SIL OFL）：可以商用。每次导出都带有一份素材和许可清单。"
                + (own.Count > 0 ? $"你自己的文件（{files}）需要你自己拥有版权。" : ""));
    }

    private static string Status(Tongue tongue, TurnRequest request)
    {
        var timeline = request.History.Current.Timeline;
        if (timeline.IsEmpty)
        {
            return tongue.Say(
                "The timeline is empty. Describe a video, or upload pictures or clips and tell me what to make of them.",
                "时间线还是空的。描述一个视频，或者上传图片、视频片段并告诉我要做成什么。");
        }

        return tongue.Say(
            $"The video is ready: {tongue.Seconds(timeline.Seconds)}, {timeline.Width}×{timeline.Height}, {tongue.Scenes(timeline.Scenes().Count)}. {Summary(tongue, timeline)}",
            $"视频已完成：{tongue.Seconds(timeline.Seconds)}，{timeline.Width}×{timeline.Height}，{tongue.Scenes(timeline.Scenes().Count)}。{Summary(tongue, timeline)}");
    }

    private static string Tracks(Tongue tongue, TurnRequest request)
    {
        var timeline = request.History.Current.Timeline;
        if (timeline.IsEmpty)
        {
            string names = tongue.Join(request.Media.Take(12).Select(file => tongue.Quoted(file.Name)));
            return request.Media.IsEmpty ? Summary(tongue, timeline) : tongue.Say(
                $"{request.Media.Length} {(request.Media.Length == 1 ? "file is" : "files are")} here: {names}. Nothing is made of them yet; say what it is to be.",
                $"收到了 {request.Media.Length} 个文件：{names}。还没有做成视频，告诉我要做成什么。");
        }

        var scenes = timeline.Scenes().Take(12).Select((scene, i) =>
            $"{i + 1}. {tongue.Quoted(scene.Clip.Name)} {Tongue.Number(timeline.Rate.SecondsAt(scene.Range.Start))}–{Tongue.Number(timeline.Rate.SecondsAt(scene.Range.End))}{tongue.Say(" s", "秒")}");
        return $"{Summary(tongue, timeline)}\n{tongue.Join(scenes)}";
    }

    private static string Changes(Tongue tongue, History history)
    {
        var told = new List<string>();
        for (int i = history.Position; i > 0 && told.Count < MostChanges; i--)
        {
            var before = history.Revisions[i - 1].Timeline;
            var after = history.Revisions[i].Timeline;
            var changes = TimelineDifference.Between(before, after);
            var teller = new ChangeTeller(tongue, after.Scenes().Count);
            string what = before.IsEmpty
                ? tongue.Say("the video was made", "生成了视频")
                : after.IsEmpty
                ? tongue.Say("everything was cleared", "清空了时间线")
                : changes.Count == 0
                ? tongue.Say("another version was shown", "切换了版本")
                : tongue.Join(changes.Take(3).Select(teller.Tell));
            told.Add($"{told.Count + 1}. {what}");
        }

        return told.Count == 0
            ? tongue.Say("Nothing has been changed yet.", "还没有任何修改。")
            : tongue.Say("The last changes, newest first: ", "最近的修改（从新到旧）：") + tongue.Join(told);
    }

    private static string Summary(Tongue tongue, Timeline timeline) => TrackSummary.Of(timeline, tongue.IsChinese ? "zh" : "en");
}

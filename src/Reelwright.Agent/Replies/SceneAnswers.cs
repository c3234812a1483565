using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Answers to what is in the video: which scene speaks of something, what one scene shows, its music, voice and fonts.</summary>
internal static class SceneAnswers
{
    private const int MostFound = 3;

    /// <summary>Which scenes speak of something.</summary>
    public static string Find(Tongue tongue, Timeline timeline, string what)
    {
        var scenes = timeline.Scenes();
        var found = Enumerable.Range(0, scenes.Count).Select(i => (Number: i + 1, Said: Texts(timeline, i).FirstOrDefault(said => Speaks(said.Text, what))))
            .Where(hit => hit.Said.Text is not null).ToList();
        if (found.Count == 0 && SceneFinder.Find(Subjects.Of(timeline), what.ToLowerInvariant()) is { } named)
        {
            found.Add((named + 1, Texts(timeline, named).FirstOrDefault()));
        }

        if (found.Count == 0)
        {
            return tongue.Say($"No scene speaks of {tongue.Quoted(what)}.", $"没有哪个场景提到{tongue.Quoted(what)}。");
        }

        return string.Join(tongue.Say(" ", ""), found.Take(MostFound).Select(hit => One(tongue, timeline, hit.Number, [hit.Said])))
            + (found.Count > MostFound ? tongue.Say($" And {found.Count - MostFound} more.", $"还有 {found.Count - MostFound} 个。") : "");
    }

    /// <summary>What one scene shows and says; negative numbers count from the end.</summary>
    public static string Scene(Tongue tongue, Timeline timeline, int number)
    {
        int count = timeline.Scenes().Count;
        int place = number < 0 ? count + number : number - 1;
        return place < 0 || place >= count
            ? tongue.Say($"There is no scene {number}: the video has {tongue.Scenes(count)}.", $"没有第{number}个场景：这个视频共有{tongue.Scenes(count)}。")
            : One(tongue, timeline, place + 1, Texts(timeline, place));
    }

    /// <summary>Which music it is.</summary>
    public static string Music(Tongue tongue, Timeline timeline)
    {
        var track = timeline.TrackWithRole("music");
        if (track?.Placed().FirstOrDefault() is not { } placed)
        {
            return tongue.Say("There is no music in the video.", "视频里没有音乐。");
        }

        return placed.Clip.Media is ExternalReference file
            ? tongue.Say($"The music is your file {tongue.Quoted(file.Name)}.", $"音乐是你上传的{tongue.Quoted(file.Name)}。")
            : tongue.Say(
                $"The music is {KindNames.Mood(tongue, placed.Clip.Parameters.Text("mood") ?? "")}, composed for this video; it has no name of its own.",
                $"音乐是{KindNames.Mood(tongue, placed.Clip.Parameters.Text("mood") ?? "")}风格，专为这个视频现编的，没有曲名。");
    }

    /// <summary>Whose voice it is.</summary>
    public static string Voice(Tongue tongue, Timeline timeline)
    {
        if (timeline.TrackWithRole("narration")?.Clips.FirstOrDefault() is not { } line)
        {
            return tongue.Say("Nobody speaks in the video.", "视频里没有旁白。");
        }

        string voice = KindNames.Of(tongue, line.Parameters.Text("voice") is { Length: > 0 } named ? named : "female");
        double rate = line.Parameters.Number("rate", 1);
        return tongue.Say($"The narration is a {voice} voice at {Tongue.Number(rate)}× speed.", $"旁白是{voice}，语速 {Tongue.Number(rate)}×。");
    }

    /// <summary>Which fonts are used.</summary>
    public static string Fonts(Tongue tongue, Timeline timeline)
    {
        var fonts = timeline.Placed().Where(placed => PartWords.Is(placed, Part.Words) || placed.Track.Role == "caption")
            .Select(placed => (Role: placed.Track.Role == "caption" ? "caption" : "title", Family: placed.Clip.Parameters.Text("family") ?? ""))
            .Where(used => used.Family.Length > 0).Distinct().Take(4)
            .Select(used => $"{KindNames.Role(tongue, used.Role)}{tongue.Say(": ", "：")}{KindNames.Font(tongue, used.Family)}").ToList();
        return fonts.Count == 0
            ? tongue.Say("There are no words in the video.", "视频里没有文字。")
            : tongue.Say("Fonts: ", "字体：") + tongue.Join(fonts) + tongue.Say(".", "。");
    }

    private static string One(Tongue tongue, Timeline timeline, int number, IReadOnlyList<(string Role, string Text)> said)
    {
        var range = timeline.Scenes()[number - 1].Range;
        string from = Tongue.Number(timeline.Rate.SecondsAt(range.Start));
        string to = Tongue.Number(timeline.Rate.SecondsAt(range.End));
        string length = tongue.Seconds(timeline.Rate.SecondsAt(range.Length));
        string words = tongue.Join(said.Where(one => one.Text is not null)
            .Select(one => $"{(one.Role == "file" ? tongue.Say("file", "文件") : KindNames.Role(tongue, one.Role))} {tongue.Quoted(one.Text)}"));
        return tongue.Say(
            $"Scene {number} ({from}–{to} s, {length} long){(words.Length > 0 ? $": {words}" : "")}.",
            $"第{number}个场景（{from}–{to}秒，长{length}）{(words.Length > 0 ? $"：{words}" : "")}。");
    }

    // What is read, said and shown in a scene; what is said twice is told once.
    private static List<(string Role, string Text)> Texts(Timeline timeline, int scene)
    {
        var texts = new List<(string Role, string Text)>();
        foreach (var placed in timeline.Placed().Where(placed => TargetResolver.SceneOf(timeline, placed) == scene))
        {
            string? text = placed.Clip.Parameters.Text("text");
            string? role = placed.Track.Role is "caption" or "narration" ? placed.Track.Role : PartWords.Is(placed, Part.Words) ? "title" : null;
            if (placed.Clip.Media is ExternalReference file && PartWords.Is(placed, Part.Clip))
            {
                texts.Add(("file", file.Name));
            }
            else if (role is not null && text is { Length: > 0 } && !texts.Exists(one => Plain(one.Text) == Plain(text)))
            {
                texts.Add((role, text.ReplaceLineEndings(" ")));
            }
        }

        return texts;
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // Whole words in some form; Chinese and names of files by their letters.
    private static bool Speaks(string text, string what)
    {
        string[] said = what.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return what.Any(Lexer.IsHan)
            ? text.Contains(what, StringComparison.OrdinalIgnoreCase)
            : Subjects.Of(text, [text]).Has([.. said.Where(word => word is not ("the" or "a" or "of" or "our" or "your"))]);
    }
}

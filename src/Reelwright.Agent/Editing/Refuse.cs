using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Refusals that several commands share. Each names what would be possible.</summary>
internal static class Refuse
{
    /// <summary>There is no scene of that number.</summary>
    public static EditRefusedException NoScene(int number, int count) => new(
        $"There is no {(number > 0 ? $"scene {number}" : "such scene")}: the video has {(count == 1 ? "1 scene" : $"{count} scenes")}.",
        $"没有{(number > 0 ? $"第{number}个" : "这个")}场景：这个视频共有{count}个场景。");

    /// <summary>There is no thing of that number.</summary>
    public static EditRefusedException NoNumber(Phrase what, int number, int count) => new(
        $"There is no {what.English} {number}: there {(count == 1 ? "is 1" : $"are {count}")}.",
        $"没有第{number}个{what.Chinese}：一共有{count}个。");

    /// <summary>The time lies outside.</summary>
    public static EditRefusedException Time(double seconds, double length, bool isScene) => new(
        $"{Text(seconds)} s is not inside the {(isScene ? "scene" : "video")}, which is {Text(length)} s long.",
        $"{Text(seconds)}秒不在{(isScene ? "这个场景" : "视频")}之内，它的长度是{Text(length)}秒。");

    /// <summary>A value outside its range.</summary>
    public static EditRefusedException Range(Phrase what, double from, double to, Phrase unit) => new(
        $"{what.English} can be {Text(from)} to {Text(to)}{unit.English}.",
        $"{what.Chinese}要在 {Text(from)} 到 {Text(to)}{unit.Chinese}之间。");

    /// <summary>A name that is not in a closed set.</summary>
    public static EditRefusedException Name(Phrase what, string name, IEnumerable<string> known)
    {
        string all = string.Join(", ", known);
        return new($"There is no {what.English} \"{name}\"; there are: {all}.", $"没有叫「{name}」的{what.Chinese}；可以用：{all}。");
    }

    /// <summary>There is nothing of a kind.</summary>
    public static EditRefusedException Nothing(Phrase what) => new($"There is no {what.English} there.", $"那里没有{what.Chinese}。");

    /// <summary>There is no music.</summary>
    public static EditRefusedException NoMusic() => new("There is no music; say \"add music\" first.", "现在没有音乐，先说“加音乐”。");

    /// <summary>There is no narration.</summary>
    public static EditRefusedException NoNarration() => new("There is no narration; say \"add narration\" first.", "现在没有旁白，先说“加旁白”。");

    /// <summary>There are no captions.</summary>
    public static EditRefusedException NoCaptions() => new("There are no captions; say \"add captions\" first.", "现在没有字幕，先说“加字幕”。");

    /// <summary>A number without needless digits.</summary>
    public static string Text(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}

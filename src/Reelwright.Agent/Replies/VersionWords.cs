using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Words about the versions of a video.</summary>
internal static class VersionWords
{
    /// <summary>What a turn did to the versions; empty when nothing.</summary>
    public static string Changed(Tongue tongue, Outcome outcome, VersionShelf before)
    {
        var now = outcome.Versions;
        if (now == before || outcome.After.IsEmpty)
        {
            return "";
        }

        string head = outcome.IsMoveOnly ? "" : tongue.Say("Changed: ", "已修改：");
        if (now.IsEmpty)
        {
            return tongue.Say($"{head}one version is left, {Facts(tongue, outcome.After)}.", $"{head}只剩一个版本，{Facts(tongue, outcome.After)}。");
        }

        if (now.All.Length == before.All.Length && now.Shown != before.Shown)
        {
            return tongue.Say(
                $"{head}version {now.Shown + 1} is shown now, {Facts(tongue, outcome.After)}. Edits and exports go to it.",
                $"{head}现在显示第{now.Shown + 1}个版本（{Facts(tongue, outcome.After)}）。之后的修改和导出都针对它。");
        }

        return now.All.Length < before.All.Length
            ? head + tongue.Say("a version was taken away. ", "删掉了一个版本。") + List(tongue, now, outcome.After)
            : head + List(tongue, now, outcome.After);
    }

    /// <summary>Every version with its length and shape, and how to get it.</summary>
    public static string List(Tongue tongue, VersionShelf versions, Timeline now)
    {
        if (versions.IsEmpty)
        {
            return tongue.Say(
                $"There is one version: {Facts(tongue, now)}. Say for example \"a 15 second and a vertical version\" to get more.",
                $"现在只有一个版本：{Facts(tongue, now)}。想要更多可以说：“做15秒和竖屏两个版本”。");
        }

        var lines = versions.With(now).Select((version, i) =>
            $"{i + 1}. {Facts(tongue, version.Timeline)}{(i == versions.Shown ? tongue.Say(" (shown)", "（正在显示）") : "")}");
        int other = versions.Shown == 0 ? 2 : 1;
        return tongue.Say(
            $"{versions.All.Length} versions:\n{string.Join('\n', lines)}\nEdits and exports go to the one that is shown; say \"show version {other}\" for another.",
            $"共 {versions.All.Length} 个版本：\n{string.Join('\n', lines)}\n修改和导出针对正在显示的版本；说“切换到第{other}个版本”可以换一个。");
    }

    private static string Facts(Tongue tongue, Timeline timeline) => string.Join(
        tongue.Say(", ", "，"),
        tongue.Seconds(timeline.Seconds),
        $"{ShapeWords.Of(tongue, timeline.Width, timeline.Height)} {timeline.Width}×{timeline.Height}");
}

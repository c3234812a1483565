using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Checks of the whole: length, scenes, order, canvas, what it is made of.</summary>
internal static class VideoChecks
{
    private const double FrameSeconds = 0.05;

    public static Verdict Run(Check check, Comparison compared)
    {
        var (before, after) = (compared.Before, compared.After);
        switch (check.Name)
        {
            case "seconds":
                double seconds = after.Timeline.Seconds;
                return new(
                    Comparison.Compare(check, before.Timeline.Seconds, seconds, FrameSeconds), Comparison.Show(seconds), Checks.Retimed);
            case "scenes":
                return new(
                    Comparison.Compare(check, before.Scenes.Count, after.Scenes.Count, 0.1),
                    $"{after.Scenes.Count}",
                    Checks.Retimed);
            case "order":
                return Order(check, compared);
            case "cut":
                return Cut(check, compared);
            case "split":
                long frame = before.Timeline.Rate.FramesFromSeconds(check.Number);
                return new(
                    after.Scenes.Count == before.Scenes.Count + 1 && after.Scenes.Any(scene => Math.Abs(scene.Range.Start - frame) <= 1),
                    string.Join(' ', after.Scenes.Select(scene => Comparison.Show(after.Seconds(scene.Range.Start)))),
                    "order", "dur", "trans", "motion", "time", "words", "type", "frame", "sound", "src", "captions", "narration", "media");
            case "canvas":
                return Canvas(check.Value == $"{after.Timeline.Width}x{after.Timeline.Height}", after);
            case "aspect":
                int[] parts = [.. check.Value.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
                double wanted = (double)parts[0] / parts[1];
                return Canvas(Math.Abs(((double)after.Timeline.Width / after.Timeline.Height) - wanted) < 0.01, after);
            case "new":
                return New(compared);
            case "subject":
                return new(check.MatchesWords(after.AllWords()), after.AllWords().Replace('\n', '/'), "*");
            case "uses":
                return Uses(check, compared);
            case "language":
                string text = after.AllWords();
                bool isChinese = text.Count(c => c > 0x2e80) * 2 > text.Count(char.IsLetter);
                return new(isChinese == (check.Value == "zh"), isChinese ? "zh" : "en", "*");
            case "version":
                var revision = compared.CaseOutcome.Before.Revisions.FirstOrDefault(revision => revision.Number == (long)check.Number);
                return revision is null ? new(false, "no such revision", "*") : new(
                    TimelineDump.Of(revision.Timeline) == TimelineDump.Of(after.Timeline),
                    $"revision {compared.CaseOutcome.After.Current.Number}",
                    "*");
            default:
                return new(
                    TimelineDump.Of(compared.Session.Timeline) == TimelineDump.Of(after.Timeline), "another timeline", "*");
        }
    }

    private static Verdict Canvas(bool holds, TimelineFacts after) => new(
        holds,
        $"{after.Timeline.Width}x{after.Timeline.Height}",
        "canvas", "type", "frame", "background", "motion", "extras", "captionstyle", "time", "media");

    private static Verdict Order(Check check, Comparison compared)
    {
        var wanted = Comparison.Numbers(check.Value, compared.Before.Scenes.Count);
        int[] found = [.. Enumerable.Range(0, compared.After.Scenes.Count).Select(scene => compared.Map.Before(scene) is >= 0 and var old
            ? old
            : SceneMap.CopyOf(compared.Before, compared.After.Scenes[scene].Clip))];
        return new(
            wanted.SequenceEqual(found),
            string.Join(',', found.Select(number => number < 0 ? "+" : $"{number + 1}")),
            [.. found.Length == compared.Before.Scenes.Count
                ? (string[])["order", "trans", "motion", "sound", "captionstyle"]
                : ["order", "trans", "motion", "sound", "length", "musiclevel", "extras", "otheraudio", "captionstyle"]]);
    }

    // What is left of every scene, whether it is one clip or was cut in two.
    private static Verdict Cut(Check check, Comparison compared)
    {
        var (before, after) = (compared.Before, compared.After);
        double[] ends = [.. check.Value.Split('-').Select(part =>
            part == "end" ? before.Timeline.Seconds : double.Parse(part, CultureInfo.InvariantCulture))];
        var rate = before.Timeline.Rate;
        var range = FrameRange.Between(rate.FramesFromSeconds(ends[0]), rate.FramesFromSeconds(ends[1]));
        var left = new long[before.Scenes.Count];
        for (int i = 0; i < after.Scenes.Count; i++)
        {
            int scene = compared.Map.Before(i) is >= 0 and var old ? old : SceneMap.CopyOf(before, after.Scenes[i].Clip);
            if (scene >= 0)
            {
                left[scene] += after.Scenes[i].Clip.Frames;
            }
        }

        bool holds = Math.Abs(after.Timeline.Length - (before.Timeline.Length - range.Length)) <= 1;
        for (int i = 0; i < left.Length; i++)
        {
            holds &= Math.Abs(left[i] - (before.Scenes[i].Range.Length - before.Scenes[i].Range.Intersect(range).Length)) <= 1;
        }

        return new(
            holds,
            $"{Comparison.Show(after.Timeline.Seconds)} s: {string.Join(' ', left)}",
            [.. Checks.Retimed, "words", "type", "media"]);
    }

    private static Verdict New(Comparison compared)
    {
        var old = compared.Before.Scenes.Select(scene => scene.Clip).ToHashSet();
        bool holds = compared.CaseOutcome.HistoryChanges == 1
            && compared.After.Scenes.Count > 0
            && !compared.After.Scenes.Any(scene => old.Contains(scene.Clip));
        return new(holds, $"{compared.After.Scenes.Count} scenes", "*");
    }

    private static Verdict Uses(Check check, Comparison compared)
    {
        var shown = compared.After.Timeline.Placed()
            .Select(placed => (placed.Clip.Media as ExternalReference)?.Name)
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] wanted = check.Words == "all" ? [.. compared.Session.Media.Select(file => file.Name)] : check.Words.Split(',');
        return new(wanted.All(shown.Contains), string.Join(',', shown), "media", "extras", "otheraudio");
    }
}

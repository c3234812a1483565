using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Looks up what a target means on the timeline of now. The one place that does.</summary>
internal static class TargetResolver
{
    /// <summary>What a target without any word for which means.</summary>
    public enum Bare
    {
        /// <summary>Every one.</summary>
        All,

        /// <summary>The likeliest one; that is named where there are several.</summary>
        One,
    }

    /// <summary>Places of scenes, 0 = first, in order; never empty.</summary>
    /// <exception cref="EditRefusedException">There is none like that.</exception>
    public static ImmutableArray<int> Scenes(Workspace work, Target target, Bare bare)
    {
        var scenes = work.Timeline.Scenes();
        if (scenes.Count == 0)
        {
            throw Refuse.Nothing(PartWords.Of(Part.Scene));
        }

        var all = Enumerable.Range(0, scenes.Count).ToImmutableArray();
        var among = target.Part == Part.Clip ? ScenesWithMedia(work, all) : all;
        if (!target.Numbers.IsEmpty || !target.InScenes.IsEmpty)
        {
            bool isOfPart = PartWords.IsLayer(target.Part) || target.InScenes.Length > 0 || target.Numbers.IsEmpty;
            var numbers = target.InScenes.IsEmpty ? target.Numbers : target.InScenes;
            var within = isOfPart || numbers.Any(number => Math.Abs((long)number) > among.Length) ? all : among;
            return [.. numbers.Select(number => within.Length == all.Length && work.PlaceNow(number) is { } place ? place : within[Index(number, within.Length)]).Distinct().Order()];
        }

        if (target.Span is { } span)
        {
            var range = Range(work, span, new(0, work.Timeline.Length));
            return [.. all.Where(i => scenes[i].Range.Overlaps(range))];
        }

        if (target.Showing is { } words)
        {
            return ShowingScenes(work, words, target.IsAll);
        }

        if (target.IsLast || target.IsOther)
        {
            return [LastScene(work, scenes, target.IsOther)];
        }

        if (target.IsAll || bare == Bare.All || among.Length == 1)
        {
            return among;
        }

        int likeliest = work.It.Count > 0 ? LastScene(work, scenes, isOther: false) : among[0];
        work.Assume($"I took it to be scene {likeliest + 1}", $"我理解为第{likeliest + 1}个场景");
        return [likeliest];
    }

    /// <summary>One scene: the first of those that a target means.</summary>
    public static PlacedClip Scene(Workspace work, Target target) =>
        work.Timeline.Scenes()[Scenes(work, target, Bare.One)[0]];

    /// <summary>Clips of a part, in the order in which they come; never empty.</summary>
    /// <exception cref="EditRefusedException">There is none like that.</exception>
    public static ImmutableArray<PlacedClip> Clips(Workspace work, Target target, Bare bare)
    {
        var candidates = Candidates(work, target.Part);
        if (candidates.IsEmpty && target.IsLast && PartWords.IsWords(target.Part))
        {
            candidates = Candidates(work, Part.Words);
        }

        if (candidates.IsEmpty)
        {
            throw target.Part switch
            {
                Part.Caption => Refuse.NoCaptions(),
                Part.Music => Refuse.NoMusic(),
                Part.Narration => Refuse.NoNarration(),
                _ => Refuse.Nothing(PartWords.Of(target.Part)),
            };
        }

        var name = PartWords.Of(target.Part);
        if (!target.InScenes.IsEmpty)
        {
            var scenes = work.Timeline.Scenes();
            var ranges = target.InScenes.Select(number => scenes[work.PlaceNow(number) ?? Index(number, scenes.Count)].Range).ToList();
            candidates = [.. candidates.Where(placed => ranges.Any(range => range.Contains(placed.Range.Start)
                || (range.Overlaps(placed.Range) && !placed.Clip.Metadata.Has("scene"))))];
        }

        if (target.Span is { } span)
        {
            var range = Range(work, span, new(0, work.Timeline.Length));
            candidates = [.. candidates.Where(placed => placed.Range.Overlaps(range))];
        }

        if (target.Showing is { } words)
        {
            candidates = Matching(work, candidates, words);
        }

        if (candidates.IsEmpty)
        {
            throw Refuse.Nothing(name);
        }

        if (!target.Numbers.IsEmpty)
        {
            return [.. target.Numbers.Select(number => NumberOf(candidates, number, name)).DistinctBy(placed => placed.Clip.Id)];
        }

        if (target.IsLast || target.IsOther)
        {
            // Captions are one thing; of what was done to several words, all are meant.
            var touched = candidates.Where(placed => work.It.Contains(placed.Clip.Id)).ToImmutableArray();
            return target.IsOther ? [Last(work, candidates, true)]
                : target.Part == Part.Caption && bare == Bare.All ? candidates
                : touched.Length > 1 && bare == Bare.All ? touched
                : [Last(work, candidates, false)];
        }

        bool isNarrowed = !target.InScenes.IsEmpty || target.Span is not null || target.Showing is not null;
        if (target.IsAll || candidates.Length == 1 || (bare == Bare.All && !isNarrowed))
        {
            return candidates;
        }

        if (isNarrowed)
        {
            return bare == Bare.All && target.Showing is null ? candidates : [candidates[0]];
        }

        var chosen = work.It.Select(id => candidates.FirstOrDefault(placed => placed.Clip.Id == id)).LastOrDefault(placed => placed is not null)
            ?? candidates[0];
        string words2 = Quote(chosen.Clip);
        work.Assume(
            $"I took it to be the {name.English} {words2} at {Refuse.Text(work.Rate.SecondsAt(chosen.Range.Start))} s",
            $"我理解为{Refuse.Text(work.Rate.SecondsAt(chosen.Range.Start))}秒处的{name.Chinese}{words2.Replace('"', ' ').Trim()}");
        return [chosen];
    }

    /// <summary>A run of time inside a range of the timeline.</summary>
    /// <exception cref="EditRefusedException">It lies outside, or is empty.</exception>
    public static FrameRange Range(Workspace work, Span span, FrameRange whole)
    {
        double length = work.Rate.SecondsAt(whole.Length);
        bool isScene = whole.Length < work.Timeline.Length;
        long From(double seconds)
        {
            const double Tolerance = 0.05;
            double at = seconds < 0 ? length + seconds : seconds;
            return at >= -Tolerance && at <= length + Tolerance
                ? Math.Clamp(work.Frames(at), 0, whole.Length)
                : throw Refuse.Time(seconds, length, isScene);
        }

        long start = span.From is { } from ? From(from) : 0;
        long end = span.To is { } to ? From(to) : whole.Length;
        return end > start
            ? new(whole.Start + start, end - start)
            : throw new EditRefusedException(
                $"That stretch of time is empty; the {(isScene ? "scene" : "video")} goes from 0 to {Refuse.Text(length)} s.",
                $"这段时间是空的；{(isScene ? "这个场景" : "视频")}是从 0 到 {Refuse.Text(length)} 秒。");
    }

    /// <summary>An index, 0 = first, for a number: 1 = first, −1 = last.</summary>
    public static int Index(int number, int count)
    {
        long index = number < 0 ? (long)count + number : (long)number - 1;
        return index >= 0 && index < count && number != 0 ? (int)index : throw Refuse.NoScene(number, count);
    }

    /// <summary>Every clip of a part, in the order in which they come.</summary>
    public static ImmutableArray<PlacedClip> Candidates(Workspace work, Part part)
    {
        var visible = work.Timeline.Placed().Where(placed => !placed.Track.IsMuted || part is Part.Music or Part.Narration).ToList();
        var own = visible.Where(placed => PartWords.Is(placed, part)).ToList();
        if (own.Count == 0 && part is Part.CallToAction or Part.Hook)
        {
            // Staged videos have them as the words of their last and first scene.
            var scenes = work.Timeline.Scenes();
            var range = part == Part.Hook ? scenes[0].Range : scenes[^1].Range;
            own = [.. visible.Where(placed => range.Contains(placed.Range.Start) && PartWords.Is(placed, Part.Title))];
        }

        return [.. own.OrderBy(placed => placed.Range.Start).ThenBy(placed => RankOf(placed.Clip.Role))];
    }

    /// <summary>The scene that a clip plays in; 0 when none does.</summary>
    public static int SceneOf(Timeline timeline, PlacedClip placed)
    {
        var scenes = timeline.Scenes();
        for (int i = 0; i < scenes.Count; i++)
        {
            if (scenes[i].Range.Contains(placed.Range.Start))
            {
                return i;
            }
        }

        return 0;
    }

    private static int RankOf(string? role) => role switch
    {
        "hook" => 0,
        "title" => 1,
        "subline" => 2,
        "point" => 3,
        "kicker" => 4,
        _ => 5,
    };

    private static PlacedClip NumberOf(ImmutableArray<PlacedClip> candidates, int number, Phrase name)
    {
        long index = number < 0 ? candidates.Length + (long)number : number - 1L;
        return number != 0 && index >= 0 && index < candidates.Length
            ? candidates[(int)index]
            : throw Refuse.NoNumber(name, number, candidates.Length);
    }

    private static ImmutableArray<int> ScenesWithMedia(Workspace work, ImmutableArray<int> all)
    {
        var scenes = work.Timeline.Scenes();
        var media = work.Timeline.Placed().Where(placed => PartWords.Is(placed, Part.Clip)).ToList();
        var with = all.Where(i => media.Any(placed => scenes[i].Range.Contains(placed.Range.Start))).ToImmutableArray();
        return with.IsEmpty ? all : with;
    }

    private static ImmutableArray<int> ShowingScenes(Workspace work, string words, bool isAll)
    {
        // A montage shows the pictures of other scenes too: the scene that is called so is meant.
        var scenes = work.Timeline.Scenes();
        int[] called = isAll ? [] : [.. Enumerable.Range(0, scenes.Count).Where(i => string.Equals(scenes[i].Clip.Name, words, StringComparison.OrdinalIgnoreCase))];
        if (called.Length == 1)
        {
            return [called[0]];
        }

        var scores = work.Director.FindShowing(work.Timeline, words)
            .Where(match => !match.Clip.Metadata().Has("span"))
            .GroupBy(match => SceneOf(work.Timeline, match.Clip))
            .Select(group => (Scene: group.Key, Score: group.Max(match => match.Score)))
            .OrderByDescending(entry => entry.Score)
            .ThenBy(entry => entry.Scene)
            .ToList();
        if (scores.Count == 0)
        {
            throw new EditRefusedException(
                $"I see nothing like {Quoted(words)} in the video; name a scene by its number (1 to {work.Timeline.Scenes().Count}).",
                $"视频里没有找到「{words}」；可以用编号指场景（1 到 {work.Timeline.Scenes().Count}）。");
        }

        if (isAll)
        {
            double least = scores[0].Score * 0.6;
            return [.. scores.Where(entry => entry.Score >= least).Select(entry => entry.Scene).Order()];
        }

        int chosen = scores[0].Scene;
        if (scores.Count > 1)
        {
            work.Assume($"I took {Quoted(words)} to be scene {chosen + 1}", $"我把「{words}」理解为第{chosen + 1}个场景");
        }

        return [chosen];
    }

    private static ImmutableArray<PlacedClip> Matching(Workspace work, ImmutableArray<PlacedClip> candidates, string words)
    {
        var scores = work.Director.FindShowing(work.Timeline, words).ToList();
        var direct = scores
            .Where(match => candidates.Any(placed => placed.Clip.Id == match.Clip.Clip.Id))
            .Select(match => match.Clip)
            .ToImmutableArray();
        if (!direct.IsEmpty)
        {
            return direct;
        }

        // Not the thing itself shows it, but its scene does: "the title of the part with the lamp".
        int scene = ShowingScenes(work, words, isAll: false)[0];
        var range = work.Timeline.Scenes()[scene].Range;
        return [.. candidates.Where(placed => range.Contains(placed.Range.Start))];
    }

    private static int LastScene(Workspace work, IReadOnlyList<PlacedClip> scenes, bool isOther)
    {
        int last = -1;
        foreach (var id in work.It)
        {
            if (work.Timeline.Find(id) is { } placed)
            {
                last = SceneOf(work.Timeline, placed);
            }
        }

        if (isOther)
        {
            return last < 0 ? Math.Min(1, scenes.Count - 1) : last + 1 < scenes.Count ? last + 1 : Math.Max(0, last - 1);
        }

        if (last < 0)
        {
            work.Assume("I took it to be scene 1", "我理解为第1个场景");
            return 0;
        }

        return last;
    }

    private static PlacedClip Last(Workspace work, ImmutableArray<PlacedClip> candidates, bool isOther)
    {
        var touched = work.It.Where(id => candidates.Any(placed => placed.Clip.Id == id)).ToList();
        var last = touched.Count > 0 ? candidates.First(placed => placed.Clip.Id == touched[^1]) : null;
        if (last is null)
        {
            // Nothing of this kind was touched: what belongs to the scene that was.
            var scenes = work.Timeline.Scenes();
            var place = work.It.Select(work.Timeline.Find).LastOrDefault(placed => placed is not null);
            var range = place is null || scenes.Count == 0 ? default : scenes[SceneOf(work.Timeline, place)].Range;
            last = candidates.FirstOrDefault(placed => range.Contains(placed.Range.Start)) ?? candidates[0];
        }

        if (!isOther)
        {
            return last;
        }

        int index = candidates.IndexOf(last);
        return candidates[index + 1 < candidates.Length ? index + 1 : Math.Max(0, index - 1)];
    }

    private static Properties Metadata(this PlacedClip placed) => placed.Track.Metadata;

    private static string Quote(Clip clip) => clip.Parameters.Text("text") is { Length: > 0 } text ? Quoted(text) : "";

    private static string Quoted(string text) => $"\"{(text.Length > 40 ? text[..39] + "…" : text)}\"";
}

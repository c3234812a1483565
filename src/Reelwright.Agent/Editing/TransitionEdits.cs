using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>The changes from scene to scene.</summary>
internal static class TransitionEdits
{
    private const string Another = "another";
    private static readonly string[] Common = ["dissolve", "push-left", "zoom-in", "slide-left", "wipe"];

    private const double Shortest = 0.1;
    private const double Longest = 3;
    private const double Usual = 0.5;

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case SetTransition set:
                Set(work, set.Target, set.Kind, set.Seconds);
                return true;
            case Delete { Target.Part: Part.Transition } delete:
                Set(work, delete.Target, "none", null);
                return true;
            default:
                return false;
        }
    }

    private static void Set(Workspace work, Target target, string? kind, double? seconds)
    {
        if (kind is not (null or "none" or Another) && !TransitionKinds.All.Contains(kind))
        {
            throw Refuse.Name(new("transition", "转场"), kind, TransitionKinds.All);
        }

        if (seconds is { } asked && !(asked is >= Shortest and <= Longest))
        {
            throw Refuse.Range(new("A transition", "转场时长"), Shortest, Longest, new(" s long", "秒"));
        }

        var scenes = work.Timeline.Scenes();
        if (scenes.Count < 2)
        {
            throw new EditRefusedException(
                "The video has only one scene, so there is no change between scenes.",
                "视频只有一个场景，没有可以加转场的地方。");
        }

        var cuts = Cuts(work, target, scenes);
        if (kind is null && seconds is null && cuts.TrueForAll(cut => KindAfter(scenes[cut]) is not null))
        {
            // "Another transition": one that none of them is.
            kind = Others.First(other => cuts.TrueForAll(cut => KindAfter(scenes[cut]) != other));
        }

        foreach (int cut in cuts)
        {
            Set(work, work.Timeline.Scenes()[cut].Clip.Id, kind, seconds);
        }
    }

    private static readonly string[] Others = ["slide-left", "zoom-in", "circle", "whip-pan", "blinds", "page-turn", "diamond"];

    private static string? KindAfter(PlacedClip scene)
    {
        int index = scene.Track.Items.IndexOf(scene.Clip);
        return index + 1 < scene.Track.Items.Length ? (scene.Track.Items[index + 1] as Transition)?.Kind : null;
    }

    private static void Set(Workspace work, ClipId after, string? kind, double? seconds)
    {
        var placed = work.Timeline.Find(after)!;
        int index = placed.Track.Items.IndexOf(placed.Clip);
        var now = index + 1 < placed.Track.Items.Length ? placed.Track.Items[index + 1] as Transition : null;
        kind = kind == Another ? Common[(Array.IndexOf(Common, now?.Kind ?? "") + 1) % Common.Length] : kind;
        Transition? wanted = null;
        if (kind != "none")
        {
            long frames = seconds is { } asked ? work.Frames(asked) : now is null ? work.Frames(Usual) : now.InOffset + now.OutOffset;
            wanted = (now ?? new Transition { Kind = TransitionKinds.Dissolve, InOffset = 0, OutOffset = 0 }) with
            {
                Kind = kind ?? now?.Kind ?? TransitionKinds.Dissolve,
                InOffset = frames / 2,
                OutOffset = frames - (frames / 2),
            };
        }

        work.Apply(new Timelines.SetTransition(after, wanted));
        work.Change(HandMarks.Mark(work.Timeline.Find(after)!.Clip, HandMarks.Transition));
    }

    // Numbered 1 = between scenes 1 and 2. A scene by its number has the cut before it, the first the one after it.
    private static List<int> Cuts(Workspace work, Target target, IReadOnlyList<PlacedClip> scenes)
    {
        int count = scenes.Count - 1;
        if (target.Part == Part.Scene || !target.InScenes.IsEmpty || target.Showing is not null)
        {
            return [.. TargetResolver.Scenes(work, target, TargetResolver.Bare.All).Select(place => Math.Max(0, place - 1)).Distinct()];
        }

        if (!target.Numbers.IsEmpty)
        {
            return [.. target.Numbers.Select(number =>
            {
                long index = number < 0 ? count + (long)number : number - 1L;
                return number != 0 && index >= 0 && index < count
                    ? (int)index
                    : throw Refuse.NoNumber(PartWords.Of(Part.Transition), number, count);
            }).Distinct()];
        }

        if (target.Span is { } span)
        {
            var range = TargetResolver.Range(work, span, new(0, work.Timeline.Length));
            var inside = Enumerable.Range(0, count).Where(i => range.Contains(scenes[i].Range.End)).ToList();
            return inside.Count > 0 ? inside : throw Refuse.Nothing(PartWords.Of(Part.Transition));
        }

        if (target.IsLast || target.IsOther)
        {
            int last = scenes.ToList().FindIndex(scene => work.It.Contains(scene.Clip.Id));
            int cut = Math.Clamp(last < 0 ? 0 : last, 0, count - 1);
            return [target.IsOther ? (cut + 1) % count : cut];
        }

        return [.. Enumerable.Range(0, count)];
    }
}

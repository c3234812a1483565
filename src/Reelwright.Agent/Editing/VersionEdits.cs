using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Versions of the video side by side: made, shown, taken away. Edits go to the one that is shown.</summary>
internal static class VersionEdits
{
    private const int Most = 12;
    private const double LengthTolerance = 0.05;

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case MakeVersions make:
                await MakeAsync(work, make, cancellationToken);
                return true;
            case ShowVersion show:
                await ShowAsync(work, show, cancellationToken);
                return true;
            case DropVersion drop:
                Drop(work, drop);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Shows a version; the one that was shown is kept as it is.</summary>
    public static void Show(Workspace work, int index)
    {
        var all = work.Versions.With(work.Timeline);
        work.Versions = new(all, index);
        work.Timeline = all[index].Timeline;
        work.Renumber();
    }

    private static async Task MakeAsync(Workspace work, MakeVersions make, CancellationToken cancellationToken)
    {
        var wishes = Wishes(make);
        var before = work.Timeline;
        var all = work.Versions.IsEmpty ? [] : work.Versions.With(before).ToList();
        bool isFirst = all.Count == 0;
        bool isAdded = wishes.Length == 1;
        int shown = -1;
        bool hasSource = !isFirst;
        if (isFirst && isAdded)
        {
            // "A square one too": what there is becomes the first of two.
            all.Add(new(Name(work, before), before));
            hasSource = true;
        }

        foreach (var wish in wishes)
        {
            int index = all.FindIndex(version => Is(version.Timeline, wish, before));
            if (index < 0)
            {
                work.Timeline = before;
                if (wish.Seconds is { } seconds)
                {
                    await VideoEdits.SetLengthAsync(work, new SetLength(new(AmountKind.Absolute, seconds)), cancellationToken);
                }

                if (wish.Shape is { } shape)
                {
                    VideoEdits.Reshape(work, new SetAspect(shape.Width, shape.Height));
                }

                work.Timeline = Upkeep.After(before, work.Timeline);
                hasSource |= TimelineText.AreSame(before, work.Timeline);
                all.Add(new(Name(work, work.Timeline), work.Timeline));
                index = all.Count - 1;
            }

            shown = shown < 0 ? index : shown;
        }

        if (!hasSource)
        {
            // What was there is nobody's wish, but it is not lost either.
            all.Add(new(Name(work, before), before));
        }

        if (all.Count > Most)
        {
            throw new EditRefusedException(
                $"A video can have at most {Most} versions; take one away first, for example \"delete version 2\".",
                $"一个视频最多保留 {Most} 个版本；可以先删掉一个，比如“删除第2个版本”。");
        }

        work.Versions = new([.. all], shown);
        work.Timeline = all[shown].Timeline;
        work.Renumber();
    }

    private static ImmutableArray<VersionWish> Wishes(MakeVersions make)
    {
        if (!make.Wishes.IsDefaultOrEmpty)
        {
            return make.Wishes;
        }

        IEnumerable<double?> lengths = make.Seconds.IsDefaultOrEmpty ? [null] : make.Seconds.Select(seconds => (double?)seconds);
        IEnumerable<(int, int)?> shapes = make.Shapes.IsDefaultOrEmpty ? [null] : make.Shapes.Select(shape => ((int, int)?)shape);
        return [.. lengths.SelectMany(seconds => shapes.Select(shape => new VersionWish(seconds, shape)))];
    }

    private static bool Is(Timeline timeline, VersionWish wish, Timeline source) =>
        Math.Abs(timeline.Seconds - (wish.Seconds ?? source.Seconds)) < LengthTolerance
        && (timeline.Width, timeline.Height) == (wish.Shape ?? (source.Width, source.Height));

    private static async Task ShowAsync(Workspace work, ShowVersion show, CancellationToken cancellationToken)
    {
        if (work.Versions.IsEmpty)
        {
            if (show.Number is not null || (show.Seconds is null && show.Shape is null))
            {
                throw new EditRefusedException(
                    "There is one version of this video. Say for example \"a 15 second and a vertical version\" to get more.",
                    "这个视频只有一个版本。想要更多可以说：“做15秒和竖屏两个版本”。");
            }

            // Nothing to show by that: it is made so.
            if (show.Seconds is { } seconds)
            {
                await VideoEdits.SetLengthAsync(work, new SetLength(new(AmountKind.Absolute, seconds)), cancellationToken);
            }

            if (show.Shape is { } shape)
            {
                VideoEdits.Reshape(work, new SetAspect(shape.Width, shape.Height));
            }

            return;
        }

        Show(work, Find(work, show.Number, show.Seconds, show.Shape));
    }

    private static void Drop(Workspace work, DropVersion drop)
    {
        if (work.Versions.IsEmpty)
        {
            throw new EditRefusedException("There is one version of this video, and it has to stay.", "这个视频只有一个版本，不能删除。");
        }

        int index = Find(work, drop.Number, drop.Seconds, drop.Shape);
        var all = work.Versions.With(work.Timeline).RemoveAt(index);
        bool wasShown = index == work.Versions.Shown;
        int shown = wasShown ? 0 : work.Versions.Shown - (index < work.Versions.Shown ? 1 : 0);
        work.Timeline = all[shown].Timeline;
        work.Versions = all.Length > 1 ? new(all, shown) : VersionShelf.Empty;
        work.Renumber();
    }

    private static int Find(Workspace work, int? number, double? seconds, (int Width, int Height)? shape)
    {
        var all = work.Versions.With(work.Timeline);
        if (number is { } asked)
        {
            int index = asked < 0 ? all.Length + asked : asked - 1;
            return asked != 0 && index >= 0 && index < all.Length ? index : throw new EditRefusedException(
                $"There is no version {asked}: there are versions 1 to {all.Length}.",
                $"没有第{asked}个版本：现在有第 1 到第 {all.Length} 个版本。");
        }

        bool Suits(VideoVersion version) => (seconds is null || Math.Abs(version.Timeline.Seconds - seconds.Value) < LengthTolerance)
            && (shape is not { } wanted || wanted == (version.Timeline.Width, version.Timeline.Height) || Way(wanted) == Way((version.Timeline.Width, version.Timeline.Height)));
        int found = all.FindIndexOf(Suits);
        if (found < 0)
        {
            string listed = string.Join(", ", all.Select((version, i) => $"{i + 1} {version.Name}"));
            throw new EditRefusedException($"There is no version like that; there are: {listed}.", $"没有这样的版本；现有：{listed}。");
        }

        if (all.Skip(found + 1).Any(Suits))
        {
            work.Assume($"I took it to be version {found + 1}", $"我理解为第{found + 1}个版本");
        }

        return found;
    }

    private static int FindIndexOf(this ImmutableArray<VideoVersion> all, Func<VideoVersion, bool> suits)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (suits(all[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Way((int Width, int Height) shape) => Math.Sign(shape.Width - shape.Height);

    private static string Name(Workspace work, Timeline timeline)
    {
        var tongue = Tongue.Of(work.Request.Message, work.Request.Language);
        return tongue.Seconds(timeline.Seconds) + (tongue.IsChinese ? "" : " ") + ShapeWords.Of(tongue, timeline.Width, timeline.Height);
    }
}

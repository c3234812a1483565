using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>
/// Slots of versions. A list is read in groups, as it is said: "15 seconds vertical, 30 seconds landscape and a square one" are
/// three, "15 and 30 seconds, each vertical and square" are four.
/// </summary>
internal static class VersionSlots
{
    private const double LeastSeconds = 3;

    private sealed record Group(double? Seconds, (int Width, int Height)? Shape, bool IsBareNumber);

    /// <summary>New versions; an edit of the video where only one length or shape is said and nothing speaks of another one.</summary>
    public static IEnumerable<Command> Make(Clause clause)
    {
        var groups = Groups(clause);
        ImmutableArray<double> seconds = [.. groups.Select(group => group.Seconds).OfType<double>().Distinct()];
        ImmutableArray<(int Width, int Height)> shapes = [.. groups.Select(group => group.Shape).OfType<(int, int)>().Distinct()];
        bool isList = clause.Has("part.version|mark.too|gen.another") || IsOfEach(clause) || clause.Items.Any(item => item.IsMark(",，、/&+") || IsAnd(clause, item));
        bool isOneMore = clause.Has("mark.too|gen.another|act.add");
        if (seconds.Length == 1 && shapes.Length == 0 && !isOneMore)
        {
            return [new SetLength(new(AmountKind.Absolute, seconds[0]))];
        }

        // "Make it 10 seconds and 20 seconds" contradicts itself: the last word counts.
        bool isOfVersions = clause.Has("part.version|mark.too|gen.another|mark.both|act.add|act.want|act.export|mark.respectively|measure.piece")
            || clause.Items.Any(item => clause.Plain(item) is "各" or "each" or "cut" or "cuts");
        if (shapes.IsEmpty && seconds.Length > 1 && !isOfVersions && clause.Has("ref.it|part.video"))
        {
            return [new SetLength(new(AmountKind.Absolute, seconds[^1]))];
        }

        if (seconds.IsEmpty && shapes.Length == 2 && !isList)
        {
            return [new SetAspect(shapes[1].Width, shapes[1].Height)];
        }

        if (seconds.IsEmpty && shapes.Length == 1 && !clause.Has("part.version|mark.too|gen.another"))
        {
            return [new SetAspect(shapes[0].Width, shapes[0].Height)];
        }

        if (seconds.IsEmpty && shapes.IsEmpty)
        {
            return [];
        }

        var wishes = Wishes(clause, groups, seconds, shapes);
        return [new MakeVersions(seconds, shapes) { Wishes = wishes }];
    }

    /// <summary>Another version is shown.</summary>
    public static IEnumerable<Command> Show(Clause clause)
    {
        var (number, seconds, shape) = Which(clause);
        if (number is null && seconds is null && shape is { } size && clause.Carry.Context.Versions == 0)
        {
            return [new SetAspect(size.Width, size.Height)];
        }

        if (number is { } revision && revision > 0 && clause.Carry.Context.Versions <= 1 && clause.Carry.Context.HasVideo)
        {
            return [new BackTo(revision)];
        }

        return number is null && seconds is null && shape is null ? [] : [new ShowVersion(number, seconds, shape)];
    }

    /// <summary>The file of one of the versions.</summary>
    public static IEnumerable<Command> Export(Clause clause) =>
        VideoSlots.Shapes(clause).Distinct().Count() > 1 ? Make(clause) : [.. Show(clause), .. ExportSlots.Read(clause)];

    /// <summary>A version goes.</summary>
    public static IEnumerable<Command> Drop(Clause clause)
    {
        // "A 15 second vertical cut" is a thing, not a deed.
        if (clause.Has("v.duration") && clause.All("act.delete|act.no").All(item => clause.Plain(item) == "cut"))
        {
            return Make(clause);
        }

        var (number, seconds, shape) = Which(clause);
        return number is null && seconds is null && shape is null ? [] : [new DropVersion(number, seconds, shape)];
    }

    private static (int? Number, double? Seconds, (int Width, int Height)? Shape) Which(Clause clause)
    {
        var shapes = VideoSlots.Shapes(clause);
        double? seconds = clause.Find("v.duration")?.Number;
        if (!shapes.IsEmpty || seconds is not null)
        {
            return (null, seconds, shapes.IsEmpty ? null : shapes[0]);
        }

        int? number = clause.Items.FirstOrDefault(item => item.Targets is [{ Numbers: [_] }])?.Targets[0].Numbers[0]
            ?? (int?)clause.Find("v.ordinal|v.number")?.Number;
        return (number, null, null);
    }

    private static ImmutableArray<VersionWish> Wishes(
        Clause clause, List<Group> groups, ImmutableArray<double> seconds, ImmutableArray<(int Width, int Height)> shapes)
    {
        bool hasPair = groups.Exists(group => group is { Seconds: not null, Shape: not null });
        bool isEach = IsOfEach(clause);
        ImmutableArray<VersionWish> product =
            [.. seconds.DefaultIfEmpty(0).SelectMany(length => shapes.Select(shape => ((int, int)?)shape).DefaultIfEmpty(null)
                .Select(shape => new VersionWish(length > 0 ? length : null, shape)))];
        ImmutableArray<VersionWish> one = [.. One(groups).Distinct()];
        int? count = Count(clause, seconds);
        if (count == product.Length && count != one.Length)
        {
            return product;
        }

        if (count == one.Length)
        {
            return one;
        }

        // "15 and 30 second versions in vertical and square": what is said of all of them.
        bool isOfAll = seconds.Length > 0 && shapes.Length > 0 && !hasPair
            && (isEach || seconds.Length == 1 && groups.TrueForAll(group => group.Seconds is null || !group.IsBareNumber && groups[0] != group) || Joined(clause));
        return isOfAll ? product : one;
    }

    // Every group is one version; a bare number shares the shape of the pair that it leads to (15秒和30秒的竖屏版).
    private static IEnumerable<VersionWish> One(List<Group> groups)
    {
        int firstPair = groups.FindIndex(group => group is { Seconds: not null, Shape: not null });
        for (int i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            bool leads = i < firstPair && group.Shape is null && group.IsBareNumber && groups[..firstPair].TrueForAll(other => other.IsBareNumber);
            yield return new(group.Seconds, leads ? groups[firstPair].Shape : group.Shape);
        }
    }

    // Lengths first, then "in" and shapes.
    private static bool Joined(Clause clause)
    {
        var shape = clause.Find("shape.*|platform.*");
        for (int by = -1; shape is not null && by >= -2; by--)
        {
            if (clause.Beside(shape, by) is { } before && clause.Plain(before) is "in" or "as")
            {
                return clause.IndexOf(shape) > clause.IndexOf(clause.FindLast("v.duration") ?? shape);
            }
        }

        return false;
    }

    // 三个版本, "three versions".
    private static int? Count(Clause clause, ImmutableArray<double> seconds)
    {
        foreach (var item in clause.All("v.number"))
        {
            bool counts = Enumerable.Range(1, 3).Any(by => clause.Beside(item, by)?.Is("part.version") == true)
                && !Enumerable.Range(1, 2).Any(by => clause.Beside(item, by)?.Is("v.duration|unit.second|shape.*") == true);
            if (counts && item.Number is >= 2 and <= 20 && !seconds.Contains(item.Number.Value))
            {
                return (int)item.Number.Value;
            }
        }

        return null;
    }

    private static List<Group> Groups(Clause clause)
    {
        var groups = new List<Group>();
        double? seconds = null;
        (int, int)? shape = null;
        bool hasNoun = false;
        void End()
        {
            if (seconds is not null || shape is not null)
            {
                groups.Add(new(seconds, shape, !hasNoun));
            }

            (seconds, shape, hasNoun) = (null, null, false);
        }

        bool hasShapes = clause.Has("shape.*");
        foreach (var item in clause.Items)
        {
            if (item.IsMark(",，、/&+;；:：") || IsAnd(clause, item))
            {
                End();
                continue;
            }

            // "15 second versions in vertical and square": shapes of all.
            if (seconds is not null && hasNoun && clause.Plain(item) is "in" or "as")
            {
                End();
                continue;
            }

            double? length = item.Is("v.duration") ? item.Number : IsBareLength(clause, item) ? item.Number : null;
            var size = Shape(item, hasShapes);
            if ((length is not null && seconds is not null) || (size is not null && shape is not null))
            {
                End();
            }

            seconds = length ?? seconds;
            shape = size ?? shape;
            hasNoun |= item.Is("part.version") && seconds is not null;
        }

        End();
        return groups;
    }

    // 竖版方版各一个, "each vertical and square".
    private static bool IsOfEach(Clause clause) => clause.Has("mark.respectively|mark.both")
        || clause.Items.Any(item => clause.Plain(item) is "each" or "各" or "都" or "both" or "分别");

    private static bool IsAnd(Clause clause, Item item) => clause.Plain(item) is "and" or "和" or "与" or "plus" or "跟" or "以及" or "还有" or "加" or "再来" or "及";

    // "60, 30 and 15 second cuts": the unit comes last.
    private static bool IsBareLength(Clause clause, Item item)
    {
        if (!item.Is("v.number") || item.Number is not >= LeastSeconds)
        {
            return false;
        }

        int at = clause.IndexOf(item) + 1;
        int first = at;
        while (at < clause.Items.Count && (clause.Items[at].IsMark(",、/&") || IsAnd(clause, clause.Items[at]) || clause.Plain(clause.Items[at]) == "or" || clause.Items[at].Is("v.number")))
        {
            at++;
        }

        return at > first && at < clause.Items.Count && clause.Items[at].Is("v.duration");
    }

    private static (int Width, int Height)? Shape(Item item, bool hasShapes)
    {
        if (item.Value("shape.") is { } size && size.Split('x') is [var width, var height]
            && int.TryParse(width, out int w) && int.TryParse(height, out int h))
        {
            return (w, h);
        }

        return !hasShapes && item.Value("platform.") is { } platform ? VideoSlots.ShapeOf(platform) : null;
    }
}

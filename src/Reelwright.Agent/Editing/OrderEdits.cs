using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Puts scenes in another order.</summary>
internal static class OrderEdits
{
    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case Move move when move.Target.Part is Part.Scene or Part.Clip or Part.Video:
                Move(work, move);
                return true;
            case Swap { First.Part: Part.Scene or Part.Clip } swap:
                Swap(work, swap);
                return true;
            case Agent.Swap:
                throw new EditRefusedException(
                    "Only scenes can change places; say for example \"swap scenes 1 and 3\".",
                    "只能交换场景，比如“交换第一和第三个场景”。");
            case Reorder reorder:
                Reorder(work, reorder);
                return true;
            default:
                return false;
        }
    }

    private static void Move(Workspace work, Move move)
    {
        var moved = TargetResolver.Scenes(work, move.Target, TargetResolver.Bare.One);
        int count = work.Timeline.Scenes().Count;
        var order = Enumerable.Range(0, count).Except(moved).ToList();
        int place;
        if (move.To.Other is null)
        {
            place = move.To.Where is Where.End or Where.After ? order.Count : 0;
        }
        else
        {
            int other = TargetResolver.Scenes(work, move.To.Other, TargetResolver.Bare.One)[0];
            int index = order.IndexOf(other);
            place = move.To.Where switch
            {
                Where.Start => 0,
                Where.End => order.Count,
                Where.At => Math.Min(other, order.Count),
                _ when index < 0 => other,
                Where.After => index + 1,
                _ => index,
            };
        }

        order.InsertRange(Math.Clamp(place, 0, order.Count), moved);
        var ids = moved.Select(i => work.Timeline.Scenes()[i].Clip.Id).ToList();
        Arrange(work, order);
        work.Touch(ids);
    }

    private static void Swap(Workspace work, Swap swap)
    {
        int first = TargetResolver.Scenes(work, swap.First, TargetResolver.Bare.One)[0];
        int second = TargetResolver.Scenes(work, swap.Second, TargetResolver.Bare.One)[0];
        var scenes = work.Timeline.Scenes();
        if (first != second)
        {
            work.Apply(new SwapRanges(scenes[first].Range, scenes[second].Range));
            work.Touch(scenes[first].Clip.Id, scenes[second].Clip.Id);
        }
    }

    private static void Reorder(Workspace work, Reorder reorder)
    {
        var scenes = work.Timeline.Scenes();
        var all = Enumerable.Range(0, scenes.Count).ToList();
        switch (reorder.By)
        {
            case SceneOrder.Reversed:
                all.Reverse();
                break;
            case SceneOrder.Shuffled:
                all = Shuffled(all, work.Request.Seed + work.History.Revisions.Length);
                break;
            case SceneOrder.Numbers:
                var wanted = reorder.Numbers.Select(number => TargetResolver.Index(number, scenes.Count)).Distinct().ToList();
                if (wanted.Count < reorder.Numbers.Length)
                {
                    throw new EditRefusedException(
                        $"Name each scene once; there are scenes 1 to {scenes.Count}.",
                        $"每个场景只说一次；共有第 1 到第 {scenes.Count} 个场景。");
                }

                all = [.. wanted, .. all.Except(wanted)];
                break;
            default:
                all = ByFile(work, scenes, reorder.By);
                break;
        }

        Arrange(work, all);
    }

    // Scenes of words keep their places; those that show files change places among themselves.
    private static List<int> ByFile(Workspace work, IReadOnlyList<PlacedClip> scenes, SceneOrder by)
    {
        var files = Enumerable.Range(0, scenes.Count).Select(i => work.Timeline.Placed()
            .Where(placed => PartWords.Is(placed, Part.Clip) && scenes[i].Range.Contains(placed.Range.Start))
            .Select(placed => (ExternalReference)placed.Clip.Media)
            .FirstOrDefault()).ToList();
        var places = Enumerable.Range(0, scenes.Count).Where(i => files[i] is not null).ToList();
        if (places.Count < 2)
        {
            throw new EditRefusedException(
                "There are not two scenes with files of yours that could be put in order; say for example \"order 3, 1, 2\".",
                "没有两个以上用到素材的场景可以排序；可以说“按 3、1、2 排列”。");
        }

        if (by == SceneOrder.Date)
        {
            work.Assume("I do not know when the files were made, so I went by their names", "我不知道文件的拍摄时间，所以按文件名排列");
        }

        var order = work.Media.Select(file => file.MediaId).ToList();
        var sorted = by == SceneOrder.Upload
            ? places.OrderBy(i => order.IndexOf(files[i]!.MediaId)).ToList()
            : [.. places.OrderBy(i => files[i]!.Name, Comparer<string>.Create(Natural))];
        int[] arranged = [.. Enumerable.Range(0, scenes.Count)];
        for (int i = 0; i < places.Count; i++)
        {
            arranged[places[i]] = sorted[i];
        }

        return [.. arranged];
    }

    // "img2" comes before "img10".
    private static int Natural(string left, string right) =>
        string.Compare(left, right, CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private static List<int> Shuffled(List<int> all, long seed)
    {
        var order = all.ToList();
        ulong state = unchecked(((ulong)seed * 0x9E3779B97F4A7C15) + 0xD1B54A32D192ED03);
        for (int i = order.Count - 1; i > 0; i--)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            int other = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order.SequenceEqual(all) && order.Count > 1 ? [.. order.Skip(1), order[0]] : order;
    }

    /// <summary>Puts the scenes in an order.</summary>
    public static void Arrange(Workspace work, List<int> order)
    {
        var ids = work.Timeline.Scenes().Select(scene => scene.Clip.Id).ToList();
        for (int i = 0; i < order.Count; i++)
        {
            var scenes = work.Timeline.Scenes();
            int from = scenes.ToList().FindIndex(scene => scene.Clip.Id == ids[order[i]]);
            if (from > i)
            {
                work.Apply(new MoveRange(scenes[from].Range, scenes[i].Range.Start));
            }
        }
    }
}

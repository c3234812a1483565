using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Finds references that no noun marks: 在面包后面, 开车的放第一个, "all but the last", the title of the opening.</summary>
internal static class RefFinder
{
    private const int MostItems = 5;

    /// <summary>The items with runs of unknown words joined that name a scene, where a scene can stand.</summary>
    public static List<Item> Bare(List<Item> items, Utterance utterance, TalkContext context)
    {
        if (context.Subjects.IsEmpty)
        {
            return items;
        }

        // 面包的镜头: a scene by what is in it.
        for (int i = 0; i + 2 < items.Count; i++)
        {
            if (items[i].Is("v.unknown|plain") && items[i].Targets.IsEmpty && utterance.Plain[items[i + 1].Start..items[i + 1].End] is "的" && items[i + 2].Targets is [{ Part: Part.Scene, IsBare: true }]
                && SceneFinder.Find(context.Subjects, utterance.Original[items[i].Start..items[i].End]) is { } place)
            {
                var item = RefReader.Make(items[i].Start, items[i + 2].End, [new Target(Part.Scene) { Showing = context.Subjects[place].Name }], Grammar.Current.Set("part.scene"));
                items = [.. items[..i], item, .. items[(i + 3)..]];
            }
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (!items[i].Is("v.unknown|plain|mood.*|look.*") || !items[i].Targets.IsEmpty || !Lexer.IsHan(utterance.Plain[items[i].Start]) || !CanStart(items, i, utterance))
            {
                continue;
            }

            int end = i + 1;
            while (end < items.Count && end - i < MostItems && items[end].Kind != TokenKind.Mark && items[end].Targets.IsEmpty && !CanFollow(items, end, utterance))
            {
                end++;
            }

            if (end >= items.Count || !CanFollow(items, end, utterance))
            {
                continue;
            }

            string words = utterance.Original[items[i].Start..items[end - 1].End].TrimEnd('的');
            if (words.Length >= 2 && SceneFinder.Find(context.Subjects, words) is { } found)
            {
                var item = RefReader.Make(items[i].Start, items[end - 1].End, [new Target(Part.Scene) { Showing = context.Subjects[found].Name }], Grammar.Current.Set("part.scene"));
                items = [.. items[..i], item, .. items[end..]];
            }
        }

        return items;
    }

    /// <summary>The items with "the one after it" and 前后两个 as the scenes that they are.</summary>
    public static List<Item> Relative(List<Item> items, TalkContext context)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (!items[i].Is("rel.*") || Around(items, i, context) is not { } scene)
            {
                continue;
            }

            bool isGone = !context.Last.IsDefaultOrEmpty && context.Last[^1] is Delete && !items[..i].Exists(item => item.Is("ref.which"));
            ImmutableArray<int> numbers = items[i].Is("rel.both") ? [scene - 1, scene + 1] : items[i].Is("rel.next") ? [isGone ? scene : scene + 1] : [scene - 1];
            if (numbers.All(number => number >= 1 && number <= context.Scenes))
            {
                items[i] = RefReader.Make(items[i].Start, items[i].End, [new Target(Part.Scene) { Numbers = numbers }], Grammar.Current.Set("part.scene|ref.num"));
            }
        }

        return items;
    }

    // The scene spoken of before in the message, or touched by the last turn.
    private static int? Around(List<Item> items, int at, TalkContext context)
    {
        var here = items[..at].FindLast(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        var target = here ?? (context.Last.IsDefaultOrEmpty ? null : Targets.Of(context.Last[^1]));
        return target is null ? null
            : Targets.NumberOf(target, context) is { } named ? named
            : (target.Numbers.IsEmpty ? target.InScenes : target.Numbers) is [var number] ? number < 0 ? context.Scenes + 1 + number : number
            : null;
    }

    private static bool CanStart(List<Item> items, int at, Utterance utterance)
    {
        if (at == 0 || items[at - 1].Kind == TokenKind.Mark)
        {
            return true;
        }

        string before = utterance.Plain[items[at - 1].Start..items[at - 1].End];
        return before is "把" or "将" or "在" or "给" or "让" or "再把" or "先把" or "到" or "跟" or "和" or "就" or "然后" || items[at - 1].Is("act.move");
    }

    private static bool CanFollow(List<Item> items, int at, Utterance utterance)
    {
        string plain = utterance.Plain[items[at].Start..items[at].End];
        return items[at].Is("act.move|act.delete|act.swap|act.duplicate|act.split|act.zoomin|act.zoomout|act.freeze|act.reverse|act.speedup|act.slowdown|act.shorten|act.lengthen|act.flip|act.rotate")
            || (items[at].Is("mark.before|mark.after") && plain.Length == 2);
    }

    /// <summary>The items with what is excepted taken out: "everything except the last scene" are the other scenes.</summary>
    public static List<Item> Excepted(List<Item> items, Utterance utterance, TalkContext context)
    {
        for (int i = 0; i + 1 < items.Count; i++)
        {
            bool isBut = items[i].Is("mark.except") && items[i].Targets.IsEmpty;
            bool isChu = utterance.Plain[items[i].Start..items[i].End] is "除了" or "除";
            int next = i + 1;
            while (next < items.Count - 1 && items[next].Targets.IsEmpty && items[next].Is("fill.*|mark.of|mark.in|mark.from"))
            {
                next++;
            }

            if ((!isBut && !isChu) || !items[next].Is("ref.which") || items[next].Targets.Any(target => target.Part != Part.Scene)
                || SceneRanges.Without(Targets.Merge(items[next].Targets, context), context) is not { } rest)
            {
                continue;
            }

            int end = next + 1;
            while (end < items.Count && utterance.Plain[items[end].Start..items[end].End] is "以外" or "之外" or "外" or "都" or "其他" or "其余" or "别的" or "全部" or "全" or "," or "，" or "的" or "其它" or "其他的" or "其余的")
            {
                end++;
            }

            var others = RefReader.Make(items[i].Start, items[end - 1].End, [rest], Grammar.Current.Set("part.scene|ref.num|mark.rest|ref.except"));
            var before = items[..i].Select(item => IsWhole(item) ? item with { Targets = [], Concepts = Grammar.Current.Set("fill.word"), Senses = [] } : item);
            var after = items[end..];
            if (after.Count > 0 && after[0].Targets is [{ IsOther: true, Part: not Part.Scene and not Part.Clip } other])
            {
                // 除了最后一页，其他标题: the titles of the others.
                after[0] = after[0] with { Targets = [new(other.Part)], Concepts = Grammar.Current.Set("ref|part." + other.Part.ToString().ToLowerInvariant()) };
            }

            items = [.. before, others, .. after];
        }

        return items;
    }

    private static bool IsWhole(Item item) => item.Targets is [{ Part: Part.Video or Part.Scene, Numbers.IsEmpty: true, Showing: null }] or [] && item.Is("part.video|part.scene|mark.every|ref.it") && !item.Is("act.*|fill.polite");
}

using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Finds what is spoken of: "the second clip", "scenes 2 and 4", "第二个场景的标题", "最后两张图", "it".</summary>
internal static class RefReader
{
    private static readonly Part[] Parts = Enum.GetValues<Part>();

    private static readonly (ConceptSet Set, Part Part)[] Nouns =
        [.. Parts.Select(part => (Grammar.Current.Set("part." + part.ToString().ToLowerInvariant()), part)),
            (Grammar.Current.Set("part.intro"), Part.Scene), (Grammar.Current.Set("part.outro"), Part.Scene),
            (Grammar.Current.Set("part.media"), Part.Clip), (Grammar.Current.Set("part.line"), Part.Narration)];

    /// <summary>The items with references joined.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance, TalkContext context)
    {
        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count;)
        {
            if (Each(items, i) is { } each)
            {
                found.Add(each);
                i++;
            }
            else if (items[i].Targets.IsEmpty && !IsFinally(items, i, utterance) && !IsBesides(items, i, utterance) && new Reference(items, utterance).Read(i) is { } reference)
            {
                found.Add(reference.Item);
                i = reference.Next;
            }
            else
            {
                found.Add(items[i++]);
            }
        }

        return RefJoiner.Join(found, utterance, context);
    }

    // 最后导出, 最后加上字幕: the last thing to do.
    private static bool IsFinally(List<Item> items, int at, Utterance utterance) =>
        utterance.Plain[items[at].Start..items[at].End] is "最后" && items[at].Is("ord.last") && at + 1 < items.Count
        && items[at + 1].Is("act.*") && !items[at + 1].Is("part.*|measure.piece");

    // 另外把爵士乐那一页挪到…: besides, not another one.
    private static bool IsBesides(List<Item> items, int at, Utterance utterance) =>
        utterance.Plain[items[at].Start..items[at].End] is "另外" && at + 1 < items.Count && utterance.Plain[items[at + 1].Start..items[at + 1].End] is "把" or "将" or "也" or "再" or "给" or "请" or ",";

    // 每段, 每张 without a noun after it.
    private static Item? Each(List<Item> items, int at) =>
        items[at].Text is "每段" or "每张" or "每一段" or "每一张" or "每条" or "每張" or "每條" && (at + 1 >= items.Count || !items[at + 1].Is("part.*"))
            ? Make(items[at].Start, items[at].End, [new(Part.Scene) { IsAll = true }], Grammar.Current.Set("part.scene|mark.every"))
            : null;

    /// <summary>Whether a word of Chinese stands between clauses and is none of a reference: 但字幕, 然后把最后一段.</summary>
    public static bool IsBetween(Item item, Utterance utterance) => item.Is("fill.word") && Lexer.IsHan(utterance.Plain[item.Start])
        && !item.Is("mark.this|mark.every|mark.other|gen.another|ord.*|v.ordinal|v.number") && item.Text is not ("前" or "后");

    /// <summary>The part that a noun names; <c>null</c> when it is none.</summary>
    public static Part? PartOf(Item item)
    {
        foreach (var (set, part) in Nouns)
        {
            if (item.Concepts.Meets(set) && part != Part.Clip)
            {
                return part;
            }
        }

        return item.Is("part.media") ? Part.Clip : null;
    }

    /// <summary>A reference with its targets as an item.</summary>
    public static Item Make(int start, int end, ImmutableArray<Target> targets, ConceptSet more)
    {
        var concepts = more.With(Grammar.Current.Set("ref"));
        if (targets.Any(target => !target.IsBare && !(target.IsLast && target.Part == Part.Video)))
        {
            concepts = concepts.With(Grammar.Current.Set("ref.which"));
        }
        else
        {
            concepts = concepts.With(Grammar.Current.Set("ref.bare"));
        }

        foreach (var target in targets)
        {
            concepts = concepts.With(Grammar.Current.Set(target.Part is Part.Video or Part.Clip ? "ref" : "part." + target.Part.ToString().ToLowerInvariant()));
        }

        if (targets.Length > 1 || targets[0].Numbers.Length > 1)
        {
            concepts = concepts.With(Grammar.Current.Set("ref.many"));
        }

        return new(start, end) { Concepts = concepts, Targets = targets, Kind = TokenKind.Word };
    }
}

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
    public static List<Item> Read(List<Item> items, Utterance utterance)
    {
        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count;)
        {
            if (items[i].Targets.IsEmpty && new Reference(items, utterance).Read(i) is { } reference)
            {
                found.Add(reference.Item);
                i = reference.Next;
            }
            else
            {
                found.Add(items[i++]);
            }
        }

        return RefJoiner.Join(found, utterance);
    }

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

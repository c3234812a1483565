namespace Reelwright.Agent;

/// <summary>Joins references: "the title of scene 2", "captions and narration", "有小狗的那段".</summary>
internal static class RefJoiner
{
    /// <summary>The items with references joined.</summary>
    public static List<Item> Join(List<Item> items, Utterance utterance)
    {
        var shown = Shown(items, utterance);
        var owned = Owned(shown);
        return Grouped(owned, utterance);
    }

    private static bool IsScene(Item item) => item.Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }];

    private static bool IsPart(Item item) => item.Targets is [{ Part: not Part.Scene and not Part.Clip and not Part.Video }];

    // 有小狗的那段: what is shown stands before.
    private static List<Item> Shown(List<Item> items, Utterance utterance)
    {
        for (int i = 0; i + 2 < items.Count; i++)
        {
            if (!items[i].Is("mark.showing") || !Lexer.IsHan(items[i].Text.FirstOrDefault()))
            {
                continue;
            }

            int at = i + 1;
            while (at < items.Count && items[at].Targets.IsEmpty && items[at].Text != "的" && items[at].Kind != TokenKind.Mark && at - i < 6)
            {
                at++;
            }

            int last = at - 1;
            if (at == i + 1 || at >= items.Count || items[at].Text != "的")
            {
                continue;
            }

            at++;

            if (at < items.Count && items[at].Targets is [{ Part: Part.Scene, Numbers.IsEmpty: true } target] && !items[at].Is("part.video"))
            {
                string words = items[i + 1].Is("v.quote") ? items[i + 1].Text : utterance.Original[items[i + 1].Start..items[last].End];
                var shown = target with { Showing = words, IsLast = false };
                var joined = RefReader.Make(items[i].Start, items[at].End, [shown], items[at].Concepts);
                items = [.. items[..i], joined, .. items[(at + 1)..]];
            }
        }

        return items;
    }

    private static List<Item> Owned(List<Item> items)
    {
        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            var item = items[i];

            // 第二个场景的标题, "scene 2's title".
            if (IsScene(item) && i + 1 < items.Count)
            {
                int next = i + 1;
                while (next < items.Count && items[next].Targets.IsEmpty && items[next].Is("mark.of|fill.word") && next - i <= 3
                    && items[next].Is("mark.of"))
                {
                    next++;
                }

                if (next < items.Count && IsPart(items[next]) && items[next].Targets[0].Numbers.IsEmpty && !items[next].Is("part.transition|part.music"))
                {
                    found.Add(In(items[next], item, item.Start, items[next].End));
                    i = next;
                    continue;
                }
            }

            // "The title of scene 2".
            if (IsPart(item) && i + 2 < items.Count && items[i + 1].Targets.IsEmpty && items[i + 1].Is("mark.of|mark.in") && !item.Is("part.transition|part.music"))
            {
                int next = i + 2;
                while (next < items.Count - 1 && items[next].Targets.IsEmpty && items[next].Is("fill.word|mark.in") && next - i <= 3)
                {
                    next++;
                }

                if (IsScene(items[next]))
                {
                    found.Add(In(item, items[next], item.Start, items[next].End));
                    i = next;
                    continue;
                }
            }

            found.Add(item);
        }

        return found;
    }

    private static Item In(Item what, Item where, int start, int end)
    {
        var target = what.Targets[0];
        var scene = where.Targets[0];
        var inside = target with
        {
            InScenes = scene.Numbers,
            Showing = scene.Showing ?? target.Showing,
            IsAll = target.IsAll || (scene.IsAll && scene.Numbers.IsEmpty),
            IsLast = scene.IsLast,
            IsOther = scene.IsOther,
        };
        return RefReader.Make(start, end, [inside], what.Concepts) with { Senses = what.Senses, Text = what.Text };
    }

    private static List<Item> Grouped(List<Item> items, Utterance utterance)
    {
        var found = new List<Item>(items.Count);
        foreach (var item in items)
        {
            found.Add(item);
            int joins = 0;
            while (joins < found.Count - 2 && IsJoin(found[^(2 + joins)]))
            {
                joins++;
            }

            if (joins > 0 && !item.Targets.IsEmpty && !item.Is("ref.it") && found.Count > joins + 1
                && found[^(2 + joins)] is { Targets.IsEmpty: false } before && !before.Is("ref.it") && MayJoin(before, item, found, joins)
                && !utterance.Plain.AsSpan(item.Start).StartsWith("just ") && !utterance.Plain.AsSpan(item.Start).StartsWith("only "))
            {
                var joined = RefReader.Make(before.Start, item.End, [.. before.Targets, .. item.Targets], before.Concepts.With(item.Concepts))
                    with
                { Senses = before.Senses, Text = before.Text };
                found.RemoveRange(found.Count - joins - 2, joins + 2);
                found.Add(joined);
            }
        }

        return found;
    }

    // A comma joins only what is of one kind, "the title, the captions and the logo".
    private static bool MayJoin(Item before, Item item, List<Item> found, int joins) =>
        before.Targets.Length + item.Targets.Length <= 12
        && (before.Targets[^1].Part == Part.Scene) == (item.Targets[0].Part == Part.Scene)
        && !before.Is("part.video") && !item.Is("part.video")
        && !(joins == 1 && found[^2].IsMark(",") && Lexer.IsHan(item.Text.FirstOrDefault()));

    // A comma of Chinese writing separates clauses; 、 and the comma of English join.
    private static bool IsJoin(Item item) => item.IsMark(",、&+")
        || (item.Targets.IsEmpty && (item.Text is "and" or "和" or "与" or "跟" or "以及" or "还有" or "及" or "plus" or "both" or "the" or "or" || item.Text.Equals("and", StringComparison.OrdinalIgnoreCase)));
}

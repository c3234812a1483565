namespace Reelwright.Agent;

/// <summary>Joins references: "the title of scene 2", "captions and narration", "有小狗的那段".</summary>
internal static class RefJoiner
{
    /// <summary>The items with references joined.</summary>
    public static List<Item> Join(List<Item> items, Utterance utterance, TalkContext context)
    {
        var named = Named(RefFinder.Relative(RefFinder.Bare(items, utterance, context), context), utterance);
        var shown = Shown(named, utterance);
        var owned = Owned(ScenesGrouped(shown));
        return RefFinder.Excepted(Grouped([.. owned.Select(item => Known(item, context))], utterance), utterance, context);
    }

    // 海边那段: what is found by its words here is called by its own name from now on.
    private static Item Known(Item item, TalkContext context)
    {
        if (item.Targets.All(target => target.Showing is null))
        {
            return item;
        }

        if (item.Targets is [{ Part: Part.Scene, Showing: { } shown }] && SceneFinder.Find(context.Subjects, shown) is null && SceneFinder.Find(context.Uploads, shown) is { } upload)
        {
            return item with { Targets = [new(Part.Clip) { Numbers = [upload + 1] }], Concepts = Grammar.Current.Set("part.media|ref|ref.which|ref.num") };
        }

        return item with
        {
            Targets = [.. item.Targets.Select(target => target.Showing is { } words && Targets.NumberOf(target, context) is null
                && SceneFinder.Find(context.Subjects, words) is { } found ? target with { Showing = context.Subjects[found].Name } : target)],
        };
    }

    private static bool IsScene(Item item) => item.Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }];

    private static bool IsPart(Item item) => item.Targets is [{ Part: not Part.Scene and not Part.Clip and not Part.Video }];

    // 面包那段, 把日落那张…: what is shown stands right before.
    private static List<Item> Named(List<Item> items, Utterance utterance)
    {
        for (int i = 1; i < items.Count; i++)
        {
            // 讲面包那里: a place in the film, where it is told what happens there.
            string there = utterance.Plain[items[i].Start..items[i].End];
            if (there is "那里" or "那儿" or "那块" or "那边" or "那会儿" or "的地方" && items[i].Targets.IsEmpty && items[..i].FindLastIndex(item => item.Is("mark.showing") && Lexer.IsHan(utterance.Plain[item.Start])) is >= 0 and var told && i - told <= 4)
            {
                items[i] = RefReader.Make(items[i].Start, items[i].End, [new Target(Part.Scene) { IsLast = true }], Grammar.Current.Set("part.scene|ref|ref.it"));
            }

            bool isThat = items[i].Targets is [{ IsLast: true, Part: Part.Scene or Part.Clip or Part.Video }] && utterance.Plain[items[i].Start] is '那' or '这';
            bool isBeside = items[i].Targets.IsEmpty && items[i].Is("mark.before|mark.after") && Lexer.IsHan(utterance.Plain[items[i].Start]) && items[i].End - items[i].Start == 2;
            string plain = utterance.Plain[items[i].Start..items[i].End];
            string? lead = Leads.FirstOrDefault(lead => plain.StartsWith(lead, StringComparison.Ordinal) && plain.Length > lead.Length);
            bool isOwner = lead is not null && items[i].Targets is [{ Part: not Part.Scene and not Part.Clip and not Part.Video, Numbers.IsEmpty: true }];
            if (!isThat && !isBeside && !isOwner)
            {
                continue;
            }

            int last = i - 1;
            while (last > 0 && items[last].Text is "的")
            {
                last--;
            }

            int first = last + 1;
            while (first > 0 && IsNaming(items[first - 1], items, first - 1, utterance))
            {
                first--;
            }

            if (first > last || !items.Skip(first).Take(last - first + 1).Any(item => item.Is("v.unknown|plain|mood.*|v.quote")))
            {
                continue;
            }

            if (isBeside && !(first > 0 && items[first - 1].Is("act.move|act.insert|mark.in")))
            {
                continue;
            }

            bool isSaid = first > 0 && items[first - 1].Is("mark.showing") && items[first - 1].Targets.IsEmpty && Lexer.IsHan(utterance.Plain[items[first - 1].Start]);
            string words = first == last && items[first].Is("v.quote") ? items[first].Text : utterance.Original[items[first].Start..items[last].End];
            int end = isThat ? items[i].End : isOwner ? items[i].Start + lead!.Length : items[last].End;
            first -= isSaid && isThat ? 1 : 0;
            var joined = RefReader.Make(items[first].Start, end, [new Target(Part.Scene) { Showing = words }], Grammar.Current.Set("part.scene"));
            List<Item> owned = isOwner ? [items[i] with { Start = end }] : [];
            items = [.. items[..first], joined, .. owned, .. items[(isThat || isOwner ? i + 1 : last + 1)..]];
            i = first;
        }

        return items;
    }

    private static readonly string[] Leads = ["那段", "那张", "那一段", "那一张", "这段", "这张", "那个"];

    private static bool IsNaming(Item item, List<Item> items, int at, Utterance utterance)
    {
        if (item.IsMark(".") && at > 0 && items[at - 1].End == item.Start && item.End < utterance.Plain.Length && char.IsAsciiLetterOrDigit(utterance.Plain[item.End]))
        {
            return true;
        }

        string plain = utterance.Plain[item.Start..item.End];
        bool isAfterBa = at > 0 && utterance.Plain[items[at - 1].Start..items[at - 1].End] is "把" or "将" or "给";
        return item.Kind != TokenKind.Mark && plain is not ("把" or "将" or "给" or "让" or "在" or "先" or "再" or "然后" or "和" or "跟" or "与" or "到" or "从" or "也" or "就" or "只" or "还" or "又")
            && !item.Is("v.duration|v.clock|span.*|v.percent|neg") && !(item.Is("act.*") && !isAfterBa) && !item.Is("ref.num")
            && !(item.Is("ref") && item.Is("part.scene")) && !(item.Is("fill.polite|talk.*") && !item.Is("fill.word"));
    }

    // 第一段和第三段: scenes join before what they own.
    private static List<Item> ScenesGrouped(List<Item> items)
    {
        for (int i = 2; i < items.Count; i++)
        {
            if (IsScene(items[i]) && IsScene(items[i - 2]) && IsJoin(items[i - 1]) && Lexer.IsHan(items[i - 1].Text.FirstOrDefault())
                && items[i].Targets[0] is { Numbers.IsEmpty: false } then && items[i - 2].Targets[0] is { Numbers.IsEmpty: false } first)
            {
                var joined = RefReader.Make(items[i - 2].Start, items[i].End, [first with { Numbers = [.. first.Numbers, .. then.Numbers] }], items[i - 2].Concepts.With(items[i].Concepts));
                items = [.. items[..(i - 2)], joined, .. items[(i + 1)..]];
                i = Math.Max(1, i - 2);
            }
        }

        return items;
    }

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
        && !(before.Is("ref.ord") && item.Targets[0].Showing is not null)
        && !(joins == 1 && found[^2].IsMark(",") && Lexer.IsHan(item.Text.FirstOrDefault()));

    // A comma of Chinese writing separates clauses; 、 and the comma of English join.
    private static bool IsJoin(Item item) => item.IsMark(",、&+")
        || (item.Targets.IsEmpty && (item.Text is "and" or "和" or "与" or "跟" or "以及" or "还有" or "及" or "plus" or "both" or "the" or "or" or "n" || item.Text.Equals("and", StringComparison.OrdinalIgnoreCase)));
}

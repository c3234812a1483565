namespace Reelwright.Agent;

/// <summary>What words are by those beside them: a verb that only tells how things are, a simile, a request that starts anew.</summary>
internal static class Wording
{
    private static readonly string[] Being = ["is", "are", "was", "were", "'s", "r", "keeps", "keep", "its", "it's", "theyre", "they're", "that's", "thats"];
    private static readonly string[] Slightly = ["bit", "a bit", "kinda", "kind of", "quite", "rather", "pretty", "a little", "little", "sort of", "a tad", "way", "a touch", "a wee bit", "lil bit", "a little bit"];
    private static readonly string[] Positive = ["big", "large", "loud", "quiet", "small", "tiny", "long", "short", "fast", "slow", "bright", "dark", "thick", "thin", "high", "low", "harsh", "noisy", "heavy", "huge", "much", "warm", "cold", "quick", "rushed"];
    private static readonly string[] Pointing = ["this", "that", "the", "these", "those", "each", "every", "last", "first", "second", "third", "next", "previous", "opening", "closing", "the first", "the last", "the second", "the next"];
    private static readonly string[] Parting = ["turn", "fade", "crank", "tone", "dial", "bump", "pump", "blow", "bring"];
    private static readonly string[] Likening = ["like", "like a", "like an", "像", "像是", "像个", "跟", "好像", "有点像"];

    /// <summary>The items with what their neighbours make of them.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance)
    {
        for (int i = 1; i < items.Count; i++)
        {
            var item = items[i];
            string before = Plain(items[i - 1], utterance);
            string plain = Plain(item, utterance);
            if (item.Targets.IsEmpty && item.Is("act.*") && plain.EndsWith("ing", StringComparison.Ordinal) && Being.Contains(before) && !item.Is("act.fade*"))
            {
                // "The captions are hiding the lamp" tells; it asks for nothing.
                items[i] = Without(item, "act.");
            }
            else if (i + 1 < items.Count && plain is "look" or "looks" or "sound" or "sounds" && !items[i - 1].Is("act.*|color.*|look.*|fill.*|mark.*") && items[i - 1].Kind != TokenKind.Mark
                && (items[i + 1].Is("gen.too|act.dislike|gripe.*|mood.*|dim.*|v.unknown|gen.slight") || Plain(items[i + 1], utterance) is "like"))
            {
                // "Titles look so boring": a verb.
                items[i] = item with { Targets = [], Senses = [], Concepts = Grammar.Current.Set("fill.word") };
            }
            else if (plain is "slide" or "slides" && item.Is("trans.*") && Pointing.Contains(before))
            {
                // "Fix that slide": a page.
                items[i] = Without(item, "trans.");
            }
            else if (Positive.Contains(plain) && Slightly.Contains(before) && !items[..i].Exists(other => other.Is("act.*") && !other.Is("fill.word") && other.Targets.IsEmpty))
            {
                // "Bit big innit" finds fault; "a bit bigger" wishes.
                items[i - 1] = items[i - 1] with { Concepts = Grammar.Current.Set("gen.too") };
            }
            else if (Positive.Contains(plain) && before is "to" && i > 1 && (Slightly.Contains(Plain(items[i - 2], utterance)) || Being.Contains(Plain(items[i - 2], utterance)) || Plain(items[i - 2], utterance) is "looks" or "sounds" or "feels"))
            {
                // "Way to small": one letter short.
                items[i - 1] = items[i - 1] with { Concepts = Grammar.Current.Set("gen.too"), Senses = [] };
            }
            else if (before is "像" or "像是" && item.Is("dim.*") && items[..i].Exists(other => other.Is("part.*")))
            {
                // 语速像赶火车: what it is like is what is wrong with it.
                items[i - 1] = items[i - 1] with { Concepts = Grammar.Current.Set("gen.too") };
            }
            else if (item.Is("wish.document") && IsLikened(items, i, utterance))
            {
                // "Looks like a powerpoint" is no wish for one.
                items[i] = Without(item, "wish.");
            }
        }

        return Parted(Likened(items, utterance), utterance);
    }

    // "Dark edges on all of them like an old postcard": a likeness that nobody need know.
    private static List<Item> Likened(List<Item> items, Utterance utterance)
    {
        for (int i = 2; i + 2 < items.Count; i++)
        {
            if (Plain(items[i], utterance) is not "like" || Plain(items[i + 1], utterance) is not ("a" or "an" or "the" or "in" or "some") || Plain(items[i - 1], utterance) is "look" or "looks" or "sound" or "sounds" or "feel" or "feels" or "be")
            {
                continue;
            }

            for (int j = i + 2; j < items.Count && items[j].Kind != TokenKind.Mark && items[j].Is("v.unknown|plain|fill.word"); j++)
            {
                items[j] = items[j] with { Concepts = Grammar.Current.Set("fill.word") };
            }
        }

        return items;
    }

    // "Turn the dinner clip up", "fade the title out": a verb and its particle with the object between.
    private static List<Item> Parted(List<Item> items, Utterance utterance)
    {
        for (int i = 0; i + 2 < items.Count; i++)
        {
            string verb = Plain(items[i], utterance);
            if (!Parting.Contains(verb) || !items[i].Targets.IsEmpty)
            {
                continue;
            }

            for (int j = i + 2; j < items.Count && j - i <= 6 && items[j].Kind != TokenKind.Mark && !items[j - 1].Is("fill.polite|v.quote"); j++)
            {
                string particle = Plain(items[j], utterance);
                if (particle is not ("up" or "down" or "out" or "in") || !items[j].Targets.IsEmpty
                    || (j + 1 < items.Count && items[j + 1].Kind != TokenKind.Mark && !items[j + 1].Is("gen.*|v.*|fill.word|fill.polite|mark.to|mark.by|time.*|mark.after|mark.start|mark.end") && Plain(items[j + 1], utterance) is not ("cuz" or "because" or "so")))
                {
                    continue;
                }

                if (!Grammar.Current.Words.TryGetValue($"{verb} {particle}", out var entry))
                {
                    break;
                }

                var senses = entry.Senses;
                items[i] = items[i] with { Concepts = entry.Concepts, Senses = senses };
                items[j] = items[j] with { Concepts = Grammar.Current.Set("fill.word"), Senses = [] };
                break;
            }
        }

        return items;
    }

    /// <summary>Scenes by their bare number before a verb, 6删了, and what is to go: "could the tram one go?".</summary>
    public static List<Item> Counted(List<Item> items, Utterance utterance, TalkContext context)
    {
        // 第二页标题删了吧，跟第三页重复: a likeness that is why, no wish for a copy.
        for (int i = 3; i < items.Count; i++)
        {
            if (items[i].Is("act.duplicate") && !items[i - 1].Targets.IsEmpty && Plain(items[i - 2], utterance) is "跟" or "和" or "与" && items[i - 3].Kind == TokenKind.Mark)
            {
                for (int j = i - 2; j <= i; j++)
                {
                    items[j] = items[j] with { Targets = [], Senses = [], Concepts = Grammar.Current.Set("fill.word") };
                }
            }
        }

        for (int i = 0; i + 1 < items.Count; i++)
        {
            bool isFirst = i == 0 || items[i - 1].Kind == TokenKind.Mark || items[i - 1].End < items[i].Start || Plain(items[i - 1], utterance) is "把" or "将";
            if (isFirst && items[i].Is("v.number") && items[i].Targets.IsEmpty && items[i].Number is { } number && number == Math.Floor(number) && number >= 1 && number <= context.Scenes
                && items[i + 1].Is("act.delete|act.mute|act.reverse") && items[i + 1].Targets.IsEmpty && items[i + 1].Start == items[i].End && Lexer.IsHan(utterance.Plain[items[i + 1].Start]))
            {
                items[i] = RefReader.Make(items[i].Start, items[i].End, [new Target(Part.Scene) { Numbers = [(int)number] }], Grammar.Current.Set("part.scene|ref|ref.num|ref.which"));
            }

            // "The tram one".
            if (items[i].Targets is [{ Part: Part.Scene, Showing: not null, InScenes.IsEmpty: true }] && Plain(items[i + 1], utterance) is "one" && items[i + 1].Targets.IsEmpty
                && !(i + 2 < items.Count && items[i + 2].Is("unit.*|v.*|part.*")))
            {
                items[i] = items[i] with { End = items[i + 1].End };
                items.RemoveAt(i + 1);
            }

            if (i + 1 == items.Count)
            {
                break;
            }

            bool isLast = i + 2 == items.Count || items[i + 2].Kind == TokenKind.Mark || items[i + 2].Is("fill.polite|talk.thanks");
            if (isLast && Plain(items[i + 1], utterance) is "go" && items[i].Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false, IsLast: false }]
                && items[..i].Exists(item => Plain(item, utterance) is "could" or "can" or "let" or "could you" or "can you" or "should" or "must" or "may" or "could we" or "can we" || Plain(item, utterance).StartsWith("could ", StringComparison.Ordinal) || Plain(item, utterance).StartsWith("can ", StringComparison.Ordinal)))
            {
                items[i + 1] = items[i + 1] with { Concepts = Grammar.Current.Set("act.delete"), Senses = [] };
            }
        }

        return items;
    }

    /// <summary>What only shows once things are named: the sound of a clip that is turned up, "the heading on 5".</summary>
    public static List<Item> Named(List<Item> items, Utterance utterance)
    {
        for (int i = 0; i + 2 < items.Count; i++)
        {
            bool isWords = items[i].Targets is [{ IsBare: true } of] && Targets.IsWords(of.Part) && of.Part != Part.Caption;
            bool isNumber = items[i + 2].Is("v.number") && items[i + 2].Targets.IsEmpty && items[i + 2].Number is { } number && number == Math.Floor(number) && number is > 0 and < 100;
            if (isWords && isNumber && Plain(items[i + 1], utterance) is "on" or "in" or "of" && !(i + 3 < items.Count && items[i + 3].Is("unit.*|part.scene|measure.*")))
            {
                var target = items[i].Targets[0] with { InScenes = [(int)items[i + 2].Number!.Value] };
                items[i] = items[i] with { End = items[i + 2].End, Targets = [target], Concepts = items[i].Concepts.With(Grammar.Current.Set("ref|ref.which")) };
                items.RemoveRange(i + 1, 2);
            }
        }

        return items;
    }

    /// <summary>Whether a request starts at an item after something was told: "… are so corporate can we get …", "… is too long just put …".</summary>
    public static bool StartsRequest(IReadOnlyList<Item> items, int at, List<Item> current, Utterance utterance)
    {
        string plain = Plain(items[at], utterance);
        bool isAsking = items[at].Is("fill.polite") && plain is "can we" or "can you" or "could you" or "can u" or "could u" or "could we" or "please" or "pls" or "plz" or "let's" or "lets" or "how about" or "maybe";
        bool isOpener = isAsking || plain is "just" or "so just" or "make" or "go" or "use" or "try" or "give" or "let's" or "lets";
        if (!isOpener || current.Count < 3 || at + 1 >= items.Count)
        {
            return false;
        }

        bool isTold = current.Exists(item => item.Is("gen.too|act.dislike|gripe.*") || Plain(item, utterance) is "is" or "are" or "looks" or "look" or "sounds" or "sound" or "feels" or "feel")
            && !current.Exists(item => item.Is("act.*") && !item.Is("act.dislike|fill.*|dim.*|mark.*") && item.Targets.IsEmpty);
        int next = at + 1;
        while (next < items.Count - 1 && items[next].Is("fill.*") && !items[next].Is("act.*"))
        {
            next++;
        }

        bool isDone = items[next].Is("act.*|get.*|gen.another|mood.*|packs.*|color.*|dim.*") || plain is "make" or "go" or "use" or "try" or "give";
        return isTold && isDone && current[^1].Kind != TokenKind.Mark && Plain(current[^1], utterance) is not ("to" or "and" or "or" or "should" or "i");
    }

    private static bool IsLikened(List<Item> items, int at, Utterance utterance)
    {
        for (int i = at - 1; i >= 0 && at - i <= 2; i--)
        {
            if (Likening.Contains(Plain(items[i], utterance)))
            {
                return true;
            }
        }

        return false;
    }

    private static Item Without(Item item, string kind)
    {
        Grammar.Sense[] senses = [.. item.Senses.Where(sense => !sense.Concept.StartsWith(kind, StringComparison.Ordinal))];
        return item with
        {
            Senses = senses,
            Concepts = senses.Length == 0
                ? Grammar.Current.Set("fill.word")
                : senses.Aggregate(default(ConceptSet), (all, sense) => all.With(Grammar.Current.Set(sense.Concept))),
        };
    }

    private static string Plain(Item item, Utterance utterance) => utterance.Plain[item.Start..item.End];
}

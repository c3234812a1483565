namespace Reelwright.Agent;

/// <summary>What words are by those beside them: a verb that only tells how things are, a simile, a request that starts anew.</summary>
internal static class Wording
{
    private static readonly string[] Being = ["is", "are", "was", "were", "'s", "r", "keeps", "keep", "its", "it's", "theyre", "they're", "that's", "thats"];
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
            else if (item.Is("wish.document") && IsLikened(items, i, utterance))
            {
                // "Looks like a powerpoint" is no wish for one.
                items[i] = Without(item, "wish.");
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

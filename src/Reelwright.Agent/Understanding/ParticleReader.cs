namespace Reelwright.Agent;

/// <summary>Joins verbs with what stands apart from them: "take the filter off", "bring the captions back", "first swap 1 and 2".</summary>
internal static class ParticleReader
{
    private const int Farthest = 9;

    private static readonly ConceptSet Filler = Grammar.Current.Set("fill.word");

    /// <summary>The items with the verbs completed.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance)
    {
        for (int i = 0; i < items.Count; i++)
        {
            string plain = Plain(items[i], utterance);
            // "Scene 2 can go", but "should go first", "has to go quieter".
            if (plain.EndsWith(" go", StringComparison.Ordinal) && items[i].Is("act.delete") && i + 1 < items.Count && items[i + 1].Kind != TokenKind.Mark && !items[i + 1].Is("fill.polite|talk.*|and"))
            {
                items[i] = items[i] with { Concepts = Grammar.Current.Set("act.move|act.change|fill.word"), Senses = [] };
            }

            // "Bit smaller": how much, not a scene.
            if (plain is "bit" && i + 1 < items.Count && items[i + 1].Is("dim.*|gen.up|gen.down|talk.*|mood.*|look.*") && (i == 0 || Plain(items[i - 1], utterance) is not ("the" or "that" or "this" or "last" or "first")))
            {
                items[i] = items[i] with { Concepts = Grammar.Current.Set("gen.slight|fill.word"), Senses = [] };
            }
            else if (IsOpener(items, i, plain, utterance))
            {
                items[i] = items[i] with { Concepts = Filler, Senses = [], Number = null };
            }
            else if (plain is "take" or "takes" or "leave" or "cut" or "throw" or "chop" or "knock" or "shave" or "lop" or "slice" or "strip" or "toss" or "edit" or "get" or "trim" or "crop")
            {
                Complete(items, i, utterance, ["off", "out", "away"], plain is "crop" ? "act.crop" : "act.delete|act.trim");
            }
            else if (plain is "bring" or "get" or "put" or "want" or "need" or "turn" or "switch" or "have" or "give me" or "add")
            {
                Complete(items, i, utterance, ["back", "back on", "back in"], "act.on|act.unmute|talk.backverb");
            }
        }

        return items;
    }

    private static void Complete(List<Item> items, int at, Utterance utterance, string[] particles, string concepts)
    {
        for (int i = at + 1; i < items.Count && i - at <= Farthest && items[i].Kind != TokenKind.Mark && items[i].Kind != TokenKind.Quote; i++)
        {
            string plain = Plain(items[i], utterance);
            if (i - 1 >= 0 && Plain(items[i - 1], utterance) is "the" or "at" or "my")
            {
                continue;
            }

            if (particles.Contains(plain) && !(plain is "back" && i + 1 < items.Count && Plain(items[i + 1], utterance) is "to"))
            {
                bool isTime = items.Skip(at).Take(i - at).Any(item => item.Is("v.duration|unit.second"));
                var own = Grammar.Current.Set(isTime && particles[0] == "off" ? "act.trim" : concepts);
                items[at] = items[at] with { Concepts = particles[0] == "off" ? own : items[at].Concepts.With(own) };
                items[i] = items[i] with { Concepts = Filler, Senses = [] };
                return;
            }

            if (plain is "and" or "then" or "but")
            {
                return;
            }
        }
    }

    // "First swap 1 and 2": what opens a list of wishes is no place.
    private static bool IsOpener(List<Item> items, int at, string plain, Utterance utterance) =>
        plain is "first" or "firstly" or "second" or "third" or "secondly" or "last" or "finally"
        && (at == 0 || items[at - 1].Kind == TokenKind.Mark || Plain(items[at - 1], utterance) is "and" or "then" or "ok" or "so")
        && at + 1 < items.Count && items[at + 1] is var next && (next.Kind == TokenKind.Mark && next.IsMark(",:")
            || (next.Is("act.*") && !next.Is("part.*|act.fade|act.crop|act.split|act.translate|unit.*|act.freeze")
                && at + 2 < items.Count && !next.Is("mark.to|fill.word")));

    private static string Plain(Item item, Utterance utterance) => utterance.Plain[item.Start..item.End];
}

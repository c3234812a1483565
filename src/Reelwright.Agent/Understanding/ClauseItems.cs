namespace Reelwright.Agent;

/// <summary>From a message to items: tokens, values, references, runs of time, words to show.</summary>
internal static class ClauseItems
{
    // 安静的音乐 is a mood, not a volume; 黑底 of a caption is what lies behind its words.
    private static List<Item> Settled(List<Item> items)
    {
        bool hasWords = items.Exists(item => item.Is("part.caption|part.title|part.words"));
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Is("mood.*") && items[i].Is("dim.*|gen.*") && items[i].Targets.IsEmpty)
            {
                int next = i + 1;
                while (next < items.Count && next - i < 4 && items[next].Targets.IsEmpty && items[next].Is("gen.slight|mark.of"))
                {
                    next++;
                }

                if (next > i + 1 && next < items.Count && items[next].Is("part.music") && items[next - 1].Is("mark.of"))
                {
                    string mood = items[i].Senses.First(sense => sense.Concept.StartsWith("mood.", StringComparison.Ordinal)).Concept;
                    items[i] = items[i] with { Concepts = Grammar.Current.Set(mood) };
                }
            }
            else if (i > 0 && hasWords && items[i].Is("part.background") && items[i].Text is "底" && items[i - 1].Is("color.*"))
            {
                items[i] = items[i] with { Concepts = Grammar.Current.Set("part.plate"), Targets = [] };
            }
        }

        return items;
    }

    /// <summary>The items of a message.</summary>
    public static List<Item> Read(Utterance utterance, TalkContext context)
    {
        var items = ValueReader.Read(Lexer.Read(utterance));
        items = Wording.Read(ParticleReader.Read(items, utterance), utterance);
        items = SpanReader.Read(SpanReader.Halves(items, utterance, context.Seconds));
        items = TextReader.Colon(items, utterance);
        items = QuoteFinder.Read(items, utterance, context);
        items = SubjectReader.Read(items, utterance, context);
        items = RefReader.Read(items, utterance, context);
        items = Wording.Named(Wording.Counted(items, utterance, context), utterance);
        items = TextReader.Read(items, utterance);
        items = NumberLists.Read(items);

        // "Turn the captions on": the word at the end belongs to the verb.
        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].Text == "on" && (i == items.Count - 1 || items[i + 1].Kind == TokenKind.Mark || items[i + 1].Is("fill.polite|time.now") || items[i + 1].Text is "again" or "back" or "please" or "now"))
            {
                items[i] = items[i] with { Concepts = items[i].Concepts.With(Grammar.Current.Set("act.on")) };
            }
        }

        return Settled(Numbered(items, utterance, context));
    }

    // 四和五也是, "and 4 and 5": the scenes of these numbers, after something was done to another.
    private static List<Item> Numbered(List<Item> items, Utterance utterance, TalkContext context)
    {
        bool isMore = items.Exists(item => item.Is("mark.too")) || utterance.Plain.StartsWith("and ", StringComparison.Ordinal) || utterance.Plain.StartsWith("also ", StringComparison.Ordinal);
        if (!isMore || items.Count > 8 || context.Last.IsDefaultOrEmpty || Targets.Of(context.Last[^1]) is not { } of || (of.Numbers.IsEmpty && of.InScenes.IsEmpty)
            || !items.TrueForAll(item => item.Kind == TokenKind.Mark || item.Is("fill.*|mark.too|mark.with|mark.until") && item.Targets.IsEmpty || (item.Is("v.number") && item.Targets.IsEmpty && !item.Is("v.duration"))))
        {
            return items;
        }

        var numbers = items.Where(item => item.Number is { } number && item.Is("v.number") && number == Math.Floor(number) && number >= 1 && number <= context.Scenes).ToList();
        if (numbers.Count == 0)
        {
            return items;
        }

        var target = new Target(Part.Scene) { Numbers = [.. numbers.Select(item => (int)item.Number!.Value)] };
        int first = items.IndexOf(numbers[0]);
        int last = items.IndexOf(numbers[^1]);
        return [.. items[..first], RefReader.Make(numbers[0].Start, numbers[^1].End, [target], Grammar.Current.Set("part.scene|ref|ref.num|ref.which")), .. items[(last + 1)..]];
    }
}

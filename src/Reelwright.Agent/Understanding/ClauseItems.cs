namespace Reelwright.Agent;

/// <summary>From a message to items: tokens, values, references, runs of time, words to show.</summary>
internal static class ClauseItems
{
    /// <summary>The items of a message.</summary>
    public static List<Item> Read(Utterance utterance, TalkContext context)
    {
        var items = ValueReader.Read(Lexer.Read(utterance));
        items = ParticleReader.Read(items, utterance);
        items = SpanReader.Read(items);
        items = TextReader.Colon(items, utterance);
        items = QuoteFinder.Read(items, utterance, context);
        items = SubjectReader.Read(items, utterance, context);
        items = RefReader.Read(items, utterance);
        items = TextReader.Read(items, utterance);
        items = NumberLists.Read(items);

        // "Turn the captions on": the word at the end belongs to the verb.
        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].Text == "on" && (i == items.Count - 1 || items[i + 1].Kind == TokenKind.Mark || items[i + 1].Is("fill.polite|time.now")))
            {
                items[i] = items[i] with { Concepts = items[i].Concepts.With(Grammar.Current.Set("act.on")) };
            }
        }

        return items;
    }
}

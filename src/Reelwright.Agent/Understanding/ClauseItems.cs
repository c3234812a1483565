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
        return NumberLists.Read(items);
    }
}

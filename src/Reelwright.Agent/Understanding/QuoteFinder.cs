using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Finds words of the picture that are named without quotes: "change Aurora to Solara", "put The End on the last picture".</summary>
internal static partial class QuoteFinder
{
    private const int MostWords = 6;

    /// <summary>The items with such words as quotes.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance, TalkContext context)
    {
        items = Named(Verbatim(items, utterance, context), utterance, context);
        for (int i = 0; i + 2 < items.Count; i++)
        {
            if (items[i].Is("act.change|act.replace|act.rename|act.rewrite") && Exchange(items, i, utterance, context) is { } exchanged)
            {
                return exchanged;
            }

            if (Plain(items[i], utterance) is "put" or "write" or "add" or "show" or "add text" or "put text" or "add the text" or "put the text" or "add the words" or "put the words" && Shown(items, i, utterance) is { } shown)
            {
                return shown;
            }
        }

        return items;
    }

    // "Delete the words Our trip", 开头那个Our trip去掉: two words and more that stand on a picture, written as they stand there.
    private static List<Item> Verbatim(List<Item> items, Utterance utterance, TalkContext context)
    {
        foreach (string text in context.Subjects.SelectMany(subject => subject.Texts).Where(text => text.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetterUpper(text[0])))
        {
            int start = utterance.Original.IndexOf(text, StringComparison.Ordinal);

            // "That our trip thing": small letters do where it is called a thing that is written.
            int small = start < 0 ? utterance.Plain.IndexOf(text.ToLowerInvariant(), StringComparison.Ordinal) : -1;
            start = small >= 0 && Thing().IsMatch(utterance.Plain, small + text.Length) ? small : start;
            int first = start < 0 ? -1 : items.FindIndex(item => item.Start == start);
            int last = first < 0 ? -1 : items.FindIndex(first, item => item.End == start + text.Length);
            if (last < 0 || items[first].Kind == TokenKind.Quote || (last + 1 < items.Count && items[last + 1].Is("part.scene|part.media")))
            {
                continue;
            }

            while (first > 0 && Plain(items[first - 1], utterance) is "the" or "word" or "words" or "the word" or "the words" or "text" or "那个" or "这个" or "那行" or "那句")
            {
                first--;
            }

            // "The Meet Aurora headline".
            last += last + 1 < items.Count && ((items[last + 1].Is("part.title|part.words") && items[last + 1].Targets.IsEmpty) || Plain(items[last + 1], utterance) is "thing" or "bit") ? 1 : 0;
            var words = RefReader.Make(items[first].Start, items[last].End, [new Target(Part.Words) { Showing = text }], Grammar.Current.Set("part.words|ref|ref.which"));
            items = [.. items[..first], words, .. items[(last + 1)..]];
        }

        return items;
    }

    // “周末晚上有爵士乐”这几个字, that "Meet Aurora" thing: words that are there, not words to write.
    private static List<Item> Named(List<Item> items, Utterance utterance, TalkContext context)
    {
        for (int i = 0; i + 1 < items.Count; i++)
        {
            if (items[i].Kind != TokenKind.Quote || (i > 0 && items[i - 1].Is("mark.text|act.say|act.add") && !items[i - 1].Is("mark.this"))
                || !context.Subjects.Any(subject => subject.Name.Contains(items[i].Text, StringComparison.OrdinalIgnoreCase))
                || Thing().Match(utterance.Plain, items[i].End) is not { Success: true } thing)
            {
                continue;
            }

            int last = items.FindIndex(i, item => item.End == thing.Index + thing.Length);
            if (last > i)
            {
                int first = i > 0 && Plain(items[i - 1], utterance) is "that" or "the" or "this" ? i - 1 : i;
                var words = RefReader.Make(items[first].Start, items[last].End, [new Target(Part.Words) { Showing = items[i].Text }], Grammar.Current.Set("part.words"));
                items = [.. items[..first], words, .. items[(last + 1)..]];
            }
        }

        return items;
    }

    // The first words must be on the picture now, and be named as they are written there.
    private static List<Item>? Exchange(List<Item> items, int at, Utterance utterance, TalkContext context)
    {
        int first = at + 1;
        while (first < items.Count && Plain(items[first], utterance) is "the" or "word" or "words" or "name" or "every" or "all" or "the word" or "the words" or "the name" or "text")
        {
            first++;
        }

        int to = first;
        while (to < items.Count && to - first <= MostWords && Plain(items[to], utterance) is not ("to" or "with" or "by" or "into" or "for"))
        {
            if (items[to].Kind is TokenKind.Mark or TokenKind.Quote or TokenKind.Number)
            {
                return null;
            }

            to++;
        }

        if (to == first || to >= items.Count - 1 || to - first > 3 || items[to + 1].Kind is TokenKind.Mark or TokenKind.Quote)
        {
            return null;
        }

        string said = utterance.Original[items[first].Start..items[to - 1].End];
        int last = to + 1;
        while (last < items.Count && items[last].Kind != TokenKind.Mark && Plain(items[last], utterance) is not ("everywhere" or "in" or "on" or "and" or "then" or "please"))
        {
            last++;
        }

        if (last == to + 1)
        {
            return null;
        }

        string new_ = utterance.Original[items[to + 1].Start..items[last - 1].End];
        bool isThere = context.Subjects.Any(subject => subject.Has([.. said.ToLowerInvariant().Split(' ')])) && char.IsAsciiLetterUpper(said[0]) && char.IsAsciiLetterUpper(new_[0]);
        return isThere ? [.. items[..first], Quote(items[first].Start, items[to - 1].End, said), items[to], Quote(items[to + 1].Start, items[last - 1].End, new_), .. items[last..]] : null;
    }

    // Two or more capitalised words before a place.
    private static List<Item>? Shown(List<Item> items, int at, Utterance utterance)
    {
        int first = at + 1;
        while (first < items.Count - 1 && Plain(items[first], utterance) is "text" or "the text" or "words" or "the words" or "the" or "title" or "caption")
        {
            first++;
        }

        int last = first;
        while (last < items.Count && items[last].Kind is TokenKind.Word or TokenKind.Unknown && IsCapital(items[last], utterance))
        {
            last++;
        }

        if (last == first)
        {
            return null;
        }

        int words = utterance.Original[items[first].Start..items[last - 1].End].Split(' ').Length;
        bool isPlaced = last < items.Count && Plain(items[last], utterance) is "on" or "in" or "over" or "at" or "across" or "to";
        return words >= 2 && isPlaced && !items[first].Is("part.logo|part.music")
            ? [.. items[..first], Quote(items[first].Start, items[last - 1].End, utterance.Original[items[first].Start..items[last - 1].End]), .. items[last..]]
            : null;
    }

    private static bool IsCapital(Item item, Utterance utterance) =>
        utterance.Original[item.Start..item.End].Split(' ').All(word => word.Length > 0 && char.IsAsciiLetterUpper(word[0]));

    private static Item Quote(int start, int end, string words) => new(start, end)
    {
        Kind = TokenKind.Quote,
        Text = words,
        Concepts = Grammar.Current.Set("v.quote"),
    };

    private static string Plain(Item item, Utterance utterance) => utterance.Plain[item.Start..item.End];

    [GeneratedRegex(@"\G\s*(?:的)?(?:[这那](?:几个字|句话|句|行字|行|些字|段文字|段话|段字|个标题|几个)|thing|text|line|title|words|bit|phrase|headline|heading|wording)(?![a-z])")]
    private static partial Regex Thing();
}

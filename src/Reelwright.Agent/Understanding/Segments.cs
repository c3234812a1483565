namespace Reelwright.Agent;

/// <summary>Cuts items at everything that can separate clauses; which of the pieces belong together is found by reading them.</summary>
internal static class Segments
{
    private const int MostSegments = 24;

    /// <summary>The pieces, in order.</summary>
    public static List<Segment> Of(IReadOnlyList<Item> items, Utterance utterance)
    {
        var segments = new List<Segment>();
        var current = new List<Item>();
        var separator = new List<Item>();
        bool isHard = true;
        for (int i = 0; i < items.Count; i++)
        {
            var item = items[i];
            string plain = utterance.Plain[item.Start..item.End];
            bool isStop = item.IsMark(";；.。!！?？\n") && !(item.IsMark(".") && i + 1 < items.Count && items[i + 1].Start == item.End && char.IsAsciiLetterOrDigit(utterance.Plain[item.End]));
            bool isThen = item.Targets.IsEmpty && plain is "then" or "and then" or "然后" or "接着" or "and also" or "接下来" or "afterwards" or "after that" or "另外" or "顺便" or "同时" or "but" or "但是" or "不过" or "但" or "其次" or "最后再" or "并且" or "而且" or "also" or "plus";
            bool isSoft = item.IsMark(",，、+") || IsNextThing(items, i, current) || (item.Targets.IsEmpty && plain is "and" or "n" or "'n'" or "并" or "再" or "再把" or "再将" or "再给" or "也把" or "并把" or "和" or "还要" or "还有" or "&" or "while" or "along with" or "as well as" or "也" or "顺便把" or "又" or "以及" or "跟" or "because" or "so" or "因为" or "so that" or "后");
            // "Get rid of it but leave the music": what is left is another thing.
            // "Turn off the music so they can concentrate": why.
            if (item.Is("reason.so") && item.Targets.IsEmpty && !item.Is("gen.too") && current.Exists(other => other.Is("act.*") && other.Targets.IsEmpty) && segments.Count < MostSegments)
            {
                Close();
            }

            isThen |= plain is "but leave" or "but keep" && item.Is("mark.except") && !current.Exists(other => other.Is("mark.every|part.video") || other.Targets.Any(target => target.IsAll));
            if (plain is "后" or "also" or "也" && !(i > 0 && current.Count > 2 && i + 1 < items.Count && items[i + 1].Is("act.*")))
            {
                (isSoft, isThen) = (false, false);
            }

            // 字幕也放大: the thing is not said yet.
            if (plain is "也" && !current.Exists(other => other.Targets.IsEmpty && other.Is("act.*|dim.*|gen.up|gen.down|color.*|v.*|mood.*|look.*") && !other.Is("fill.*")))
            {
                isSoft = false;
            }

            if (isThen && plain is "also" or "plus" && current.Count == 0)
            {
                continue;
            }

            if (current.Count > 0 && segments.Count < MostSegments && StartsAnew(items, i, current, utterance))
            {
                Close();
            }

            if ((isStop || isThen || isSoft) && segments.Count < MostSegments && !IsInside(items, i, isSoft))
            {
                if (current.Count > 0)
                {
                    Close();
                }

                separator.Add(item);
                isHard |= isStop || isThen;
                continue;
            }

            if (IsNextWish(items, i, current))
            {
                Close();
                isHard = true;
            }

            current.Add(item);
        }

        if (current.Count > 0)
        {
            segments.Add(new([.. current], [.. separator, .. current], isHard));
        }

        return segments;

        void Close()
        {
            segments.Add(new([.. current], [.. separator, .. current], isHard));
            current.Clear();
            separator.Clear();
            isHard = false;
        }
    }

    // "Louder voice quieter music".
    private static bool IsNextWish(IReadOnlyList<Item> items, int at, List<Item> current) =>
        at > 0 && items[at].Is("dim.volume.*") && !items[at - 1].Targets.IsEmpty && items[at - 1].Is("part.music|part.narration|part.clipsound|part.sound|part.effects")
        && at + 1 < items.Count && !items[at + 1].Targets.IsEmpty && current.Exists(item => item.Is("dim.volume.*"));

    // "Vertical with bigger captions": what comes after is a wish of its own.
    private static bool IsNextThing(IReadOnlyList<Item> items, int at, List<Item> current) =>
        items[at].Text.Equals("with", StringComparison.OrdinalIgnoreCase) && items[at].Targets.IsEmpty && current.Any(item => item.Is("shape.*|platform.*|v.duration"))
        && at + 1 < items.Count && !items[at + 1].Is("v.quote|v.text") && !current.Any(item => item.Is("part.title|part.words|part.media"));

    // A blank between Chinese words, or a thing after all was said of another: 人声大一点音乐小一点, 不要旁白不要字幕.
    private static bool StartsAnew(IReadOnlyList<Item> items, int at, List<Item> current, Utterance utterance)
    {
        var item = items[at];
        var before = current[^1];
        if (before.Kind == TokenKind.Mark || item.Kind == TokenKind.Mark)
        {
            return false;
        }

        bool isHan = Lexer.IsHan(utterance.Plain[before.End - 1]) && (Lexer.IsHan(utterance.Plain[item.Start]) || char.IsAsciiDigit(utterance.Plain[item.Start]));
        if (isHan && item.Start > before.End)
        {
            return !item.Is("v.text|v.quote") && !(before.Is("part.*") && item.Is("v.unknown") && utterance.Plain[item.Start] != '光');
        }

        if (!Lexer.IsHan(utterance.Plain[item.Start]))
        {
            if (IsNextFault(items, at, current) || IsNextVerb(items, at, current) || IsNextPair(items, at, current) || IsRest(items, at, current)
                || Wording.StartsRequest(items, at, current, utterance))
            {
                return true;
            }

            // "First title red second title green".
            return item.Is("ref.which") && !item.Is("ref.it") && before.Is("color.*|place.*|dim.*") && before.Targets.IsEmpty && current.Exists(other => other.Is("ref.which") && other.End <= before.Start)
                && !current.Exists(other => other.Is("act.*") && other.Targets.IsEmpty && !other.Is("act.change"));
        }

        bool isTold = before.Is("gen.slight|v.duration|v.percent|v.factor|dim.*|color.*|mood.*|look.*") || before.Text is "了" or "些"
            || (before.Is("act.delete|act.off|act.mute") && before.Targets.IsEmpty && current.Exists(other => !other.Targets.IsEmpty && other.End <= before.Start));
        bool isThing = IsOwnThing(item) || (item.Is("part.sound") && before.Is("dim.*") && current.Exists(other => other.Is("gen.too")));
        if (isThing && isTold && current.Exists(other => !other.Targets.IsEmpty) && !current.Exists(other => SharesPart(other, item)))
        {
            return items.Skip(at + 1).TakeWhile(next => next.Kind != TokenKind.Mark).Any(next => next.Is("act.*|dim.*|gen.up|gen.down|v.percent|v.duration|color.*|mood.*"));
        }

        // 旁白慢一点轻一点: one thing, two wishes.
        if (item.Is("dim.*") && item.Targets.IsEmpty && before.Is("gen.slight") && before.Targets.IsEmpty && at + 1 < items.Count && items[at + 1].Is("gen.slight")
            && current.Exists(other => !other.Targets.IsEmpty) && current.Exists(other => other.Is("dim.*") && other.Targets.IsEmpty && other.Text != item.Text))
        {
            return true;
        }

        // 第一个镜头3秒第二个镜头5秒.
        var told = before.Text is "的" && current.Count > 1 ? current[^2] : before;
        if (item.Is("ref.num") && told.Is("v.duration|color.*|v.percent") && told.Targets.IsEmpty && current.Exists(other => other.Is("ref.num")) && items.Skip(at + 1).TakeWhile(next => next.Kind != TokenKind.Mark).Any(next => next.Is("v.duration|color.*|v.percent")))
        {
            return true;
        }

        // Verb, thing, verb, thing.
        return item.Is("act.delete|act.no|act.keep|act.mute|act.off") && at + 1 < items.Count && IsOwnThing(items[at + 1]) && before == current.Find(IsOwnThing)
            && current.Exists(other => other.Is("act.delete|act.no|act.add|act.off|act.mute|act.keep") && other.Start < before.Start);
    }

    // "Text too small voice too quiet".
    private static bool IsNextFault(IReadOnlyList<Item> items, int at, List<Item> current) =>
        IsOwnThing(items[at]) && current[^1].Is("dim.*") && current[^1].Targets.IsEmpty && current.Exists(item => item.Is("gen.too")) && at + 1 < items.Count && items[at + 1].Is("gen.too");

    // "Ditch the song keep the voiceover".
    private static bool IsNextVerb(IReadOnlyList<Item> items, int at, List<Item> current) =>
        items[at].Targets.IsEmpty && items[at].Is("act.delete|act.no|act.keep|act.mute|act.off|keepclause|act.add") && at + 1 < items.Count && IsOwnThing(items[at + 1])
        && !items[at].Is("fill.word") && current[^1] == current.Find(IsOwnThing)
        && current.Exists(other => other.Is("act.delete|act.no|act.add|act.off|act.mute|act.keep|keepclause") && other.Start < current[^1].Start);

    // "Yellow captions white titles".
    private static bool IsNextPair(IReadOnlyList<Item> items, int at, List<Item> current) =>
        items[at].Is("color.*|mood.*|dim.*") && items[at].Targets.IsEmpty && at + 1 < items.Count && IsOwnThing(items[at + 1]) && IsOwnThing(current[^1])
        && current.Count > 1 && current[^2].Is("color.*|mood.*|dim.*") && current[^2].Targets.IsEmpty && !SharesPart(current[^1], items[at + 1]);

    // "No talking just music".
    private static bool IsRest(IReadOnlyList<Item> items, int at, List<Item> current) =>
        (items[at].Text.Equals("just", StringComparison.OrdinalIgnoreCase) && current.Exists(item => item.Is("act.no|act.delete|act.off"))
            && current.Exists(IsOwnThing) && at + 1 < items.Count && IsOwnThing(items[at + 1]))
        // "No captions music only".
        || (IsOwnThing(items[at]) && current.Exists(item => item.Is("act.no|act.delete|act.off")) && current.Exists(IsOwnThing)
            && at + 1 < items.Count && items[at + 1].Text.Equals("only", StringComparison.OrdinalIgnoreCase) && (at + 2 == items.Count || items[at + 2].Kind == TokenKind.Mark));

    private static bool IsOwnThing(Item item) => item.Targets.Any(target => target.Part is not Part.Clip and not Part.Video)
        && !item.Is("part.size|part.color|part.speed|part.sound|part.length|ref.it|part.position");

    private static bool SharesPart(Item first, Item second) => first.Targets.Any(target => second.Targets.Any(other => other.Part == target.Part));

    // Between values of one kind: "15s and 30s", "red and white", "vertical and square".
    private static bool IsInside(IReadOnlyList<Item> items, int at, bool isSoft)
    {
        if (!isSoft || at == 0)
        {
            return false;
        }

        int next = at + 1;
        while (next < items.Count && items[next].Is("fill.word|mark.in|mark.too") && items[next].Targets.IsEmpty && !items[next].Is("v.*|act.change") && next - at < 4)
        {
            next++;
        }

        if (next >= items.Count)
        {
            return false;
        }

        foreach (string kind in Kinds)
        {
            if (items[at - 1].Is(kind) && items[next].Is(kind))
            {
                return true;
            }
        }

        return items[at - 1].Is("v.number") && items[next].Is("v.duration|v.number");
    }

    private static readonly string[] Kinds = ["v.duration", "color.*", "shape.*|platform.*", "v.clock", "mood.*", "v.unknown"];

    /// <summary>A piece.</summary>
    /// <param name="Items">Its items.</param>
    /// <param name="Joined">Its items with what separates it from the piece before.</param>
    /// <param name="IsHard">Whether a full stop or "then" stands before it.</param>
    internal sealed record Segment(IReadOnlyList<Item> Items, IReadOnlyList<Item> Joined, bool IsHard);
}

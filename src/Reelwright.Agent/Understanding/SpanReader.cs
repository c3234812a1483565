namespace Reelwright.Agent;

/// <summary>Finds runs of time: "the first 3 seconds", "from 0:05 to 0:12", "最后五秒", "after 0:10".</summary>
internal static class SpanReader
{
    /// <summary>The items with runs of time joined.</summary>
    public static List<Item> Read(List<Item> items)
    {
        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count;)
        {
            if (Ordinal(items, i) is { } ordinal)
            {
                found.Add(ordinal);
                i += 2;
            }
            else if (Edge(items, i) is { } edge)
            {
                // "The last second and a half".
                bool hasHalf = edge.Item.Number == 1 && edge.Next + 1 < items.Count && items[edge.Next].Text is "and" && items[edge.Next + 1].Is("gen.half");
                found.Add(hasHalf ? Longer(edge.Item, items[edge.Next + 1].End) : edge.Item);
                i = edge.Next + (hasHalf ? 2 : 0);
            }
            else if (Range(items, i) is { } range)
            {
                found.Add(range.Item);
                i = range.Next;
            }
            else
            {
                found.Add(items[i++]);
            }
        }

        return found;
    }

    /// <summary>The items with "the first half" of the film as a run of time; a scene that is cut in two has halves of its own.</summary>
    public static List<Item> Halves(List<Item> items, Utterance utterance, double seconds)
    {
        if (seconds <= 0 || items.Exists(item => item.Is("act.split")))
        {
            return items;
        }

        for (int i = 0; i + 1 < items.Count; i++)
        {
            bool isFirst = items[i].Is("ord.1");
            bool isNext = items[i + 1].Is("gen.half") && utterance.Plain[items[i + 1].Start..items[i + 1].End] is "half" && !(i + 2 < items.Count && items[i + 2].Is("mark.of|unit.*|v.*"));
            if (isNext && items[i].Targets.IsEmpty && (isFirst || items[i].Is("ord.2|ord.last")))
            {
                int from = i > 0 && utterance.Plain[items[i - 1].Start..items[i - 1].End] is "the" ? i - 1 : i;
                var half = Make(items, from, i + 1, isFirst ? new(null, seconds / 2) : new(-seconds / 2, null), isFirst ? "span.in" : "span.out") with { Number = seconds / 2 };
                return [.. items[..from], half, .. items[(i + 2)..]];
            }
        }

        return items;
    }

    // 第一秒: the first one; 最后一秒: the last; 第三秒: a moment.
    private static Item? Ordinal(List<Item> items, int at)
    {
        // "After the 24th second".
        bool isEnglish = at + 1 < items.Count && items[at].Number is >= 4 && items[at + 1].Text is "second";
        if (at + 1 >= items.Count || !items[at].Is("v.ordinal") || items[at].Number is not { } number || !(isEnglish || items[at + 1].Text is "秒" or "秒钟") || items[at + 1].Number is not null)
        {
            return null;
        }

        if (number == -1)
        {
            return Make(items, at, at + 1, new(-1, null), "span.out") with { Number = 1 };
        }

        return number == 1 && !(at + 2 < items.Count && items[at + 2].Is("mark.until|mark.after|mark.in|mark.start|act.split|act.freeze"))
            ? Make(items, at, at + 1, new(null, 1), "span.in") with { Number = 1 }
            : new(items[at].Start, items[at + 1].End) { Kind = TokenKind.Value, Number = number, Concepts = Grammar.Current.Set("v.clock") };
    }

    private static Item Longer(Item edge, int end) => edge with
    {
        End = end,
        Number = 1.5,
        Span = edge.Span is { From: not null } last ? last with { From = last.From - 0.5 } : edge.Span! with { To = edge.Span!.To + 0.5 },
    };

    // "The first 3 seconds", 前三秒, 最后的五秒, "the opening 2 seconds".
    private static (Item Item, int Next)? Edge(List<Item> items, int at)
    {
        var item = items[at];
        bool isFirst = item.Number == 1 && item.Is("ord.1|v.ordinal") || item.Is("mark.start|part.intro") || (item.Text is "前" or "头" or "前面" or "开头");
        bool isLast = (item.Is("ord.last|mark.end|part.outro") && !IsVerb(items, at)) || item.Text is "后" or "后面";
        // 头一张5秒: a picture and how long it is shown.
        if ((!isFirst && !isLast) || item.Text is [.., '张' or '段' or '个' or '幕' or '页' or '首'] || (item.Targets.Length > 0 && !item.Is("part.intro|part.outro")))
        {
            return null;
        }

        int next = at + 1;
        while (next < items.Count && items[next].Text is "的" or "那" or "这" or "few" or "the" && next - at < 3)
        {
            next++;
        }

        // 最后一秒: the numeral went with the place.
        if (next < items.Count && item.Text is [.., '一'] && items[next].Is("unit.second") && items[next].Number is null)
        {
            return (Make(items, at, next, isFirst ? new(null, 1) : new(-1, null), isFirst ? "span.in" : "span.out") with { Number = 1 }, next + 1);
        }

        if (next >= items.Count || !items[next].Is("v.duration"))
        {
            return null;
        }

        // "Hold the final shot a couple secs longer": a scene, and how much.
        if (next + 1 < items.Count && items[next + 1].Is("dim.length.*") && items[next + 1].Targets.IsEmpty && items[at].Is("part.outro|part.intro"))
        {
            return null;
        }

        double seconds = items[next].Number ?? 0;
        var span = isFirst ? new Span(null, seconds) : new Span(-seconds, null);
        return (Make(items, at, next, span, isFirst ? "span.in" : "span.out"), next + 1);
    }

    // "Make every picture last 4 seconds", "the transition between scenes 1 and 2".
    private static bool IsVerb(List<Item> items, int at) => at > 1 && items[at].Is("ord.last")
        && (items[at - 1].Is("part.*|mark.this|mark.every|v.number") || items[at - 1].Targets.Length > 0) && items[..at].Exists(item => item.Text.ToLowerInvariant() is "make" or "let" or "have" or "should" or "to" or "must" or "can" or "needs to" or "has to");

    private static (Item Item, int Next)? Range(List<Item> items, int at)
    {
        var item = items[at];
        bool hasUnit = item.Is("unit.second") && at + 3 < items.Count && items[at + 1].Is("v.number") && items[at + 3].Is("v.number")
            && (items[at + 2].Is("mark.until") || items[at + 2].IsMark("-–—~～")) && items[at + 3].Number > items[at + 1].Number;
        if (hasUnit)
        {
            return (Make(items, at, at + 3, new Span(items[at + 1].Number, items[at + 3].Number), "span.mid"), at + 4);
        }

        // "From second 5 until second 12".
        if (IsSecond(item) && at + 4 < items.Count && items[at + 1].Is("v.number") && items[at + 2].Is("mark.until") && IsSecond(items[at + 3])
            && items[at + 4].Is("v.number") && items[at + 4].Number > items[at + 1].Number)
        {
            return (Make(items, at, at + 4, new Span(items[at + 1].Number, items[at + 4].Number), "span.mid"), at + 5);
        }

        bool hasFrom = item.Is("mark.from|mark.between") && item.Targets.IsEmpty;
        int first = hasFrom ? at + 1 : at;
        while (first < items.Count && items[first].Text is "the" or "第")
        {
            first++;
        }

        if (first >= items.Count)
        {
            return null;
        }

        // "Shorten scene 2 to 3 seconds", "the transition between scenes 2 and 3 to half a second": its number, not a time.
        if (!hasFrom && item.Is("v.number") && IsNumberOfPart(items, at))
        {
            return null;
        }

        bool fromStart = hasFrom && items[first].Is("mark.start") && items[first].Targets.IsEmpty;
        bool isTime = fromStart || items[first].Is("v.clock|v.duration") || (items[first].Is("v.number") && first + 2 < items.Count && items[first + 2].Is("v.duration|v.clock"));
        if (isTime && first + 2 < items.Count && items[first + 1].Is("mark.until") | items[first + 1].IsMark("-–—~～"))
        {
            int second = first + 2;
            while (second < items.Count && items[second].Text is "the" or "第")
            {
                second++;
            }

            bool toEnd = second < items.Count && items[second].Is("mark.end") && items[second].Targets.IsEmpty;
            bool isAnd = items[first + 1].Text.Equals("and", StringComparison.OrdinalIgnoreCase);
            if (second < items.Count && (toEnd || items[second].Is("v.clock|v.duration")) && (!isAnd || item.Is("mark.between")))
            {
                var from = fromStart ? null : Seconds(items[first], items[second]);
                var span = new Span(from, toEnd ? null : items[second].Number);
                int next = second + 1;
                while (next < items.Count && items[next].Text is "之间" or "的" or "那" or "这" or "段" or "部分" or "那段" or "这段" or "之间的" && items[next].Targets is [] or [{ IsLast: true }])
                {
                    next++;
                }

                string concept = fromStart ? "span.mid|span.in" : toEnd ? "span.mid|span.out" : "span.mid";
                return (Make(items, at, next - 1, span, concept) with { Number = items[second].Number }, next);
            }
        }

        // "After 0:10", "everything before 0:05", 10秒之后.
        bool isOfAll = at > 0 && items[at - 1].Is("part.video|mark.every") && items[..at].Exists(other => other.Is("act.delete|act.trim"));
        if (item.Is("mark.after|mark.before|mark.from") && item.Targets.IsEmpty && at + 1 < items.Count && (items[at + 1].Is("v.clock") || (isOfAll && items[at + 1].Is("v.duration"))))
        {
            bool isBefore = item.Is("mark.before");
            var span = isBefore ? new Span(null, items[at + 1].Number) : new Span(items[at + 1].Number, null);
            return (Make(items, at, at + 1, span, "span.mid|" + (isBefore ? "span.in" : "span.out")), at + 2);
        }

        if (item.Is("v.clock|v.duration") && at + 1 < items.Count && items[at + 1].Text is "之后" or "以后" or "后面" or "之前" or "以前" or "前面")
        {
            bool isBefore = items[at + 1].Text.Contains('前', StringComparison.Ordinal);
            var span = isBefore ? new Span(null, item.Number) : new Span(item.Number, null);
            return (Make(items, at, at + 1, span, "span.mid|" + (isBefore ? "span.in" : "span.out")), at + 2);
        }

        return null;
    }

    private static bool IsSecond(Item item) => item.Is("unit.second") && item.Number is null || (item.Is("v.ordinal") && item.Number == 2 && item.Text is not ['第', ..]);

    private static bool IsNumberOfPart(List<Item> items, int at) => at > 0
        && (items[at - 1].Is("part.scene|part.title|part.media|part.line")
            || (at > 2 && items[at - 1].Text is "and" or "和" or "&" && items[at - 2].Is("v.number") && items[at - 3].Is("part.scene|mark.between")));

    // "5 to 12 seconds", "from 1 to 2 minutes": the first has the second's unit.
    private static double? Seconds(Item first, Item second) =>
        first.Is("v.number") && second.Is("v.duration") && second.Number >= 60 && first.Number < 10 && second.Number % 60 == 0 ? first.Number * 60 : first.Number;

    private static Item Make(List<Item> items, int first, int last, Span span, string concepts) => new(items[first].Start, items[last].End)
    {
        Kind = TokenKind.Value,
        Span = span,
        Number = items[last].Number,
        Concepts = Grammar.Current.Set(concepts),
    };
}

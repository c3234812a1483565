using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Finds words to show that stand without quotes: "change the title to Summer Sale", "标题改成夏日促销".</summary>
internal static partial class TextReader
{
    private const int LongestText = 300;
    private const int MostTries = 12;
    private const int ShortestWritten = 4;
    private const string Named = "part.*|color.*|shape.*|platform.*|mood.*|look.*|trans.*|packs.*|font.*|voice.*|lang.*|v.number|v.duration|v.percent|place.*|wish.*|ref|v.emoji";
    private const string Attributes = "color.*|dim.*|gen.*|v.percent|v.duration|v.factor|v.fraction|v.number|place.*|font.*|part.*|act.*|lang.*|anim.*|look.*|mood.*|captions.*|ref|span.*|v.quote|v.clock|style.*|align.*|packs.*|mark.start|mark.end|voice.*|neg|backdrop.*|trans.*|talk.*|v.emoji";

    /// <summary>Marks colons and equal signs after words that can have words: "title: …".</summary>
    public static List<Item> Colon(List<Item> items, Utterance utterance)
    {
        for (int i = 1; i < items.Count; i++)
        {
            bool isEqual = utterance.Plain[items[i].Start] == '=' && items[i - 1].End < items[i].Start;
            if (items[i].Kind == TokenKind.Mark && (utterance.Plain[items[i].Start] == ':' || isEqual))
            {
                items[i] = items[i] with { Concepts = items[i].Concepts.With(Grammar.Current.Set("mark.colon|mark.text|mark.to")) };
            }
        }

        return items;
    }

    /// <summary>The items with unquoted words joined.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance)
    {
        int tries = 0;
        for (int i = 0; i < items.Count && tries < MostTries; i++)
        {
            if (!items[i].Is("mark.text") || !items[i].Targets.IsEmpty || i + 1 >= items.Count || HasOwner(items, i, utterance) is not { } owner)
            {
                continue;
            }

            tries++;
            int first = i + 1;
            while (first < items.Count && (items[first].IsMark(":：") || (items[first].Is("mark.text") && owner.IsSaid && first == i + 1 && items[first].Text is "to" or "as")))
            {
                first++;
            }

            // "Move the captions to the top, they cover …": a place.
            int at = first < items.Count && items[first].Text is "the" ? first + 1 : first;
            if (at < items.Count && items[at].Is("place.*") && items[i].Text is "to" && items[..i].Exists(item => item.Is("act.move") && item.Targets.IsEmpty))
            {
                continue;
            }

            int end = End(items, first, utterance);
            if (end <= first || items[first..end].Exists(item => item.Is("v.quote") && item.Kind == TokenKind.Quote) || IsAttribute(items, first, end, utterance, items[i]))
            {
                continue;
            }

            end = owner.IsSaid ? BeforePlace(items, first, IsWriting(items, i, utterance) ? EndOfPlace(items, first, end) : end, utterance) : end;
            string words = Tidy(utterance.Original[items[first].Start..items[end - 1].End]);
            if (words.Length is 0 or > LongestText || words.ToLowerInvariant() is "it" or "them" or "this" or "that" or "these" or "those" or "it all" or "him" or "her")
            {
                continue;
            }

            var text = new Item(items[first].Start, items[end - 1].End)
            {
                Kind = TokenKind.Quote,
                Text = words,
                Concepts = Grammar.Current.Set(IsWriting(items, i, utterance) ? "v.text|v.quote" : "v.text"),
            };
            bool isWriting = text.Is("v.quote");
            items = [.. items[..first], text, .. items[end..]];
            items = isWriting ? More(items, first, utterance) : items;
            i = first;
        }

        return AfterBlank(items, utterance);
    }

    // "Write Day 1 on the first", 第一段写Day 1: nothing but words can be written.
    private static bool IsWriting(List<Item> items, int at, Utterance utterance) =>
        utterance.Plain[items[at].Start..items[at].End] is "write" or "写" or "写上" or "打上" && !items.Exists(item => item.Is("v.quote"))
        && !items[..at].Exists(item => item.Is("part.*") && !item.Is("part.scene|part.media")) && items.Exists(item => item.Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }]);

    // "…, Day 2 on the second": the next words, up to the place that they go to.
    private static List<Item> More(List<Item> items, int written, Utterance utterance)
    {
        for (int i = written + 1; i + 3 < items.Count; i++)
        {
            if (items[i].Targets is not [{ Part: Part.Scene or Part.Clip, IsBare: false }] || items[i + 1].Kind != TokenKind.Mark)
            {
                continue;
            }

            int first = i + 2;
            first += utterance.Plain[items[first].Start..items[first].End] is "and" ? 1 : 0;
            int on = items.FindIndex(first, item => utterance.Plain[item.Start..item.End] is "on" or "in" or "over");
            if (on > first && on + 1 < items.Count && items[on + 1].Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }]
                && char.IsAsciiLetterUpper(utterance.Original[items[first].Start])
                && items[first..on].TrueForAll(item => item.Kind != TokenKind.Mark && item.Targets.IsEmpty))
            {
                var text = Text(items[first].Start, items[on - 1].End, utterance) with { Concepts = Grammar.Current.Set("v.text|v.quote") };
                items = [.. items[..first], text, .. items[on..]];
            }
        }

        return items;
    }

    // 片尾加个行动号召 立即预约: what follows a blank after the thing that is added.
    private static List<Item> AfterBlank(List<Item> items, Utterance utterance)
    {
        for (int i = 1; i + 1 < items.Count; i++)
        {
            // 最后那页换成 快来加入我们: what follows a blank to the end names nothing of a video.
            bool isWritten = items[i].Is("mark.text") && items[i].Targets.IsEmpty && items[i + 1].Start > items[i].End && Lexer.IsHan(utterance.Plain[items[i].End - 1]) && Lexer.IsHan(utterance.Plain[items[i + 1].Start])
                && items[..i].Exists(item => item.Targets is [{ Part: Part.Scene, IsBare: false, IsLast: false }]) && !items.Exists(item => item.Is("v.quote|v.text")) && utterance.Plain.Length - items[i + 1].Start >= ShortestWritten
                && items[(i + 1)..].TrueForAll(item => item.Kind != TokenKind.Mark && !item.Is(Named));
            bool isAdded = (items[i].Is("part.words") || (items[i].Is("measure.*") && utterance.Plain[items[i].End - 1] is '字' or '话')) && items[..(i + 1)].Exists(item => item.Is("act.add|act.insert")) && items[i + 1].Start > items[i].End && Lexer.IsHan(utterance.Plain[items[i].End - 1])
                && items[(i + 1)..].TrueForAll(item => item.Kind != TokenKind.Mark && !item.Is(Named)) && !items.Exists(item => item.Is("v.quote|v.text"));
            if (isWritten || isAdded)
            {
                return [.. items[..(i + 1)], Text(items[i + 1].Start, items[^1].End, utterance) with { Concepts = Grammar.Current.Set("v.text|v.quote") }];
            }

            if (items[i].Is("part.title|part.subtitle|part.lowerthird|part.calltoaction|part.hook|part.words") && items[i + 1].Start > items[i].End
                && Lexer.IsHan(utterance.Plain[items[i].End - 1]) && items[..i].Exists(item => item.Is("act.add|act.insert"))
                && !items.Exists(item => item.Is("v.quote|v.text")) && !StartsCommand(items, i + 1, utterance) && items[i + 1].Is("v.unknown|plain"))
            {
                int end = End(items, i + 1, utterance);
                return [.. items[..(i + 1)], Text(items[i + 1].Start, items[end - 1].End, utterance), .. items[end..]];
            }
        }

        return items;
    }

    private static Item Text(int start, int end, Utterance utterance) => new(start, end)
    {
        Kind = TokenKind.Quote,
        Text = Tidy(utterance.Original[start..end]),
        Concepts = Grammar.Current.Set("v.text"),
    };

    // Words have to be spoken of before, in the same clause, or the verb is one of saying.
    private static (bool IsSaid, bool IsCaption)? HasOwner(List<Item> items, int at, Utterance utterance)
    {
        // "What does the voice say in the second scene?" asks.
        if (items[at].Is("act.say") && items[..at].Exists(item => item.Is("ask.what") && item.Targets.IsEmpty) && utterance.Plain.TrimEnd().EndsWith('?'))
        {
            return null;
        }

        string marker = utterance.Plain[items[at].Start..items[at].End];
        bool isSaying = items[at].Is("act.say|act.rename") || items[at].Is("mark.colon");

        // "The colour of the title to …": not its words.
        for (int back = at - 1; back >= 0 && at - back <= 7 && !items[back].IsMark(";；.。!！\n,，") && marker is "to" or "into" or "as"; back--)
        {
            if (items[back].Is("part.color|part.position|part.opacity|part.size") && !items[back].Is("part.brand|part.words|part.title"))
            {
                return null;
            }
        }

        for (int back = at - 1; back >= 0 && at - back <= 10; back--)
        {
            var item = items[back];
            if (item.IsMark(";；.。!！\n,，") || (item.Targets.IsEmpty && utterance.Plain[item.Start..item.End] is "then" or "然后"))
            {
                break;
            }

            if (item.Is("part.color|part.size|part.position|part.opacity") && !item.Is("part.title|part.words"))
            {
                return null;
            }

            if (items[at].Is("mark.colon") && item.Is("act.add|act.say|act.insert") && !item.Is("act.want"))
            {
                return (true, false);
            }

            if (item.Is("part.title|part.subtitle|part.lowerthird|part.calltoaction|part.hook|part.words|part.caption|part.line|part.narration|act.rename") && !item.Is("act.translate"))
            {
                bool isCaption = item.Is("part.caption");
                return isCaption && !isSaying && marker is not ("改成" or "to" or "改为") ? null : marker is "用" or "is" or "是" or "说" && item.Is("part.narration") ? null : (isSaying, isCaption);
            }

            if (item.Is("v.quote") && item.Kind == TokenKind.Quote && marker is "to" or "into" or "with" or "改成" or "改为" or "换成" or "换为" or "替换成" or "替换为" or "变成")
            {
                return (false, false);
            }
        }

        return items[at].Is("act.say|act.rename") && !items[at].Is("part.*") && marker is "say" or "write" or "写" or "写成" or "字写成" or "写上" or "写着" or "改名为" or "改叫" or "命名为" or "rename" or "type" or "打上" or "写个" or "call it" or "name it" or "写一句"
            ? (true, false) : null;
    }

    // Where the words end: a stop, or a comma before a clause that commands something.
    private static int End(List<Item> items, int first, Utterance utterance)
    {
        for (int i = first; i < items.Count; i++)
        {
            string plain = utterance.Plain[items[i].Start..items[i].End];
            bool isStop = items[i].IsMark("\n;；。");
            bool isThen = items[i].Targets.IsEmpty && plain is "then" or "and then" or "然后" or "and also" or "接着" or "顺便" or "同时" or "另外" or "并且";
            bool isSoft = items[i].IsMark(",，、.!！") || (items[i].Targets.IsEmpty && plain is "and" or "并" or "再" or "再把" or "并把" or "but");
            bool isBlank = i > first && items[i].Start > items[i - 1].End && Lexer.IsHan(utterance.Plain[items[i].Start]) && Lexer.IsHan(utterance.Plain[items[i - 1].End - 1]);
            if (isStop || (isBlank && (StartsCommand(items, i, utterance) || (items[i].Is("act.*") && i + 1 < items.Count && items[i + 1].Is("place.*|color.*|gen.*|dim.*")))) || (isThen && StartsCommand(items, i + 1, utterance)) || (isSoft && StartsCommand(items, i + 1, utterance)))
            {
                return i;
            }
        }

        return items.Count;
    }

    // "Write Day 1 on the first, Day 2 on the second": up to the first place that a mark follows.
    private static int EndOfPlace(List<Item> items, int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
        {
            if (items[i].Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }] && items[i + 1].Kind == TokenKind.Mark)
            {
                return i + 1;
            }
        }

        return end;
    }

    // "Write sunset at 9pm on the last pic": where it goes is not what it says.
    private static int BeforePlace(List<Item> items, int first, int end, Utterance utterance)
    {
        if (end - first < 3 || items[end - 1].Targets is not [{ Part: Part.Scene or Part.Clip, IsBare: false, IsLast: false }] || utterance.Plain[items[end - 2].Start..items[end - 2].End] is not ("on" or "in" or "over" or "onto")
            || char.IsAsciiLetterUpper(utterance.Original[items[end - 2].Start]))
        {
            return end;
        }

        return end - 2;
    }

    private static bool StartsCommand(List<Item> items, int at, Utterance utterance)
    {
        int start = at;
        while (at < items.Count && (items[at].Kind == TokenKind.Mark || (items[at].Is("fill.*") && !items[at].Is("act.*"))) && at - start < 5 && items[at].Targets.IsEmpty)
        {
            if (utterance.Plain[items[at].Start..items[at].End] is "把" or "将")
            {
                return true;
            }

            at++;
        }

        if (at >= items.Count)
        {
            return false;
        }

        bool hasPart = items.Skip(at + 1).TakeWhile(item => !item.IsMark(",，;；.。\n")).Take(5).Any(item => !item.Targets.IsEmpty || item.Is("trans.*|shape.*|v.duration"));
        bool hasAttribute = items.Skip(at + 1).TakeWhile(item => !item.IsMark(",，;；.。\n")).Take(6).Any(item => item.Is("act.*|dim.*|gen.*|color.*|mood.*|talk.asis|keepclause|place.*|mark.too"));
        return (items[at].Is("act.*|keepclause") && (hasPart || items[at].Is("act.undo|act.export"))) || (!items[at].Targets.IsEmpty && hasAttribute && !items[at].Is("ref.it"))
            || (at > start && items[at].Is("act.*") && hasAttribute);
    }

    // "to red", "to the top", "改成黄色": how it looks, not what it says.
    private static bool IsAttribute(List<Item> items, int first, int end, Utterance utterance, Item marker)
    {
        // "Into Chinese for our Shanghai branch", 换成英文的: what language, unless it is a name such as "French Toast".
        if (items[first].Is("lang.*") && !marker.Is("act.say|mark.colon") && !(first + 1 < end && items[first + 1].Kind is TokenKind.Unknown or TokenKind.Word
            && char.IsAsciiLetterUpper(utterance.Original[items[Math.Min(first + 1, end - 1)].Start])))
        {
            return true;
        }

        // 配音换成儿童声音: a wish, if one that cannot be met.
        if (items[first].Is("wish.*") && !marker.Is("act.say|mark.colon"))
        {
            return true;
        }

        // 奶油一点的浅粉色 #f7c6d0: a colour, however it is told.
        if (items[first..end].Exists(item => item.Is("color.hex")) && !marker.Is("act.say"))
        {
            return true;
        }

        // 用大写粗体: how it looks.
        if (items[first].Is("dim.*|color.*|font.*|anim.*") && utterance.Plain[marker.Start..marker.End] is "用")
        {
            return true;
        }

        bool hasAttribute = false;
        bool isCapital = char.IsAsciiLetterUpper(utterance.Original[items[first].Start]);
        for (int i = first; i < end; i++)
        {
            var item = items[i];
            if (item.Is("v.unknown|plain") && !item.Is(Attributes))
            {
                // A name of a font is one.
                return items[first..end].Exists(other => other.Is("part.font")) || items[..first].Exists(other => other.Is("part.font"));
            }

            hasAttribute |= item.Is(Attributes) && !(item.Is("fill.word") && !item.Is("dim.*|gen.*|v.*"));
        }

        if (marker.Is("mark.colon") && !isCapital && items[first..end].TrueForAll(item => item.Kind == TokenKind.Mark || item.Is("color.*|dim.*|gen.slight|gen.much|place.*|font.*|mark.with")))
        {
            return true;
        }

        bool isSaid = marker.Is("act.say|mark.colon") && !marker.Is("act.change|act.add");
        return hasAttribute && !isSaid && !(isCapital && end - first > 1 && !items[first].Is("lang.*")) && !(isCapital && !items[first].Is("color.*|lang.*|font.*|part.*|shape.*|platform.*|act.*") && char.IsAsciiLetterUpper(utterance.Original[items[first].Start]));
    }

    private static string Tidy(string words) => Please().Replace(words.Trim(), "").Trim(' ', '.', '。', '，', ',', '!', '！', ':', '：');

    [GeneratedRegex(@"\s*(?:,?\s*\bplease|,?\s*\bpls|,?\s*\bthanks|,?\s*\bthank you|吧|好吗|谢谢|可以吗|好不好|就好|就行|吗)[.!。！？?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Please();
}

using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Where a long Chinese text may be parted: at marks first, then before words that open a new thought, never inside a word.</summary>
internal static partial class ChineseSense
{
    /// <summary>A headline of up to so many full-width letters is set whole, in smaller type.</summary>
    private const int LongHeadline = 16;

    private const string Openers = "让讓使把被在从從向对對为為和与與及或而且但也都就还還才并並以所因如当當能可会會要将將用给給由来來";
    private const string Trailers = "的地得了着著过過们們吗嗎呢吧啊里裡上下中";
    private const string Numerals = "一二三四五六七八九十百千万萬亿億两兩几幾第每";

    /// <summary>Parts of a text that each have at most so many full-width letters where words allow it; together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most letters of a part, at least 4.</param>
    /// <param name="wordStarts">Offsets at which words begin; empty when no dictionary is there: marks and openers are gone by then.</param>
    public static IEnumerable<string> Split(string text, int most, IReadOnlyCollection<int> wordStarts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 4);

        HashSet<int> starts = [.. wordStarts];
        int start = 0;
        while (Hanzi.Length(text[start..]) > most && Best(text, start, most, starts) is var end && end > start && end < text.Length)
        {
            yield return text[start..end];
            start = end;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>A headline from a text: the whole of it, else the clause that says most, else its first thought; never half a word.</summary>
    public static string Headline(string text, int most, IReadOnlyCollection<int> wordStarts)
    {
        string whole = Typography.Headline(text);
        if (Hanzi.Length(whole) <= most)
        {
            return whole;
        }

        string[] clauses = [.. whole.Split('，', '、', '：', '；', ',', ' ', '。').Select(part => part.Trim()).Where(part => Hanzi.Length(part) >= 2 && Hanzi.Length(part) <= most)];
        return clauses.FirstOrDefault(part => part.Any(char.IsDigit)) ?? clauses.FirstOrDefault()
            ?? (Hanzi.Length(whole) <= LongHeadline ? whole : Typography.Headline(Split(whole, most, wordStarts).First()));
    }

    /// <summary>The figure of a text with what it counts, whole words only: <c>12所小学</c>; empty when it has none or words are not known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wordStarts">Offsets at which words begin.</param>
    public static string Quantity(string text, IReadOnlyCollection<int> wordStarts)
    {
        int start = text.AsSpan().IndexOfAnyInRange('0', '9');
        int end = start;
        while (end >= 0 && end < text.Length && (char.IsAsciiDigit(text[end]) || ".,%％".Contains(text[end])))
        {
            end++;
        }

        // What is counted: its measure and its noun.
        int[] after = [.. wordStarts.Where(at => at > end && at <= text.Length).Append(text.Length).Order().Distinct()];
        foreach (int at in start < 0 || wordStarts.Count == 0 ? [] : after.Where(at => at - end >= 2))
        {
            string quantity = text[start..at];
            return text[end] == '的' || Hanzi.Length(quantity) > LongHeadline / 2 || quantity.Any(char.IsPunctuation) ? "" : quantity;
        }

        return "";
    }

    /// <summary>Whether a name is a thing's or somebody's, so that it can be said 这是…; what is done, or when, is only named.</summary>
    /// <param name="name">The name.</param>
    /// <param name="message">The brief: what it sets in quotes or says something is called is a name whatever its words.</param>
    public static bool IsThing(string name, string message)
    {
        string hans = ChineseWriting.ToHans(name);
        int at = message.IndexOf(name.Trim('《', '》'), StringComparison.Ordinal);
        return name.Length > 0 && ((at > 0 && "“「『《\"叫".Contains(message[at - 1])) || (Hanzi.Length(name) <= LongestThing && !Doing().IsMatch(hans)));
    }

    private const int LongestThing = 10;

    [GeneratedRegex(@"^(?:[吃喝玩逛去摘采爬学做教买卖招收租求送给为在把让请带陪讲聊找想要别不]|周末|今[天晚日]|明[天晚]|昨|周[一二三四五六日]|[早晚]上|[一二三四五六七八九十两]+[个種种款条道]|[上下中]午|每|这|\d)|采摘|徒步|露营|研学|招[生新聘商募]|报名|开[业班课张]|上新|培训|欢迎|感谢|祝|转让|出租|出售|还是|怎么|如何|为什么|参观|挑选|启动|集合|征集|搬家|放假|满月|通知|须知|注意|跑步$|回忆$|真好|真的|太[好美棒香]|好[吃喝玩看用]$|找工作|打卡|捐款|[了吗呢吧]$", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    private static int Best(string text, int start, int most, HashSet<int> starts)
    {
        int best = text.Length;
        double least = double.PositiveInfinity;
        for (int index = start + 2; index < text.Length - 1; index++)
        {
            double length = Hanzi.Length(text[start..index]);
            if (length > most * 1.5)
            {
                break;
            }

            double cost = Penalty(text, index, starts) + (Math.Abs(length - (most * 0.75)) * 0.35) + (Math.Max(0, length - most) * 4);
            if (cost < least)
            {
                (best, least) = (index, cost);
            }
        }

        return best;
    }

    private static double Penalty(string text, int index, HashSet<int> starts)
    {
        char before = text[index - 1];
        char here = text[index];
        return "，、；：。！？,;".Contains(before) ? 0
            : "，、；：。！？,;".Contains(here) || char.IsLowSurrogate(here) || (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(here)) ? 1000
            : starts.Count > 0 && !starts.Contains(index) ? 200
            : char.IsDigit(before) || Numerals.Contains(before) || "%％.".Contains(here) ? 60
            : Trailers.Contains(here) ? 30
            : Openers.Contains(here) ? 1.5
            : Openers.Contains(before) ? 20
            : starts.Count > 0 ? 5 : 8;
    }
}

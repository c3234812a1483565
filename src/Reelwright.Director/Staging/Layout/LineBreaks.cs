using System.Globalization;

namespace Reelwright.Director;

/// <summary>Where lines of full-width text may begin, so that words and emphasised words stay whole.</summary>
/// <remarks>
/// Where no dictionary is at hand, rules of thumb for short headlines: after punctuation and structural particles,
/// before
/// prepositions and conjunctions, around emphasised words. Latin words break at spaces in any case.
/// </remarks>
internal static class LineBreaks
{
    private const string Clinging = "的地得了着过们吗呢吧啊";
    private const string After = "的地得了着过和与或是也都就让";
    private const string Before = "和与或在从把被让给为向对到更最";
    private const int LeastPiece = 2;
    private const int LongestAmount = 9;
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Offsets at which a line may begin; every offset when no rule finds one in a long text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="whole">Words that are not to be parted.</param>
    /// <param name="words">A dictionary, which goes before the rules of thumb.</param>
    public static IReadOnlySet<int> Of(string text, IEnumerable<string> whole, FindWords? words)
    {
        bool known = words is not null && TextMeasure.IsWide(text);
        var breaks = known ? BetweenWords(words!(text), text.Length) : [];
        for (int i = 1; i < text.Length; i++)
        {
            char before = text[i - 1];
            char here = text[i];
            if (IsMark(here) || IsOpening(before) || char.IsLowSurrogate(here) || Clinging.Contains(here) || IsCounted(before, here) || IsSince(before, here))
            {
                breaks.Remove(i);
                continue;
            }

            bool wide = TextMeasure.IsWide(before) || TextMeasure.IsWide(here);
            if (wide && (IsMark(before) || IsOpening(here) || (!known
                && (After.Contains(before) || Before.Contains(here)))
                || (TextMeasure.IsWide(before) != TextMeasure.IsWide(here))))
            {
                breaks.Add(i);
            }
        }

        foreach (string word in whole.Where(word => word.Length > 0))
        {
            int start = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                breaks.RemoveWhere(offset => offset > start && offset < start + word.Length);
                Add(breaks, text, start);
                Add(breaks, text, start + word.Length);
            }
        }

        // A thing and how much of it: 开合跳 stays whole, the amount goes on the next line.
        int digit = known && text.Length <= LongestAmount ? text.IndexOfAny(Digits) : -1;
        if (digit >= LeastPiece && breaks.Contains(digit))
        {
            breaks.RemoveWhere(offset => offset < digit);
        }

        // A piece of one character is no line.
        breaks.RemoveWhere(offset => offset < LeastPiece || offset > text.Length - LeastPiece);
        return breaks.Count == 0 && TextMeasure.IsWide(text) && text.Length > 8 ? Everywhere(text) : breaks;
    }

    // Two words of one character each read as one (新开, 就是): a line does not end between them.
    private static HashSet<int> BetweenWords(IReadOnlySet<int> starts, int length)
    {
        int[] places = [.. starts.Append(0).Append(length).Distinct().Order()];
        return [.. Enumerable.Range(1, Math.Max(0, places.Length - 2))
            .Where(i => places[i] - places[i - 1] > 1 || places[i + 1] - places[i] > 1)
            .Select(i => places[i])];
    }

    private static void Add(HashSet<int> breaks, string text, int offset)
    {
        if (offset > 0 && offset < text.Length && !IsMark(text[offset]) && !IsCounted(text[offset - 1], text[offset]) && !Clinging.Contains(text[offset]) && !IsOpening(text[offset - 1])
            && (TextMeasure.IsWide(text[offset]) || TextMeasure.IsWide(text[offset - 1])))
        {
            breaks.Add(offset);
        }
    }

    private static HashSet<int> Everywhere(string text) =>
        [.. Enumerable.Range(LeastPiece, Math.Max(0, text.Length - (2 * LeastPiece) + 1)).Where(
            i => !IsMark(text[i]) && !IsOpening(text[i - 1]))];

    /// <summary>Whether a figure stands before what it counts, which stays with it: 12所小学.</summary>
    public static bool IsCounted(char before, char here) => char.IsAsciiDigit(before) && TextMeasure.IsWide(here);

    // 今天起, 11月1日起: from then on.
    private static bool IsSince(char before, char here) => here == '起' && "天日月年周号號点點".Contains(before);

    private static bool IsOpening(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;
}

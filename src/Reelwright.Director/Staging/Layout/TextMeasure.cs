using System.Globalization;

namespace Reelwright.Director;

/// <summary>Estimates how much room words take, before any font is asked; the renderer fits them to the box exactly.</summary>
internal static class TextMeasure
{
    // Averages over the fonts in use, in fractions of the size; a few per cent generous.
    private const double Upper = 0.69;
    private const double Lower = 0.55;
    private const double Digit = 0.6;
    private const double Space = 0.27;
    private const double Mark = 0.32;
    private const double Narrow = 0.29;
    private const double Wide = 1.0;

    /// <summary>Height of one line, fraction of the size.</summary>
    public static double LineHeight(string text) => IsWide(text) ? 1.32 : 1.22;

    /// <summary>Whether the words are mostly full-width characters.</summary>
    public static bool IsWide(string text) => text.Count(IsWide) * 2 > text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>Whether a character is full-width (Chinese, Japanese, Korean and their marks).</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60'
        or >= '\uac00' and <= '\ud7af' || char.IsSurrogate(c);

    /// <summary>Width of one line at size 1.</summary>
    public static double Width(ReadOnlySpan<char> text, int weight = 400)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += Advance(c);
        }

        return width * (1 + (Math.Max(0, weight - 400) * 0.00016));
    }

    /// <summary>Lines that words take in a width, both at size 1; words are never broken, full-width text anywhere.</summary>
    public static int Lines(string text, double width, int weight = 400)
    {
        int lines = 0;
        foreach (var paragraph in text.EnumerateLines())
        {
            double used = 0;
            lines++;
            foreach (var (word, gap) in Units(paragraph.ToString()))
            {
                double own = Width(word, weight);
                double space = used > 0 && gap ? Space : 0;
                if (used > 0 && used + space + own > width)
                {
                    lines++;
                    used = own;
                }
                else
                {
                    used += space + own;
                }
            }
        }

        return lines;
    }

    /// <summary>Width of the widest piece that cannot be broken, at size 1.</summary>
    public static double WidestUnit(string text, int weight = 400) =>
        Units(text).Select(unit => Width(unit.Word, weight)).DefaultIfEmpty(0).Max();

    // What a line can be broken between: words, and full-width characters with the marks that cling to them.
    private static IEnumerable<(string Word, bool Gap)> Units(string text)
    {
        int start = 0;
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool space = char.IsWhiteSpace(text[i]);
            bool clings = i > start && (IsMark(text[i]) || (!IsWide(text[i]) && !IsWide(text[i - 1]))
                || (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])));
            if (i > start && (space || !clings))
            {
                yield return (text[start..i], gap);
                gap = false;
                start = i;
            }

            if (space)
            {
                gap = true;
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (text[start..], gap);
        }
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static double Advance(char c) => c switch
    {
        _ when char.IsSurrogate(c) => Wide / 2,
        _ when IsWide(c) => Wide,
        ' ' => Space,
        'i' or 'j' or 'l' or 'I' or '1' or '|' => Narrow + (c is '1' ? 0.2 : 0),
        'm' or 'w' or 'M' or 'W' => 0.88,
        >= '0' and <= '9' => Digit,
        _ when char.IsUpper(c) => Upper,
        _ when char.IsLetter(c) => Lower,
        '—' or '…' or '%' or '@' => 0.9,
        _ => Mark,
    };
}

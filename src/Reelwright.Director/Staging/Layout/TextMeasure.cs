using System.Globalization;

namespace Reelwright.Director;

/// <summary>How much room words take, good to a few per cent; the renderer fits them to the box exactly.</summary>
internal static class TextMeasure
{
    private const double Wide = 1.0;
    private const double OtherLetter = 0.6;
    private const double OtherMark = 0.5;

    /// <summary>Whether the words are mostly full-width characters.</summary>
    public static bool IsWide(string text) => text.Count(IsWide) * 2 > text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>Whether a character is full-width (Chinese, Japanese, Korean and their marks).</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60'
        or >= '\uac00' and <= '\ud7af' || char.IsSurrogate(c);

    /// <summary>Height of a number of lines, fraction of the size.</summary>
    public static double Height(string text, int lines) => IsWide(text)
        ? ((lines - 1) * 1.3) + 1.36
        : ((lines - 1) * 1.15) + 1.24;

    /// <summary>Width of one line at size 1.</summary>
    public static double Width(ReadOnlySpan<char> text, string family, int weight)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += LatinAdvances.Of(c, family) ?? Other(c);
        }

        // The tables are of bold cuts; regular ones run a little narrower.
        return weight <= 450 ? width * 0.975 : width;
    }

    /// <summary>Lines that words take in a width, both at size 1; words are never broken.</summary>
    public static int Lines(string text, double width, string family, int weight, IReadOnlySet<int> breaks)
    {
        int lines = 0;
        foreach (var paragraph in Paragraphs(text))
        {
            double used = 0;
            lines++;
            foreach (var (start, length, gap) in Units(text, paragraph.Start, paragraph.End, breaks))
            {
                double own = Width(text.AsSpan(start, length), family, weight);
                double space = used > 0 && gap ? LatinAdvances.Of(' ', family) ?? 0 : 0;
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

    /// <summary>Width of the widest piece that stays whole, at size 1.</summary>
    public static double WidestUnit(string text, string family, int weight, IReadOnlySet<int> breaks) =>
        Units(text, 0, text.Length, breaks)
            .Select(unit => Width(text.AsSpan(unit.Start, unit.Length), family, weight))
            .DefaultIfEmpty(0)
            .Max();

    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                yield return (start, i);
                start = i + 1;
            }
        }
    }

    // What a line can be broken between: words at spaces, and full-width text at its breaks.
    private static IEnumerable<(int Start, int Length, bool Gap)> Units(
        string text,
        int from,
        int to,
        IReadOnlySet<int> breaks)
    {
        int start = from;
        bool gap = false;
        for (int i = from; i < to; i++)
        {
            bool space = char.IsWhiteSpace(text[i]);
            if (i > start && (space || breaks.Contains(i)))
            {
                yield return (start, i - start, gap);
                gap = false;
                start = i;
            }

            if (space)
            {
                gap = true;
                start = i + 1;
            }
        }

        if (start < to)
        {
            yield return (start, to - start, gap);
        }
    }

    private static double Other(char c) => char.IsSurrogate(c)
        ? Wide / 2
        : IsWide(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation ? Wide
        : char.IsLetter(c) ? OtherLetter : OtherMark;
}

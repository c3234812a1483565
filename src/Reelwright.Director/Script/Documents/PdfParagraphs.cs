using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Makes paragraphs of the lines of a PDF's pages: page numbers and running heads go, words that a line's end parted come together.</summary>
internal static partial class PdfParagraphs
{
    private const int EdgeLines = 2;
    private const int FewestPages = 3;
    private const double FullLine = 0.88;
    private const double FullSentence = 0.97;

    /// <summary>A line for each paragraph.</summary>
    /// <param name="text">Lines as they stand, with a form feed after each page.</param>
    public static string Join(string text)
    {
        var pages = text.Split('\f').Select(page => page.Split('\n').Select(line => line.TrimEnd()).ToList())
            .Where(page => page.Exists(line => line.Trim().Length > 0)).ToList();
        var heads = Running(pages);
        foreach (var page in pages)
        {
            Drop(page, heads);
        }

        var widths = pages.SelectMany(page => page).Select(Width).Where(width => width > 0).Order().ToList();
        double full = widths.Count == 0 ? 0 : widths[widths.Count * 9 / 10];
        var paragraphs = new List<string>();
        string last = "";
        bool isOpen = false;
        foreach (var page in pages)
        {
            for (int i = 0; i < page.Count; i++)
            {
                string line = page[i].Trim();
                if (line.Length == 0)
                {
                    // Only the page's end may lie within a paragraph.
                    isOpen = isOpen && page.Skip(i).All(string.IsNullOrWhiteSpace);
                    continue;
                }

                bool goesOn = isOpen && !Bullet().IsMatch(line) && !HadRoom(last, line, full);
                if (goesOn)
                {
                    paragraphs[^1] = Joined(paragraphs[^1], line);
                }
                else
                {
                    paragraphs.Add(line);
                }

                last = line;
                isOpen = true;
            }
        }

        return string.Join('\n', paragraphs);
    }

    // A line ends early where a paragraph does: the next word would have found room.
    private static bool HadRoom(string line, string next, double full)
    {
        double word = TextMeasure.IsWide(next[0]) ? 2 : 1 + next.TakeWhile(letter => letter != ' ').Count();
        return Width(line) + word <= full * (EndsSentence(line) ? FullSentence : FullLine);
    }

    // What stands first or last on most pages, its numbers aside.
    private static HashSet<string> Running(List<List<string>> pages)
    {
        return pages.Count < FewestPages ? [] : pages
            .SelectMany(page => Edges(page).Select(i => Same(page[i])).Distinct())
            .GroupBy(line => line, StringComparer.Ordinal)
            .Where(group => group.Count() >= Math.Max(FewestPages, (pages.Count + 1) / 2))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<int> Edges(List<string> page)
    {
        var filled = Enumerable.Range(0, page.Count).Where(i => page[i].Trim().Length > 0).ToList();
        return filled.Take(EdgeLines).Concat(filled.TakeLast(EdgeLines)).Distinct();
    }

    private static void Drop(List<string> page, HashSet<string> heads)
    {
        foreach (int i in Edges(page).ToList())
        {
            if (heads.Contains(Same(page[i])) || PageNumber().IsMatch(page[i]))
            {
                page[i] = "";
            }
        }

        // What a running head leaves empty does not part a paragraph that goes on from the page before.
        while (page.Count > 0 && page[0].Length == 0)
        {
            page.RemoveAt(0);
        }
    }

    private static string Same(string line) => Digits().Replace(line.Trim(), "0");

    private static string Joined(string before, string line)
    {
        char last = before[^1];
        bool isParted = last is '-' or '\u2010' or '\u00ad' && before.Length > 1 && char.IsLetter(before[^2]) && char.IsLower(line[0]);
        return isParted ? before[..^1] + line
            : TextMeasure.IsWide(last) && TextMeasure.IsWide(line[0]) ? before + line
            : $"{before} {line}";
    }

    private static bool EndsSentence(string line) => ".!?。！？…:：".Contains(line.TrimEnd('"', '”', '’', ')', '）', '」', '』').LastOrDefault(), StringComparison.Ordinal);

    private static double Width(string line) => line.Trim().Sum(letter => TextMeasure.IsWide(letter) ? 2.0 : 1);

    [GeneratedRegex(@"^\s*(?:[-–—]\s*)?(?:page\s+|p\.\s*|第\s*)?\d{1,4}(?:\s*(?:页|頁))?(?:\s*(?:/|of|共)\s*\d{1,4}\s*(?:页|頁)?)?(?:\s*[-–—])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:[•●○▪■◆\-–*·]\s*\S|\(?\d{1,2}[.)、．]\s*\S|（\d{1,2}）|[一二三四五六七八九十]{1,3}、)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}

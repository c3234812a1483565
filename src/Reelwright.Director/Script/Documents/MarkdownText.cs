using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The words of a Markdown text, without its marks.</summary>
internal static partial class MarkdownText
{
    // What a person draws to part sections; longer rows of such marks are no text to look at closely.
    private const int LongestRule = 400;
    private const int LongestName = 500;

    // More words than are taken from a whole document.
    private const int LongestLine = 200_000;

    /// <summary>The words, a line for each heading, paragraph and item.</summary>
    public static string Read(string markdown)
    {
        StringBuilder text = new();
        bool isCode = false;
        bool goesOn = false;
        foreach (string line in FrontMatter().Replace(markdown.Replace("\r\n", "\n", StringComparison.Ordinal), "").Split('\n'))
        {
            string bare = line.Trim();
            if (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (isCode || (bare.Length <= LongestRule && Rule().IsMatch(bare)))
            {
                goesOn = false;
                continue;
            }

            bool isBlock = Block().IsMatch(bare);
            string words = Inline(Block().Replace(bare, ""));
            if (words.Length == 0)
            {
                goesOn = false;
                text.Append('\n');
                continue;
            }

            // Lines that follow each other are one paragraph; Chinese is joined without a space.
            text.Append(goesOn && !isBlock ? (text.Length > 0 && Hanzi.Is(text[^1]) ? "" : " ") : "\n").Append(words);
            goesOn = !bare.StartsWith('#');
        }

        return text.ToString();
    }

    private static string Inline(string line)
    {
        string text = WithoutPictures(line);
        text = text.Length > LongestLine ? text[..LongestLine] : text;
        text = Link().Replace(text, "${words}");
        text = Tag().Replace(text, "");
        text = Emphasis().Replace(text, "${words}");
        text = text.Replace("`", "", StringComparison.Ordinal);
        return string.Join(
            text.StartsWith('|') ? " · " : " | ",
            text.Trim().Trim('|').Split('|').Select(cell => cell.Trim())).Trim();
    }

    [GeneratedRegex(@"\A---\n(?s:.*?)\n---\n", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:[-*_]\s*){3,}$|^=+$|^\|?[\s:|-]+\|[\s:|-]*$|^\[[^\]]+\]:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    // Pictures may hold megabytes of data in their address: each end is looked for once.
    private static string WithoutPictures(string line)
    {
        StringBuilder text = new();
        int from = 0;
        int open = line.IndexOf("![", StringComparison.Ordinal);
        int next = 0;
        while (open >= 0)
        {
            if (next >= 0 && next < open)
            {
                next = line.IndexOf("](", open, StringComparison.Ordinal);
            }

            if (next < 0)
            {
                break;
            }

            int middle = next - open > LongestName ? -1 : next;
            int end = middle < 0 ? open : line.IndexOf(')', middle);
            if (end < 0)
            {
                break;
            }

            text.Append(line, from, open - from);
            from = middle < 0 ? open : end + 1;
            open = line.IndexOf("![", Math.Max(from, open + 2), StringComparison.Ordinal);
            if (middle < 0 && open >= 0)
            {
                text.Append(line, from, open - from);
                from = open;
            }
        }

        return text.Append(line, from, line.Length - from).ToString();
    }

    [GeneratedRegex(@"\[(?<words>[^\]]{1,500})\](?:\([^)]{0,1000}\)|\[[^\]]{0,500}\])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[A-Za-z][^>]{0,200}>|<!--.{0,1000}?-->", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<mark>\*\*\*|\*\*|\*|___|__|~~)(?=\S)(?<words>[^*~]{1,600}?)(?<=\S)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}

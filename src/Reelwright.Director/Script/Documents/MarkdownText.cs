using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The words of a Markdown text, without its marks.</summary>
internal static partial class MarkdownText
{
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

            if (isCode || Rule().IsMatch(bare))
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
        string text = Image().Replace(line, "");
        text = Link().Replace(text, "${words}");
        text = Tag().Replace(text, "");
        text = Emphasis().Replace(text, "${words}");
        text = text.Replace("`", "", StringComparison.Ordinal);
        return Cell().Replace(text.Trim().Trim('|'), text.StartsWith('|') ? " · " : " | ").Trim();
    }

    [GeneratedRegex(@"\A---\n(?s:.*?)\n---\n", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:[-*_]\s*){3,}$|^=+$|^\|?[\s:|-]+\|[\s:|-]*$|^\[[^\]]+\]:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[(?<words>[^\]]+)\](?:\([^)]*\)|\[[^\]]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[A-Za-z][^>]{0,200}>|<!--.*?-->", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<mark>\*\*\*|\*\*|\*|___|__|~~)(?=\S)(?<words>[^*~]+?)(?<=\S)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s*\|\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}

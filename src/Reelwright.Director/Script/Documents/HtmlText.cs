using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The words of a saved web page: its article where it marks one, without menus, programs and styles.</summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "nav", "aside", "footer", "form", "iframe", "object", "select", "button", "head", "math", "canvas", "textarea",
    };

    private const double MostOfAForm = 0.4;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section", "article", "main", "header", "blockquote", "pre", "figure",
        "figcaption", "dl", "dt", "dd", "hr", "body", "html", "title",
    };

    /// <summary>Whether a text without a telling name is a web page.</summary>
    public static bool IsPage(string text) => Page().IsMatch(text[..Math.Min(512, text.Length)]);

    /// <summary>The page's words, a line for each block.</summary>
    public static string Read(string html)
    {
        string article = Inner(html, "article") ?? Inner(html, "main") ?? html;
        string words = Words(article);

        // A page that is all menus and forms has no article; then its words are taken as they are.
        return words.Count(char.IsLetterOrDigit) >= 20 || ReferenceEquals(article, html) ? words : Words(html);
    }

    private static string? Inner(string html, string tag)
    {
        int start = html.IndexOf('<' + tag, StringComparison.OrdinalIgnoreCase);
        int end = html.LastIndexOf("</" + tag, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && end > start && start + tag.Length + 1 < html.Length && html[start + tag.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t' ? html[start..end] : null;
    }

    private static string Words(string html)
    {
        StringBuilder text = new();
        State state = new();
        int index = 0;
        while (index < html.Length)
        {
            int open = html.IndexOf('<', index);
            if (open < 0)
            {
                Append(text, html.AsSpan(index));
                break;
            }

            Append(text, html.AsSpan(index, open - index));
            index = Tag(html, open, text, state);
        }

        return text.ToString();
    }

    // Takes one tag, comment or declaration, and with a hidden element all that it holds; returns where to go on.
    private static int Tag(string html, int open, StringBuilder text, State state)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            int end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        int nameStart = open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart && !(nameStart < html.Length && html[nameStart] is '!' or '?'))
        {
            text.Append('<');
            return open + 1;
        }

        string name = html[nameStart..nameEnd];
        int close = Close(html, nameEnd);
        if (nameStart == open + 1 && Hidden.Contains(name) && html[Math.Max(open, close - 2)] != '/' && !state.Shown.Contains(name))
        {
            int end = html.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
            bool isForm = name.Equals("form", StringComparison.OrdinalIgnoreCase);
            if ((isForm && (end < 0 || end - open > html.Length * MostOfAForm)) || (end < 0 && name.Equals("head", StringComparison.OrdinalIgnoreCase)))
            {
                // Some pages are one form from end to end: it is looked for once and then read through.
                state.Shown.Add(name);
                return close;
            }

            return end < 0 ? html.Length : Close(html, end + 2 + name.Length);
        }

        if (Blocks.Contains(name))
        {
            text.Append('\n');
        }

        return close;
    }

    // The first > outside of quotes.
    private static int Close(string html, int index)
    {
        char quote = '\0';
        for (; index < html.Length; index++)
        {
            char letter = html[index];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'' && html[index - 1] == '=')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                return index + 1;
            }
        }

        return html.Length;
    }

    // Line feeds inside a paragraph are no ends of paragraphs.
    private static void Append(StringBuilder text, ReadOnlySpan<char> part)
    {
        if (part.Length > 0)
        {
            text.Append(WebUtility.HtmlDecode(part.ToString()).Replace('\n', ' ').Replace('\r', ' '));
        }
    }

    // Elements that turned out to hold the page itself.
    private sealed class State
    {
        public HashSet<string> Shown { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}

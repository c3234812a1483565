using System.Text;

namespace Reelwright.Director;

/// <summary>A document as a brief: plain text, Markdown, Word (.docx), OpenDocument (.odt), saved web pages and PDF become the text that they hold.</summary>
/// <remarks>Documents come from anywhere: sizes are counted while they are read, no entity is expanded, nothing outside the file is opened.</remarks>
public static class BriefDocument
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestBytes = 16 * 1024 * 1024;

    /// <summary>The longest text that is taken from a document, in characters.</summary>
    public const int LongestText = 90_000;

    private const int HeadBytes = 8;

    /// <summary>Endings of the names of documents that can be read, with their dots.</summary>
    public static IReadOnlySet<string> Endings { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ".txt", ".text", ".md", ".markdown", ".docx", ".odt", ".html", ".htm", ".xhtml", ".pdf" };

    /// <summary>The text of a document that may be a PDF.</summary>
    /// <param name="name">The file's name; its ending says what a text file is written in.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="readPdf">Gives the lines of a PDF's pages.</param>
    /// <param name="language">Language of the sentence when it cannot be read: <c>zh…</c> is Chinese, all else English.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectionException">It cannot be read, is empty or too large; the message says what to do.</exception>
    public static async Task<string> ReadAsync(
        string name, ReadOnlyMemory<byte> content, ReadPdf readPdf, string? language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(readPdf);
        if (content.Length > LargestBytes || !content.Span.StartsWith("%PDF"u8))
        {
            return Read(name, content, language);
        }

        DocumentFaults faults = new(name, IsChinese(language));
        var (lines, problem) = await readPdf(content, cancellationToken);
        string text = problem switch
        {
            PdfProblem.None => Tidy(PdfParagraphs.Join(lines)),
            PdfProblem.Locked => throw faults.Locked(),
            PdfProblem.NoReader => throw faults.NoPdfReader(),
            _ => throw faults.Broken(),
        };
        return text.Length == 0 ? throw faults.Scanned()
            : text.Length > LongestText ? throw faults.TooLong(text.Length)
            : text;
    }

    /// <summary>The text of a document that is no PDF.</summary>
    /// <param name="name">The file's name; its ending says what a text file is written in.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="language">Language of the sentence when it cannot be read: <c>zh…</c> is Chinese, all else English.</param>
    /// <exception cref="DirectionException">It cannot be read, is empty or too large; the message says what to do.</exception>
    public static string Read(string name, ReadOnlyMemory<byte> content, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(name);

        DocumentFaults faults = new(name, IsChinese(language));
        if (content.Length > LargestBytes)
        {
            throw faults.TooLarge();
        }

        ReadOnlySpan<byte> head = content.Span[..Math.Min(HeadBytes, content.Length)];
        string text = head.StartsWith("%PDF"u8) ? throw faults.Pdf()
            : head.StartsWith("PK"u8) ? ZippedDocument.Read(content, faults)
            : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("{\\rtf"u8) ? throw faults.OldWord()
            : Written(Path.GetExtension(name), TextDecoder.Decode(content.Span) ?? throw faults.NoText());
        text = Tidy(text);
        return text.Length == 0 ? throw faults.Empty()
            : text.Length > LongestText ? throw faults.TooLong(text.Length)
            : text;
    }

    private static bool IsChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;

    private static string Written(string ending, string text) => ending.ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => HtmlText.Read(text),
        ".md" or ".markdown" => MarkdownText.Read(text),
        _ => HtmlText.IsPage(text) ? HtmlText.Read(text) : text,
    };

    // Paragraphs on lines of their own, without blanks at their ends and without empty lines between them.
    private static string Tidy(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (string line in text.Split(['\n', '\r', '\u2028', '\u2029', '\f', '\v']))
        {
            string bare = string.Join(' ', line.Split([' ', '\t', '\u00a0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
            bare = string.Concat(bare.Where(letter => !char.IsControl(letter) && letter is not ('\u200b' or '\ufeff' or '\u00ad')));
            if (bare.Length > 0)
            {
                result.Append(bare).Append('\n');
            }
        }

        return result.ToString().TrimEnd('\n');
    }
}

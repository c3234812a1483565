using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The words to set on the picture that a client sends apart from the request: a last line <c>Caption: "…"</c>.</summary>
internal static partial class CaptionLine
{
    /// <summary>Splits a message into the request and the caption; the caption is empty when there is none.</summary>
    public static (string Request, string Caption) Split(string message)
    {
        var match = Line().Match(message);
        return match.Success
            ? (message[..match.Index], match.Groups["words"].Value.Trim())
            : (message, "");
    }

    [GeneratedRegex("""(?:^|\n)[ \t]*(?:caption|配文|题词|題詞)[ \t]*[:：][ \t]*["“「『](?<words>[^\n]+)["”」』][ \t]*\n?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}

using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>A question that a message opens with is how its film opens: nobody knows better what their viewers ask themselves.</summary>
internal static partial class Openings
{
    private const int LongestWords = 10;
    private const int LongestHanzi = 16;

    /// <summary>Takes the question out of the words about the subject; what somebody needs stays what it is about.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="content">The words about the subject.</param>
    /// <param name="isChinese">Whether they are Chinese.</param>
    public static (Brief Brief, string Content) Take(Brief brief, string content, bool isChinese)
    {
        Match match = Question().Match(content);
        string question = match.Groups["question"].Value;
        string rest = match.Success ? content[match.Length..].Trim() : "";
        if (!match.Success || Explains().IsMatch(question))
        {
            return (brief, content);
        }

        bool isShort = isChinese ? Hanzi.Length(question) <= LongestHanzi : EnglishWords.CountWords(question) is >= 2 and <= LongestWords;
        if (rest.Length < 2 || !isShort)
        {
            return (brief, content);
        }

        string needed = Need().Match(question).Groups["what"].Value.Trim();
        return (brief with { Opening = question }, needed.Length > 0 ? $"{needed}, {rest}" : rest);
    }

    [GeneratedRegex(@"^\W*(?<question>[^.!?。！？：:]{3,70}[?？])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // What is asked to be answered is the subject itself.
    [GeneratedRegex(@"^(?:how|why|what(?:['’]s)?|where|when|who)\b|为什么|為什麼|什么是|什麼是|是什么|是什麼|怎么|怎麼|怎样|如何|哪[个些里]|多少", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Explains();

    [GeneratedRegex(@"^(?:(?:do\s+you\s+)?(?:need|want)|looking\s+for|searching\s+for|in\s+need\s+of)\s+(?<what>(?:an?|the|some)\s+[^?]{2,50})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Need();
}

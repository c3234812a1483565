namespace Reelwright.Agent;

/// <summary>Which language a user writes in.</summary>
internal static partial class Language
{
    [System.Text.RegularExpressions.GeneratedRegex(@"https?://\S+|www\.\S+")]
    private static partial System.Text.RegularExpressions.Regex Address();

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    // Two English words in a row without a number or a name of a thing between them: more than a term that Chinese speakers borrow.
    private static bool Sentence(string message) => message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsAsciiLetter) > 1) > 2;

    /// <summary>Whether a reply is to be Chinese: the message has Han characters, or none speaks against the session's.</summary>
    public static bool IsChinese(string message, string? sessionLanguage)
    {
        message = Address().Replace(message, "");
        int han = message.Count(c => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf');
        if (message.Any(c => c is >= '\u3041' and <= '\u30fa' or >= '\uac00' and <= '\ud7a3'))
        {
            return false;
        }

        int latin = message.Count(char.IsAsciiLetter);
        bool isSessionChinese = sessionLanguage?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
        return (han > 0 && (han * 3 >= latin || isSessionChinese
                || message.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word.Any(IsHan) || word.Length < 3 || !word.All(char.IsAsciiLetter))))
            || (han == 0 && (latin <= 2 || !Sentence(message)) && isSessionChinese);
    }
}

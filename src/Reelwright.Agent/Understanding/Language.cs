namespace Reelwright.Agent;

/// <summary>Which language a user writes in.</summary>
internal static class Language
{
    /// <summary>Whether a reply is to be Chinese: the message has Han characters, or none speaks against the session's.</summary>
    public static bool IsChinese(string message, string? sessionLanguage)
    {
        int han = message.Count(c => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf');
        if (message.Any(c => c is >= '\u3041' and <= '\u30fa' or >= '\uac00' and <= '\ud7a3'))
        {
            return false;
        }

        int latin = message.Count(char.IsAsciiLetter);
        return han > 0 && (han * 3 >= latin || sessionLanguage?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true)
            || (han == 0 && latin == 0 && sessionLanguage?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true);
    }
}

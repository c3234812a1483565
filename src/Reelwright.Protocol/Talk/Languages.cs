namespace Reelwright.Protocol;

/// <summary>Which of the two languages somebody writes in.</summary>
public static class Languages
{
    /// <summary><c>zh</c> where Chinese characters are a fair part of the letters, else <c>en</c>.</summary>
    public static string Of(string text)
    {
        int chinese = text.Count(c => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff'));
        int words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsAsciiLetter));
        return chinese > 0 && chinese >= words ? "zh" : "en";
    }

    /// <summary>Whether a language code is Chinese.</summary>
    public static bool IsChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
}

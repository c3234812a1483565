using System.Text;

namespace Reelwright.Director;

/// <summary>Spaces and punctuation as each language sets them.</summary>
internal static class Typography
{
    /// <summary>Mends what joining words may leave: doubled spaces and stops; in Chinese, a space between hanzi and Latin words and full-width stops.</summary>
    public static string Tidy(string text, bool isChinese)
    {
        StringBuilder result = new(text.Length + 8);
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            char before = result.Length > 0 ? result[^1] : '\0';
            if (isChinese)
            {
                letter = Widen(letter, before, index + 1 < text.Length ? text[index + 1] : '\0');
                bool betweenScripts = (Hanzi.Is(before) && IsLatin(letter)) || (IsLatin(before) && Hanzi.Is(letter));
                if (letter == ' ' && (before is ' ' or '\0' || IsWide(before) || (index + 1 < text.Length && (IsWide(text[index + 1]) || (Hanzi.Is(before) && Hanzi.Is(text[index + 1]))))))
                {
                    continue;
                }

                if (betweenScripts && !char.IsDigit(before) && !char.IsDigit(letter))
                {
                    result.Append(' ');
                }
            }
            else if (letter == ' ' && before is ' ' or '\0' && letter == ' ')
            {
                continue;
            }

            if (IsStop(before) && IsStop(letter) && !(before is '?' or '？' && letter is '!' or '！') && !(before == '.' && letter == '.'))
            {
                continue;
            }

            result.Append(letter);
        }

        return result.ToString().Trim();
    }

    /// <summary>The text without a stop at its end; a question keeps its mark.</summary>
    public static string Headline(string text)
    {
        string bare = Bare(text);
        bool isTwo = bare.Contains(". ", StringComparison.Ordinal) || bare.Contains('。', StringComparison.Ordinal);
        return isTwo ? Sentence(bare, bare.Contains('。', StringComparison.Ordinal)) : bare;
    }

    private static string Bare(string text) => text.Trim().TrimEnd('.', '。', ',', '，', ';', '；', ':', '：', '、', ' ', '-', '–', '—');

    /// <summary>The text with a stop at its end.</summary>
    public static string Sentence(string text, bool isChinese)
    {
        string trimmed = text.Trim().TrimEnd(',', '，', ';', '；', ':', '：', '、', ' ');
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '؟' or '”' or '"' or '」' or '』' or ')'
            ? trimmed : trimmed + (isChinese ? "。" : ".");
    }

    private static char Widen(char letter, char before, char after) => letter switch
    {
        ',' when !(char.IsDigit(before) && char.IsDigit(after)) && !IsLatin(before) => '，',
        '!' => '！',
        '?' => '？',
        ';' => '；',
        ':' when Hanzi.Is(before) => '：',
        '.' when Hanzi.Is(before) => '。',
        _ => letter,
    };

    private static bool IsLatin(char letter) => letter < '\u0250' && char.IsLetterOrDigit(letter);

    private static bool IsWide(char letter) => letter is '，' or '。' or '！' or '？' or '；' or '：' or '、' or '“' or '”' or '「' or '」';

    private static bool IsStop(char letter) => letter is '.' or '。' or '!' or '！' or '?' or '？' or '，' or ',';
}

using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Numbers in words, in English and Chinese.</summary>
internal static class NumberReader
{
    private const string Digits = "零一二三四五六七八九";
    private const string ChineseCharacters = "零〇一二两俩三四五六七八九十百千半";
    private const int LongestChinese = 10;

    private static readonly FrozenDictionary<string, double> English = new Dictionary<string, double>
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["half"] = 0.5,
        ["couple"] = 2,
        ["dozen"] = 12,
        ["quarter"] = 0.25,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Words =
        English.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that an English word is; <c>null</c> when none.</summary>
    public static double? Word(ReadOnlySpan<char> word) => Words.TryGetValue(word, out double value) ? value : null;

    /// <summary>The number that a whole word of either language is; <c>null</c> when none.</summary>
    public static double? Whole(ReadOnlySpan<char> word) =>
        Word(word) ?? (word.Length > 0 && ChineseLength(word) == word.Length ? Chinese(word) : null);

    /// <summary>How many characters at the start are a Chinese number; 0 when none.</summary>
    public static int ChineseLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < LongestChinese
            && (ChineseCharacters.Contains(text[length]) || (text[length] == '点' && IsPoint(text, length))))
        {
            length++;
        }

        return length;
    }

    /// <summary>The number that Chinese characters are; <c>null</c> when none.</summary>
    public static double? Chinese(ReadOnlySpan<char> text)
    {
        double total = 0;
        double current = 0;
        double place = 0;
        foreach (char c in text)
        {
            char plain = c switch { '两' or '俩' => '二', '〇' => '零', _ => c };
            int digit = Digits.IndexOf(plain, StringComparison.Ordinal);
            if (digit >= 0 && place > 0)
            {
                current += digit * place;
                place /= 10;
            }
            else if (digit >= 0)
            {
                current = digit;
            }
            else if (plain == '点')
            {
                place = 0.1;
            }
            else if (plain is '十' or '百' or '千')
            {
                total += (current == 0 ? 1 : current) * (plain == '十' ? 10 : plain == '百' ? 100 : 1000);
                current = 0;
            }
            else if (plain == '半')
            {
                current += 0.5;
            }
            else
            {
                return null;
            }
        }

        return total + current;
    }

    // "一点五" is a number; "大一点" and "一点钟" are none.
    private static bool IsPoint(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && Digits.Contains(text[at - 1] == '两' ? '二' : text[at - 1]) && Digits.Contains(text[at + 1]);
}

using System.Collections.Frozen;
using System.Text;

namespace Reelwright.Director;

/// <summary>Simplified and traditional forms of the characters that our own words use.</summary>
/// <remarks>
/// The table is complete for the words of this program and for nothing else: the user's words are never converted for
/// show, only compared.
/// </remarks>
internal static class ChineseVariants
{
    private const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, string> ToTraditional = WordTable.Read("hant")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, char> ToSimplified = WordTable.Read("hant")
        .Where(row => row[0].Length == 1 && row[1].Length == 1 && row[0] != row[1])
        .Concat([["里", "裡"], ["面", "麵"], ["发", "髮"], ["后", "後"], ["台", "臺"], ["为", "爲"], ["着", "著"], ["秒", "秒"], ["只", "隻"], ["复", "複"], ["干", "乾"]])
        .DistinctBy(row => row[1]).ToFrozenDictionary(row => row[1][0], row => row[0][0]);

    /// <summary>Whether a character is only written in traditional text.</summary>
    public static bool IsTraditional(char letter) => ToSimplified.TryGetValue(letter, out char simple) && simple != letter && letter is not ('著' or '麵' or '乾');

    /// <summary>Whether a character is only written in simplified text.</summary>
    public static bool IsSimplified(char letter) =>
        letter is not ('里' or '面' or '后' or '台' or '只' or '干' or '着' or '于' or '松' or '了')
        && ToTraditional.TryGetValue(letter.ToString(), out string? other) && other[0] != letter;

    /// <summary>The text with its traditional characters replaced, character by character: positions stay.</summary>
    public static string ToHans(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (int index = 0; index < target.Length; index++)
            {
                target[index] = ToSimplified.GetValueOrDefault(source[index], source[index]);
            }
        });

    /// <summary>Words of our own in traditional characters.</summary>
    public static string ToHant(string text)
    {
        StringBuilder result = new(text.Length);
        int index = 0;
        while (index < text.Length)
        {
            int length = Math.Min(LongestPhrase, text.Length - index);
            string? other = null;
            while (length > 0 && !ToTraditional.TryGetValue(text.Substring(index, length), out other))
            {
                length--;
            }

            result.Append(other ?? text[index].ToString());
            index += Math.Max(1, length);
        }

        return result.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace Reelwright.Director;

/// <summary>Emoji as the subject of a message.</summary>
internal static class EmojiWords
{
    private static readonly Dictionary<string, string[]> Table = WordTable.Read("emoji")
        .DistinctBy(row => row[0]).ToDictionary(row => row[0], row => row, StringComparer.Ordinal);

    /// <summary>Whether a text has emoji and no words.</summary>
    public static bool IsEmojiOnly(string text) => !text.Any(letter => char.IsLetterOrDigit(letter)) && Split(text).Any();

    /// <summary>The emoji of a text that the art library can show: id, English name, Chinese name.</summary>
    public static IEnumerable<(string Art, string English, string Chinese)> Find(string text) =>
        Split(text).Where(Table.ContainsKey).Select(key => (Table[key][1], Table[key][2], Table[key][3])).Distinct();

    private static IEnumerable<string> Split(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            StringBuilder key = new();
            foreach (Rune rune in elements.GetTextElement().EnumerateRunes())
            {
                // Skin tones and presentation selectors do not change which picture it is.
                if (rune.Value is not (0xFE0F or 0xFE0E) and not (>= 0x1F3FB and <= 0x1F3FF))
                {
                    key.Append(rune.ToString());
                }
            }

            string element = key.ToString();
            if (element.EnumerateRunes().Any(rune => rune.Value >= 0x2190 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
                || rune.Value >= 0x1F000))
            {
                yield return element;
            }
        }
    }
}

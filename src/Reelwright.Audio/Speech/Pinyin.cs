using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>Pinyin as people type it: <c>chong2 qing4</c>, <c>chóng qìng</c>, <c>Chóngqìng</c>, <c>lv4</c>, <c>lü4</c>.</summary>
internal static class Pinyin
{
    /// <summary>The tone of a syllable without one.</summary>
    public const int Neutral = 5;

    // The finals that each initial takes in Mandarin; ü is v, and u after j, q, x and y.
    private static readonly (string Initial, string Finals)[] Table =
    [
        ("", "a ai an ang ao e ei en eng er o ou"),
        ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
        ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
        ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
        ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
        ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
        ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
        ("f", "a an ang ei en eng o ou u"),
        ("d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"),
        ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
        ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve"),
        ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve"),
        ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
        ("k", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
        ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
        ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("r", "an ang ao e en eng i ong ou u ua uan ui un uo"),
        ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
        ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
        ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
        ("y", "a an ang ao e i in ing o ong ou u uan ue un"),
        ("w", "a ai an ang ei en eng o u"),
    ];

    private static readonly FrozenSet<string> Syllables = Table
        .SelectMany(static row => row.Finals.Split(' ').Select(final => row.Initial + final)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly int LongestSyllable = Syllables.Max(static syllable => syllable.Length);

    // Four tones of each vowel; the mark is a letter of its own or joined to it.
    private static readonly (string Marked, char Plain)[] Marks =
        [("āáǎà", 'a'), ("ēéěè", 'e'), ("īíǐì", 'i'), ("ōóǒò", 'o'), ("ūúǔù", 'u'), ("ǖǘǚǜ", 'v'), ("ăĕĭŏŭ", '\0')];

    /// <summary>Whether somebody who wrote this meant pinyin: some tone is marked, by a sign or a digit after letters.</summary>
    public static bool HasTones(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (ToneOf(text[i]) is not null || (i > 0 && char.IsAsciiDigit(text[i]) && (char.IsAsciiLetter(text[i - 1]) || text[i - 1] is 'ü' or ':')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all words of a text are syllables, tones aside.</summary>
    public static bool IsToneless(string text) =>
        Words(text) is { Length: > 0 } words && Array.TrueForAll(words, word => Cut(word.ToLowerInvariant().Replace("ü", "v", StringComparison.Ordinal), 0) is not null);

    /// <summary>The syllables as the Chinese voice takes them, <c>chong2</c>, ü as v, 5 for the neutral tone.</summary>
    /// <param name="text">Syllables apart or joined; each with a digit 0 to 5, a mark, or neither for the neutral tone.</param>
    /// <param name="wrong">The part that is no pinyin, where the result is empty.</param>
    public static ImmutableArray<string> Read(string text, out string wrong)
    {
        var syllables = ImmutableArray.CreateBuilder<string>();
        foreach (string word in Words(text.ToLowerInvariant().Replace("u:", "ü", StringComparison.Ordinal)))
        {
            if (!TryReadWord(word, syllables))
            {
                wrong = word;
                return [];
            }
        }

        wrong = text;
        return syllables.ToImmutable();
    }

    private static string[] Words(string text) => text.Split([' ', '\t', '\'', '’', '-', '·', '　', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool TryReadWord(string word, ImmutableArray<string>.Builder syllables)
    {
        for (int start = 0; start < word.Length;)
        {
            int end = start;
            while (end < word.Length && !char.IsAsciiDigit(word[end]))
            {
                end++;
            }

            int? tone = end < word.Length ? word[end] - '0' : null;
            if (end == start || tone > Neutral || !TryReadLetters(word[start..end], tone, syllables))
            {
                return false;
            }

            start = end + 1;
        }

        return true;
    }

    private static bool TryReadLetters(string letters, int? tone, ImmutableArray<string>.Builder syllables)
    {
        var (plain, tones) = Plain(letters);
        if (plain is null || Cut(plain, 0) is not { } parts)
        {
            return false;
        }

        int start = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int[] marked = [.. tones[start..(start + parts[i].Length)].Where(static mark => mark > 0)];
            int own = i == parts.Count - 1 && tone is { } digit ? (digit == 0 ? Neutral : digit) : marked.FirstOrDefault(Neutral);
            if (marked.Length > 1 || (marked.Length == 1 && own != marked[0]))
            {
                return false;
            }

            syllables.Add(parts[i] + (char)('0' + own));
            start += parts[i].Length;
        }

        return true;
    }

    private static (string? Plain, int[] Tones) Plain(string letters)
    {
        char[] plain = new char[letters.Length];
        int[] tones = new int[letters.Length];
        for (int i = 0; i < letters.Length; i++)
        {
            var mark = ToneOf(letters[i]);
            plain[i] = mark?.Plain ?? (letters[i] == 'ü' ? 'v' : letters[i]);
            tones[i] = mark?.Tone ?? 0;
            if (!char.IsAsciiLetterLower(plain[i]))
            {
                return (null, []);
            }
        }

        return (new string(plain), tones);
    }

    private static (char Plain, int Tone)? ToneOf(char letter)
    {
        foreach (var (marked, plain) in Marks)
        {
            int tone = marked.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (tone >= 0 && letter > '\u007f')
            {
                // ă is ǎ to many keyboards.
                return plain == '\0' ? ("aeiou"[tone], 3) : (plain, tone + 1);
            }
        }

        return null;
    }

    // Xi'an is written with an apostrophe because xian is one syllable: the longest first, as it is read.
    private static List<string>? Cut(string letters, int start)
    {
        if (start == letters.Length)
        {
            return [];
        }

        for (int length = Math.Min(LongestSyllable, letters.Length - start); length > 0; length--)
        {
            string syllable = letters.Substring(start, length);
            if (Syllables.Contains(syllable) && Cut(letters, start + length) is { } rest)
            {
                rest.Insert(0, syllable);
                return rest;
            }
        }

        return null;
    }
}

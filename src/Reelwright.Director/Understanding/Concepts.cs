using System.Collections.Frozen;

namespace Reelwright.Director;

/// <summary>The concept table: finds what a text speaks of, in English and Chinese.</summary>
internal static class Concepts
{
    private const int LongestEnglishWords = 4;
    private const int LongestChineseWord = 7;

    private static readonly FrozenDictionary<string, Family> FamilyById = WordTable.Read("families")
        .Select(row => new Family(row[0], row[1], row[2], row[3], [.. row[4].Split(',')], [.. row[5].Split(',')]))
        .ToFrozenDictionary(family => family.Id, StringComparer.Ordinal);

    private static readonly Concept[] Table =
    [
        .. WordTable.Read("concepts").Concat(WordTable.Read("ideas")).Concat(WordTable.Read("things")).Select(row => new Concept(
            row[0], FamilyById[row[1]], row[2], [.. row[3].Split(',')], [.. row[4].Split(',')], [.. row[5].Split(',')])),
    ];

    private static readonly FrozenDictionary<string, Concept> ById = Table.ToFrozenDictionary(concept => concept.Id, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Concept> EnglishWordsOf = Words(concept => concept.English);
    private static readonly FrozenDictionary<string, Concept> ChineseWordsOf = Words(concept => concept.Chinese);

    /// <summary>All concepts, in the table's order.</summary>
    public static IReadOnlyList<Concept> All => Table;

    /// <summary>All families.</summary>
    public static IEnumerable<Family> Families => FamilyById.Values.OrderBy(family => family.Id, StringComparer.Ordinal);

    /// <summary>The concept with an id; <c>null</c> when there is none.</summary>
    public static Concept? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The family with an id.</summary>
    public static Family FamilyOf(string id) => FamilyById.GetValueOrDefault(id) ?? FamilyById["general"];

    /// <summary>The concepts a text names, the most telling (longest word, then first) first.</summary>
    public static IEnumerable<Concept> FindAll(string text) =>
        FindMatches(text).OrderByDescending(match => Weight(match, text)).ThenBy(match => match.Start)
            .Select(match => match.Concept).Distinct();

    /// <summary>What a text is most likely about; words that only tell how or where something is do not count.</summary>
    public static Concept? FindSubject(string text) => FindAll(text).FirstOrDefault(concept => concept.Family.Id != "attribute");

    /// <summary>Places where a text names concepts, in order, without overlaps: at each place the longest word.</summary>
    public static IReadOnlyList<ConceptMatch> FindMatches(string text)
    {
        List<ConceptMatch> matches = [];
        string lower = ChineseWriting.ToHans(text).ToLowerInvariant();
        int index = 0;
        while (index < lower.Length)
        {
            ConceptMatch? match = Hanzi.Is(lower[index]) ? ChineseAt(lower, index)
                : char.IsLetterOrDigit(lower[index]) ? EnglishAt(lower, index) ?? ChineseAt(lower, index)
                : null;
            if (match is { } found)
            {
                matches.Add(found);
                index = found.End;
            }
            else
            {
                index = Hanzi.Is(lower[index]) || !char.IsLetterOrDigit(lower[index]) ? index + 1 : WordEnd(lower, index);
            }
        }

        return matches;
    }

    private static double Weight(ConceptMatch match, string text) =>
        (match.IsChinese ? match.Length * 3 : match.Length) * (match.Concept.Family.Id == "product" ? 0.5 : 1)
        + (match.End >= text.TrimEnd('。', '.', '!', '！').Length ? 2 : 0);

    private static ConceptMatch? ChineseAt(string text, int start)
    {
        for (int length = Math.Min(LongestChineseWord, text.Length - start); length > 0; length--)
        {
            if (ChineseWordsOf.TryGetValue(text.Substring(start, length), out Concept? concept)
                && (length > 1 || IsAlone(text, start)) && !GoesOn(text, start + length))
            {
                return new ConceptMatch(concept, start, length, IsChinese: true);
            }
        }

        return null;
    }

    // "app" does not stand in "approves".
    private static bool GoesOn(string text, int end) => end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1]);

    // A single character is a word of its own only where a phrase ends with it: 一辆车, but not 车站.
    private static bool IsAlone(string text, int start) => (start + 1 >= text.Length || !Hanzi.Is(text[start + 1]))
        && (start == 0 || "个個只隻条條辆輛台臺张張座本杯朵棵盏盞双雙件首艘架匹头頭幅把支份碗的新".Contains(text[start - 1], StringComparison.Ordinal) || !(Hanzi.Is(text[start - 1]) || char.IsDigit(text[start - 1])));

    private static ConceptMatch? EnglishAt(string text, int start)
    {
        List<int> ends = [];
        int position = start;
        while (ends.Count < LongestEnglishWords && position < text.Length && char.IsLetterOrDigit(text[position]) && !Hanzi.Is(text[position]))
        {
            position = WordEnd(text, position);
            ends.Add(position);
            position = position < text.Length && text[position] is ' ' ? position + 1 : text.Length;
        }

        for (int index = ends.Count - 1; index >= 0; index--)
        {
            string words = text[start..ends[index]].Replace('’', '\'');
            if (EnglishWordsOf.TryGetValue(words, out Concept? concept)
                || EnglishWordsOf.TryGetValue(EnglishWords.Singular(words), out concept)
                || (words.EndsWith("'s", StringComparison.Ordinal) && EnglishWordsOf.TryGetValue(words[..^2], out concept)))
            {
                return new ConceptMatch(concept, start, ends[index] - start, IsChinese: false);
            }
        }

        return null;
    }

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && !Hanzi.Is(text[end])
            && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' or '-' or '&' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return Math.Max(end, start + 1);
    }

    private static FrozenDictionary<string, Concept> Words(Func<Concept, IEnumerable<string>> words)
    {
        Dictionary<string, Concept> table = new(StringComparer.Ordinal);
        foreach (Concept concept in Table)
        {
            foreach (string word in words(concept))
            {
                table.TryAdd(word.ToLowerInvariant(), concept);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>What everybody may know of a few topics that are often asked about, so that an explainer explains.</summary>
internal static class Topics
{
    private static readonly ImmutableArray<(string[] Chinese, string[] English, string ChineseLines, string EnglishLines)> Table =
        [.. WordTable.Read("topics").Select(row => (row[0].Split(','), row[1].Split(','), row[2], row[3]))];

    /// <summary>The scenes of the topic a text asks about: headline, what is said, picture; empty when it is not known.</summary>
    public static ImmutableArray<(string Headline, string Narration, string Art)> Find(string text, bool isChinese)
    {
        string hans = ChineseWriting.ToHans(text).ToLowerInvariant();
        foreach (var (chinese, english, chineseLines, englishLines) in Table)
        {
            if (isChinese ? chinese.Any(key => hans.Contains(key, StringComparison.Ordinal)) : english.Any(key => HasWord(hans, key)))
            {
                return [.. (isChinese ? chineseLines : englishLines).Split('|').Select(line => line.Split('~', '@'))
                    .Select(parts => (parts[0], parts[1], parts[2]))];
            }
        }

        return [];
    }

    /// <summary>Every picture that the topics name.</summary>
    public static IEnumerable<string> Art => Table.SelectMany(row => (row.ChineseLines + "|" + row.EnglishLines).Split('|')).Select(line => line.Split('@')[1]);

    private static bool HasWord(string text, string key)
    {
        int at = text.IndexOf(key, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1]));
    }
}

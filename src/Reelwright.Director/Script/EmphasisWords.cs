using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>Which words of a headline carry its sense.</summary>
internal static class EmphasisWords
{
    /// <param name="headline">The headline.</param>
    /// <param name="subject">What the video is about.</param>
    /// <param name="wordStarts">Offsets at which its words begin: no colour begins or ends inside a word (一套|房子). Empty when nobody knows.</param>
    public static ImmutableArray<string> Of(string headline, Subject subject, IReadOnlyCollection<int> wordStarts)
    {
        if (headline.Length == 0)
        {
            return [];
        }

        string name = subject.Brief.Name;
        if (name.Length > 0 && headline.Length > name.Length && headline.Contains(name, StringComparison.Ordinal))
        {
            return [name];
        }

        ConceptMatch? match = Concepts.FindMatches(headline).Where(found => found.Length > 1 && found.Length < headline.Length && IsWhole(found))
            .OrderByDescending(found => found.Length).Select(found => (ConceptMatch?)found).FirstOrDefault();
        if (match is { } word)
        {
            return [headline.Substring(word.Start, word.Length)];
        }

        if (subject.IsChinese)
        {
            return [];
        }

        bool IsWhole(ConceptMatch found) => wordStarts.Count == 0
            || (wordStarts.Contains(found.Start) && (found.End >= headline.Length || wordStarts.Contains(found.End) || !Hanzi.Is(headline[found.End])));

        string[] words = headline.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string last = words[^1].Trim('?', '!', '.', ',');
        return words.Length > 2 && !EnglishWords.IsStopWord(last.ToLowerInvariant()) && last.Length > 2 ? [last] : [];
    }
}

using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Finds the one scene or upload that words name: by its file, by what is read in it, and by the same thing in the other language.</summary>
internal static class SceneFinder
{
    private const double LeastShare = 0.5;

    // 海边 names beach.mp4: each word's rows of subjects.tsv.
    private static readonly FrozenDictionary<string, int[]> Rows = Grammar.Rows("subjects")
        .SelectMany((columns, row) => columns.SelectMany(column => column.Split('|')).Select(word => (word, row)))
        .GroupBy(entry => entry.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.row).ToArray(), StringComparer.Ordinal);

    private static readonly string[][] Chinese = [.. Grammar.Rows("subjects").Select(columns => columns[1].Split('|').Where(word => word.Length > 1).ToArray())];

    /// <summary>The subject's place that the words name better than every other; <c>null</c> when none does.</summary>
    /// <param name="subjects">What can be named.</param>
    /// <param name="words">The words, as said.</param>
    public static int? Find(IReadOnlyList<SceneSubject> subjects, string words)
    {
        string said = Utterance.Of(words.Trim()).Plain.Replace("的", "", StringComparison.Ordinal);
        (int Place, double Score) best = (-1, 0);
        bool isTie = false;
        for (int i = 0; i < subjects.Count; i++)
        {
            double score = Score(subjects[i], said);
            (isTie, best) = score > best.Score ? (false, (i, score)) : (isTie || (score == best.Score && score > 0), best);
        }

        return best.Score >= LeastShare && !isTie ? best.Place : null;
    }

    /// <summary>The one scene that shows what a whole word of <c>subjects.tsv</c> names; <c>null</c> when none or several do.</summary>
    public static int? Called(IReadOnlyList<SceneSubject> subjects, string word)
    {
        if (!Rows.ContainsKey(word))
        {
            return null;
        }

        int? found = null;
        for (int i = 0; i < subjects.Count; i++)
        {
            if (!IsSameThing(subjects[i], word) && !subjects[i].Name.Contains(word, StringComparison.Ordinal))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = i;
        }

        return found;
    }

    // The share of what was said that is found in the subject.
    private static double Score(SceneSubject subject, string said)
    {
        if (said.Length == 0)
        {
            return 0;
        }

        if (!said.Any(Lexer.IsHan))
        {
            string[] own = said.Split([' ', '\'', '-'], StringSplitOptions.RemoveEmptyEntries);
            return own.Count(word => subject.Has([word]) || IsSameThing(subject, word)) / (double)Math.Max(1, own.Length);
        }

        string plain = Utterance.Of(subject.Name).Plain;
        if (plain.Contains(said, StringComparison.Ordinal))
        {
            return 1 + (said.Length / 100.0);
        }

        if (IsSameThing(subject, said))
        {
            return 1;
        }

        // 靠窗座位 in 靠窗的老座位最安静: most of its characters, in order, and pairs that stand together.
        int pairs = 0;
        int at = -1;
        int ordered = 0;
        for (int i = 0; i < said.Length; i++)
        {
            pairs += i > 0 && plain.Contains(said.AsSpan(i - 1, 2), StringComparison.Ordinal) ? 1 : 0;
            int found = plain.IndexOf(said[i], at + 1);
            (ordered, at) = found < 0 ? (ordered, at) : (ordered + 1, found);
        }

        return said.Length < 2 || pairs == 0 ? 0 : ((double)pairs / (said.Length - 1) + ((double)ordered / said.Length)) / 2;
    }

    private static bool IsSameThing(SceneSubject subject, string word)
    {
        if (!Rows.TryGetValue(word, out int[]? rows))
        {
            return false;
        }

        foreach (int row in rows)
        {
            foreach (string own in subject.Words)
            {
                if (Rows.TryGetValue(own, out int[]? others) && others.Contains(row))
                {
                    return true;
                }
            }
        }

        // A scene of Chinese words, said in English.
        return !Lexer.IsHan(word[0]) && Array.Exists(rows, row => Array.Exists(Chinese[row], own => subject.Name.Contains(own, StringComparison.Ordinal)));
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Finds the one scene or upload that words name: by its file, by what is read in it, and by the same thing in the other language.</summary>
internal static class SceneFinder
{
    private const double LeastShare = 0.5;
    private const double OwnName = 0.2;

    // 海边 names beach.mp4: each word's rows of subjects.tsv.
    private static readonly FrozenDictionary<string, int[]> Rows = Grammar.Rows("subjects")
        .SelectMany((columns, row) => columns.SelectMany(column => column.Split('|')).Select(word => (word, row)))
        .GroupBy(entry => entry.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.row).ToArray(), StringComparer.Ordinal);

    private static readonly string[][] Chinese = [.. Grammar.Rows("subjects").Select(columns => columns[1].Split('|').Where(word => word.Length > 1).ToArray())];

    /// <summary>A word of a file's name and what else it is called, in both languages.</summary>
    public static IEnumerable<string> Synonyms(string word) => Rows.TryGetValue(word, out int[]? rows)
        ? Rows.Where(entry => entry.Key.Length > 1 && entry.Value.Intersect(rows).Any()).Select(entry => entry.Key)
        : [word];

    /// <summary>The subject's place that the words name better than every other; <c>null</c> when none does.</summary>
    /// <param name="subjects">What can be named.</param>
    /// <param name="words">The words, as said.</param>
    public static int? Find(IReadOnlyList<SceneSubject> subjects, string words)
    {
        string said = Utterance.Of(words.Trim()).Plain.Replace("的", "", StringComparison.Ordinal);
        if (NameWords.Contains(said) && Namesake(subjects) is { } name)
        {
            return name;
        }

        (int Place, double Score) best = (-1, 0);
        bool isTie = false;
        for (int i = 0; i < subjects.Count; i++)
        {
            double score = Score(subjects[i], said);
            (isTie, best) = score > best.Score ? (false, (i, score)) : (isTie || (score == best.Score && score > 0), best);
        }

        return best.Score >= LeastShare && !isTie ? best.Place : null;
    }

    // 店名那页: the scene whose words other scenes say too, and that says nothing else.
    private static int? Namesake(IReadOnlyList<SceneSubject> subjects)
    {
        int? found = null;
        for (int i = 0; i < subjects.Count; i++)
        {
            string name = subjects[i].Name;
            if (name.Length > 1 && subjects.Where((other, at) => at != i && other.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).Any())
            {
                found ??= i;
            }
        }

        return found;
    }

    private static readonly string[] NameWords = ["店名", "名字", "品牌名", "产品名", "公司名", "牌子", "店铺名", "招牌", "name", "brand name", "shop name", "product name", "company name", "just name"];

    /// <summary>The one scene that shows what a whole word of <c>subjects.tsv</c> names; <c>null</c> when none or several do.</summary>
    public static int? Called(IReadOnlyList<SceneSubject> subjects, string word)
    {
        if (!Rows.ContainsKey(word))
        {
            return null;
        }

        // A montage of several pictures has their names written on it; the scene that is called so is meant before it.
        int? own = Only(subjects, subject => IsSameThing(subject.Own, word), out bool isOwn);
        return isOwn ? own : Only(subjects, subject => IsSameThing(subject, word) || subject.Name.Contains(word, StringComparison.Ordinal), out _);
    }

    private static int? Only(IReadOnlyList<SceneSubject> subjects, Func<SceneSubject, bool> isMeant, out bool isAny)
    {
        int? found = null;
        isAny = false;
        for (int i = 0; i < subjects.Count; i++)
        {
            if (isMeant(subjects[i]))
            {
                found = isAny ? null : i;
                isAny = true;
            }
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
            double share = own.Count(word => subject.Has([word]) || IsSameThing(subject, word)) / (double)Math.Max(1, own.Length);
            return share + (own.Length > 0 && own.All(word => IsSameThing(subject.Own, word)) ? OwnName : 0);
        }

        string plain = Utterance.Of(subject.Name).Plain;
        if (plain.Contains(said, StringComparison.Ordinal))
        {
            return 1 + (said.Length / 100.0);
        }

        if (IsSameThing(subject, said))
        {
            return 1 + (IsSameThing(subject.Own, said) ? OwnName : 0);
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

        // A scene of Chinese words, said in English.
        return IsSameThing(subject.Words, word)
            || (!Lexer.IsHan(word[0]) && Array.Exists(rows, row => Array.Exists(Chinese[row], own => subject.Name.Contains(own, StringComparison.Ordinal))));
    }

    private static bool IsSameThing(ImmutableArray<string> words, string word)
    {
        if (!Rows.TryGetValue(word, out int[]? rows))
        {
            return words.Contains(word);
        }

        foreach (string own in words)
        {
            if (Rows.TryGetValue(own, out int[]? others) && Array.Exists(rows, row => others.Contains(row)))
            {
                return true;
            }
        }

        return false;
    }
}

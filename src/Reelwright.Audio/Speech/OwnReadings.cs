using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A stretch of a line that is read in its own way.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Reading">How it is said.</param>
internal readonly record struct OwnReading(int Start, int Length, Pronunciation Reading)
{
    public int End => Start + Length;

    /// <summary>What the voice is given.</summary>
    public IEnumerable<SpokenToken> Tokens()
    {
        if (!Reading.Syllables.IsEmpty)
        {
            return [new(new string('〇', Reading.Syllables.Length), Start, Length) { Syllables = Reading.Syllables }];
        }

        string said = Reading.Said;
        var tokens = Reading.IsChinese ? ChineseNormalizer.Read(said, 0, said.Length) : EnglishNormalizer.Read(said, 0, said.Length);
        var (start, length) = (Start, Length);
        return tokens.Select(token => token with { Start = start, Length = length, After = Break.None, IsRespelled = true });
    }
}

/// <summary>Finds in a text the words that are read in their own way.</summary>
internal static class OwnReadings
{
    /// <summary>The stretches, in order, none over another; a longer word goes before a shorter one.</summary>
    /// <param name="text">The line.</param>
    /// <param name="readings">What is read in its own way; of two readings of a word the last counts.</param>
    /// <param name="segmenter">Knows where Chinese words end: 行长 is no word of 银行长期.</param>
    public static IReadOnlyList<OwnReading> Find(string text, IReadOnlyList<Pronunciation> readings, Lazy<ChineseSegmenter> segmenter)
    {
        var found = new List<OwnReading>();
        foreach (var reading in readings.Reverse().DistinctBy(static reading => reading.Written, StringComparer.OrdinalIgnoreCase)
            .Where(static reading => !reading.Written.All(Script.IsHan)).OrderByDescending(static reading => reading.Written.Length))
        {
            for (int at = 0; (at = text.IndexOf(reading.Written, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                Add(found, text, new OwnReading(at, reading.Written.Length, reading));
            }
        }

        var chinese = readings.Where(static reading => reading.Written.All(Script.IsHan)).ToList();
        if (chinese.Count > 0 && text.Any(Script.IsHan))
        {
            AddChinese(found, text, chinese, segmenter.Value);
        }

        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>The readings that a text has use for, in their order.</summary>
    public static ImmutableArray<Pronunciation> Of(string text, IEnumerable<Pronunciation> readings, ChineseSegmenter segmenter)
    {
        var all = readings.ToList();
        var used = Find(text, all, new Lazy<ChineseSegmenter>(segmenter)).Select(static found => found.Reading).ToHashSet();
        return [.. all.Where(used.Contains)];
    }

    private static void AddChinese(List<OwnReading> found, string text, List<Pronunciation> readings, ChineseSegmenter segmenter)
    {
        var byWord = new Dictionary<string, Pronunciation>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            byWord[Simple(reading.Written, segmenter)] = reading;
        }

        foreach (var span in segmenter.Cut(text, byWord.Keys.ToHashSet(StringComparer.Ordinal)))
        {
            string word = Simple(text.AsSpan(span.Start, span.Length), segmenter);
            if (byWord.TryGetValue(word, out var whole))
            {
                Add(found, text, new OwnReading(span.Start, span.Length, whole));
                continue;
            }

            // 重庆 in 重庆市: what is left of the longer word must be words, too.
            foreach (var (own, reading) in byWord.OrderByDescending(static entry => entry.Key.Length))
            {
                int at = word.IndexOf(own, StringComparison.Ordinal);
                if (at >= 0 && own.Length > 1 && IsWord(word.AsSpan(0, at)) && IsWord(word.AsSpan(at + own.Length)))
                {
                    Add(found, text, new OwnReading(span.Start + at, own.Length, reading));
                }
            }
        }

        bool IsWord(ReadOnlySpan<char> rest) => rest.Length <= 1 || segmenter.Lexicon.Find(rest) >= 0;
    }

    private static void Add(List<OwnReading> found, string text, OwnReading own)
    {
        bool isWhole = !Goes(text, own.Start - 1, own.Start) && !Goes(text, own.End - 1, own.End);
        if (isWhole && found.TrueForAll(other => own.End <= other.Start || other.End <= own.Start))
        {
            found.Add(own);
        }
    }

    // Whether a word of letters or a number goes on from one character to the next.
    private static bool Goes(string text, int left, int right) =>
        left >= 0 && right < text.Length && IsLetterOrDigit(text[left]) && IsLetterOrDigit(text[right]);

    private static bool IsLetterOrDigit(char c) => char.IsLetterOrDigit(c) && !Script.IsHan(c);

    private static string Simple(ReadOnlySpan<char> word, ChineseSegmenter segmenter)
    {
        char[] simple = word.ToArray();
        for (int i = 0; i < simple.Length; i++)
        {
            simple[i] = segmenter.Lexicon.Simplify(simple[i]);
        }

        return new string(simple);
    }
}

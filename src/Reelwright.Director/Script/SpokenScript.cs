using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The script of a message that is a script itself: its sentences are spoken as they are.</summary>
internal static class SpokenScript
{
    private const int MostSceneWords = 18;
    private const int MostSceneHanzi = 32;
    private const int MostForeignWords = 7;

    public static IReadOnlyList<ScriptScene> Write(Subject subject, SceneWriter writer, double length, ImmutableArray<int> pictures, List<string> assumptions)
    {
        ImmutableArray<string> sentences = subject.Brief.Script;
        int most = subject.Brief.IsForeign ? MostForeignWords : subject.IsChinese ? MostSceneHanzi : MostSceneWords;
        List<string> pieces = [.. sentences.SelectMany(sentence => Pieces(sentence, most, subject.IsChinese, writer.WordStarts))];
        if (!subject.Brief.IsForeign && pieces.Count < ScriptWriter.SceneCount(length) * 0.7)
        {
            // There is time for a picture to each clause.
            pieces = [.. sentences.SelectMany(sentence => Pieces(sentence, most / 2, subject.IsChinese, writer.WordStarts))];
        }

        HashSet<int> kept = Keep(pieces, length, subject.IsChinese);
        if (kept.Count < pieces.Count)
        {
            assumptions.Add(subject.IsChinese ? subject.Own("文字比时长所能容纳的多，保留了最重要的句子。")
                : "The text was longer than the video can hold, so its most important sentences were kept.");
        }

        List<ScriptScene> scenes = [];
        string name = subject.Brief.Name;
        for (int index = 0; index < pieces.Count; index++)
        {
            if (!kept.Contains(index))
            {
                continue;
            }

            string piece = pieces[index];
            string headline = subject.Brief.IsForeign ? piece.Trim(' ', ',', '،') : Headline(piece, subject.IsChinese, writer);
            bool isLast = index == kept.Max();
            bool first = scenes.Count == 0;
            scenes.Add(new ScriptScene
            {
                Kind = first ? SceneKind.Hook : isLast && kept.Count > 2 ? SceneKind.CallToAction : !pictures.IsEmpty ? SceneKind.Picture
                    : EnglishWords.CountWords(piece) <= 5 && !subject.IsChinese ? SceneKind.Statement : SceneKind.Point,
                Headline = headline,
                Narration = Typography.Sentence(subject.IsChinese ? piece : EnglishWords.Capitalize(piece), subject.IsChinese),
                Art = writer.ArtFor(piece),
                Media = pictures.IsEmpty ? null : pictures[scenes.Count % pictures.Length],
            });
        }

        // A short title first, when the words leave time for it and do not already open with the name.
        if (name.Length > 0 && scenes.Count > 0 && !scenes[0].Headline.Contains(name, StringComparison.OrdinalIgnoreCase) && length / (scenes.Count + 1) >= 3)
        {
            scenes.Insert(1, new ScriptScene { Kind = SceneKind.Reveal, Headline = name, Art = writer.SubjectArt() });
        }

        return scenes;
    }

    /// <summary>A quotation in parts that each fill one scene: its sentences, and the clauses of a long one.</summary>
    public static IEnumerable<string> Pieces(string text, bool isChinese, Func<string, IReadOnlyCollection<int>> wordStarts)
    {
        int most = isChinese ? 18 : 14;
        return Size(text, isChinese) <= most ? [text] : Sentences.Split(text).SelectMany(sentence => Pieces(sentence, most, isChinese, wordStarts));
    }

    /// <summary>Parts of a sentence that are short enough for one scene.</summary>
    private static IEnumerable<string> Pieces(string sentence, int most, bool isChinese, Func<string, IReadOnlyCollection<int>> wordStarts)
    {
        if (Size(sentence, isChinese) <= most)
        {
            yield return sentence;
            yield break;
        }

        string piece = "";
        foreach (string part in Parts(sentence, most, isChinese).SelectMany(part => isChinese && Size(part, isChinese) > most ? ChineseSense.Split(part, most, wordStarts(part)) : [part]))
        {
            if (piece.Length > 0 && Size(piece + part, isChinese) > most)
            {
                yield return piece.Trim();
                piece = "";
            }

            piece += part;
        }

        if (piece.Trim().Length > 0)
        {
            yield return piece.Trim();
        }
    }

    private static IEnumerable<string> Parts(string sentence, int mostSize, bool isChinese)
    {
        int start = 0;
        int most = mostSize * 5;
        for (int index = 0; index < sentence.Length; index++)
        {
            bool isBreak = sentence[index] is '，' or '；' or '：' or ';' or '、' or '،'
                || (sentence[index] is ',' or ':' or '—' && index + 1 < sentence.Length && sentence[index + 1] == ' ')
                || (!isChinese && index - start >= most && sentence[index] == ' ');
            if (isBreak)
            {
                yield return sentence[start..(index + 1)];
                start = index + 1;
            }
        }

        if (start < sentence.Length)
        {
            yield return sentence[start..];
        }
    }

    private static double Size(string text, bool isChinese) => isChinese ? Hanzi.Length(text) : EnglishWords.CountWords(text);

    private static string Headline(string text, bool isChinese, SceneWriter writer)
    {
        if (!isChinese)
        {
            string shortened = FactWords.Short(text);
            return EnglishWords.CountWords(text) <= 7 && text.EndsWith('?') ? EnglishWords.Capitalize(text) : shortened;
        }

        string whole = Typography.Headline(text);
        if (Hanzi.Length(whole) <= 12)
        {
            return whole;
        }

        string[] parts = [.. whole.Split('，', '、', '：', '；', ',', ' ', '。').Select(part => part.Trim()).Where(part => Hanzi.Length(part) is >= 2 and <= 12)];
        return parts.Length == 0 ? writer.ShortHeadline(whole) : parts.OrderByDescending(part => Concepts.FindMatches(part).Count).ThenByDescending(part => part.Length).First();
    }

    // The first and the last always stay; of the others those whose words come up most in the whole text.
    private static HashSet<int> Keep(List<string> pieces, double length, bool isChinese)
    {
        double room = length * Pace.SpokenShare;
        double Cost(int index) => Pace.Seconds(pieces[index], isChinese) + 0.5;
        if (Enumerable.Range(0, pieces.Count).Sum(Cost) <= length)
        {
            return [.. Enumerable.Range(0, pieces.Count)];
        }

        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<HashSet<string>> words = [.. pieces.Select(piece => Words(piece, isChinese))];
        foreach (string word in words.SelectMany(set => set))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        double Value(int index) => words[index].Count == 0 ? 0
            : words[index].Sum(word => Math.Log(counts[word])) / Math.Pow(words[index].Count + 2, 0.7)
                + (pieces[index].Any(char.IsDigit) ? 0.4 : 0) + (1.0 / (1 + index));
        HashSet<int> kept = [0];
        double used = Cost(0);
        IEnumerable<int> others = Enumerable.Range(1, pieces.Count - 1)
            .OrderByDescending(index => index == pieces.Count - 1 && IsWhole(pieces[index]) ? double.MaxValue : Value(index))
            .ThenBy(index => index);
        foreach (int index in others)
        {
            if (used + Cost(index) <= room)
            {
                kept.Add(index);
                used += Cost(index);
            }
        }

        return kept;
    }

    // What was cut off in the middle is no good ending.
    private static bool IsWhole(string piece) => piece.Length > 0 && piece[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '”' or '"';

    private static HashSet<string> Words(string text, bool isChinese)
    {
        if (!isChinese)
        {
            return [.. text.ToLowerInvariant().Split((char[])[' ', ',', '.', '!', '?', ':', ';', '"'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !EnglishWords.IsStopWord(word))];
        }

        HashSet<string> pairs = new(StringComparer.Ordinal);
        for (int index = 0; index + 1 < text.Length; index++)
        {
            if (Hanzi.Is(text[index]) && Hanzi.Is(text[index + 1]))
            {
                pairs.Add(text.Substring(index, 2));
            }
        }

        return pairs;
    }
}

using System.Text;

namespace Reelwright.Audio;

/// <summary>
/// Says how Chinese is read: words, the reading of each character in its word, and how tones change in place.
/// </summary>
internal sealed class ChineseReader(ChineseSegmenter segmenter)
{
    private const int Neutral = 5;
    private const int MaxJoined = 4;
    private const string AfterAdverbialGround = "vad";

    private readonly ChineseLexicon _lexicon = segmenter.Lexicon;

    /// <summary>Reads the tokens of one piece.</summary>
    public IReadOnlyList<ChineseWord> Read(IReadOnlyList<SpokenToken> tokens)
    {
        var words = new List<ChineseWord>();
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].After != Break.None || i == tokens.Count - 1)
            {
                ReadClause([.. tokens.Skip(first).Take(i - first + 1)], words);
                first = i + 1;
            }
        }

        return words;
    }

    private void ReadClause(IReadOnlyList<SpokenToken> tokens, List<ChineseWord> words)
    {
        var (text, starts, ends, literal) = Flatten(tokens);
        var spans = Cut(text, tokens);
        var readings = new ushort[text.Length];
        for (int w = 0; w < spans.Count; w++)
        {
            ReadWord(text, spans, w, readings);
        }

        string[] sounds = [.. readings.Select(reading => reading == 0 ? "" : _lexicon.Syllable(reading))];
        int[] tones = [.. readings.Select(static reading => reading & 7)];
        Give(tokens, sounds, tones);
        ToneSandhi.Apply(text, spans, literal, tones, segmenter);
        for (int w = 0; w < spans.Count; w++)
        {
            var span = spans[w];
            var syllables = Syllables(text, span, sounds, tones);
            if (syllables.Count > 0)
            {
                int start = starts[span.Start];
                words.Add(new ChineseWord(
                    text.Substring(span.Start, span.Length), start, ends[span.End - 1] - start, syllables, Break.None));
            }
        }

        if (words.Count > 0)
        {
            words[^1] = words[^1] with { After = tokens[^1].After };
        }
    }

    // Readings of one's own; beside others their tones change as all do.
    private static void Give(IReadOnlyList<SpokenToken> tokens, string[] sounds, int[] tones)
    {
        int at = 0;
        foreach (var token in tokens)
        {
            for (int i = 0; i < token.Syllables.Length; i++)
            {
                (sounds[at + i], tones[at + i]) = (token.Syllables[i][..^1], token.Syllables[i][^1] - '0');
            }

            at += token.Text.Length;
        }
    }

    // What a number was written out to is one word, whatever the dictionary would make of it.
    private List<WordSpan> Cut(string text, IReadOnlyList<SpokenToken> tokens)
    {
        var spans = new List<WordSpan>();
        int start = 0;
        for (int i = 0; i < tokens.Count;)
        {
            int length = tokens[i].Text.Length;
            if (!tokens[i++].IsVerbatim)
            {
                spans.Add(new WordSpan(start, length));
                start += length;
                continue;
            }

            for (; i < tokens.Count && tokens[i].IsVerbatim && tokens[i].IsRespelled == tokens[i - 1].IsRespelled; i++)
            {
                length += tokens[i].Text.Length;
            }

            int offset = start;
            spans.AddRange(segmenter.Cut(text.Substring(start, length))
                .Select(span => span with { Start = span.Start + offset }));
            start += length;
        }

        return JoinNumbers(text, spans, tokens);
    }

    // 第 + 2, 2 + 个, 5 + 月: said as one word.
    private static List<WordSpan> JoinNumbers(string text, List<WordSpan> spans, IReadOnlyList<SpokenToken> tokens)
    {
        if (tokens.All(static token => token.IsVerbatim))
        {
            return spans;
        }

        var numbers = new HashSet<int>();
        int start = 0;
        foreach (var token in tokens)
        {
            if (!token.IsVerbatim && token.Syllables.IsEmpty)
            {
                numbers.Add(start);
            }

            start += token.Text.Length;
        }

        var joined = new List<WordSpan>(spans.Count);
        foreach (var span in spans)
        {
            bool counts = span.Length == 1 && ChineseNormalizer.Counts(text[span.Start]);
            bool ordinal = joined.Count > 0 && numbers.Contains(span.Start)
                && joined[^1].Length == 1 && text[joined[^1].Start] is '第' or '初';
            bool afterNumber = joined.Count > 0 && counts && joined[^1].Length <= MaxJoined
                && Enumerable.Range(joined[^1].Start, joined[^1].Length).Any(numbers.Contains);
            if (ordinal || afterNumber)
            {
                joined[^1] = new WordSpan(joined[^1].Start, joined[^1].Length + span.Length);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private (string Text, int[] Starts, int[] Ends, bool[] Literal) Flatten(IReadOnlyList<SpokenToken> tokens)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        var literal = new List<bool>();
        foreach (var token in tokens)
        {
            for (int i = 0; i < token.Text.Length; i++)
            {
                bool alone = !token.IsRespelled && (token.IsVerbatim || (token.Literal && token.Text.Length == token.Length));
                text.Append(_lexicon.Simplify(token.Text[i]));
                starts.Add(alone ? token.Start + i : token.Start);
                ends.Add(alone ? token.Start + i + 1 : token.Start + token.Length);
                literal.Add(token.Literal);
            }
        }

        return (text.ToString(), [.. starts], [.. ends], [.. literal]);
    }

    private void ReadWord(string text, List<WordSpan> spans, int w, ushort[] readings)
    {
        var span = spans[w];
        int word = _lexicon.Find(text.AsSpan(span.Start, span.Length));
        var known = word < 0 ? [] : _lexicon.Reading(word);
        for (int i = 0; i < span.Length; i++)
        {
            readings[span.Start + i] = known.Length > 0 ? known[i] : _lexicon.ReadingAlone(text[span.Start + i]);
        }

        if (span.Length == 1 && ReadInContext(text, spans, w) is { } reading)
        {
            readings[span.Start] = reading;
        }
    }

    // The few characters that stand alone and are read after what they do there. The reading is borrowed from a word
    // that has it, so that no second table of syllables is needed.
    private ushort? ReadInContext(string text, List<WordSpan> spans, int w)
    {
        char before = w > 0 ? PartOf(text, spans[w - 1]) : '\0';
        char after = w + 1 < spans.Count ? PartOf(text, spans[w + 1]) : '\0';
        char last = w > 0 ? text[spans[w].Start - 1] : '\0';
        string next = w + 1 < spans.Count ? text.Substring(spans[w + 1].Start, spans[w + 1].Length) : "";
        switch (text[spans[w].Start])
        {
            case '地':
                return (w > 0 && IsAdverbial(text, spans[w - 1], before) && after == 'v')
                    ? _lexicon.ReadingAlone('的') : null;
            case '得':
                return before is 'r' or 'n' or 'd' or '\0' && after is 'v' ? Borrow("总得", 1) : null;
            case '只':
                return before is 'm' or 'r' && last is not '我' and not '你' and not '他' ? Borrow("一只", 1) : null;
            case '为':
                return "以作化分改称视定变译名".Contains(last, StringComparison.Ordinal) || before == 'm'
                    ? Borrow("成为", 1) : null;
            case '行':
                return before == 'm' ? Borrow("银行", 1) : null;
            case '还':
                return after is 'n' or 'm' && next is "钱" or "书" or "款" or "债" ? Borrow("归还", 1) : null;
            case '重':
                return after == 'v' ? Borrow("重新", 0) : null;
            case '长':
                return "生成增助渐".Contains(last, StringComparison.Ordinal) || next is "出" or "满" or "成" or "高"
                    ? Borrow("成长", 1) : null;
            case '过':
                return before == 'v' ? Borrow("看过", 1) : null;
            case '着':
                return before is '\0' && after == 'n' ? Borrow("着急", 0) : null;
            default:
                return null;
        }
    }

    private ushort? Borrow(string word, int index)
    {
        int found = _lexicon.Find(word);
        var reading = found < 0 ? [] : _lexicon.Reading(found);
        return reading.Length > index ? reading[index] : null;
    }

    private static bool IsAdverbial(string text, WordSpan span, char part) =>
        AfterAdverbialGround.Contains(part, StringComparison.Ordinal) || part == 'z'
        || (span.Length >= 2 && text[span.End - 1] == text[span.End - 2]);

    private char PartOf(string text, WordSpan span)
    {
        int word = _lexicon.Find(text.AsSpan(span.Start, span.Length));
        return word < 0 ? 'x' : _lexicon.Part(word);
    }

    private static List<string> Syllables(string text, WordSpan span, string[] sounds, int[] tones)
    {
        var syllables = new List<string>(span.Length);
        for (int i = span.Start; i < span.End; i++)
        {
            if (sounds[i].Length == 0)
            {
                continue;
            }

            // 儿 in the neutral tone is no syllable of its own: hua1 + er5 is huar1.
            bool joins = text[i] == '儿' && tones[i] == Neutral && syllables.Count > 0;
            if (joins && !syllables[^1].Contains('r', StringComparison.Ordinal))
            {
                string host = syllables[^1];
                syllables[^1] = $"{host[..^1]}r{host[^1]}";
                continue;
            }

            syllables.Add($"{sounds[i].Replace('ü', 'v')}{tones[i]}");
        }

        return syllables;
    }
}

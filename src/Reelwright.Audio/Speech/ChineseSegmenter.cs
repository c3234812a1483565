namespace Reelwright.Audio;

/// <summary>
/// Finds the words of Chinese text: the likeliest path through all dictionary words that it could be.
/// </summary>
/// <remarks>Simplified and traditional input alike. Reentrant; one instance serves the whole program.</remarks>
public sealed class ChineseSegmenter
{
    private readonly double _logTotal;

    internal ChineseSegmenter(ChineseLexicon lexicon)
    {
        Lexicon = lexicon;
        _logTotal = Math.Log(lexicon.TotalFrequency);
    }

    /// <summary>The dictionary.</summary>
    internal ChineseLexicon Lexicon { get; }

    /// <summary>Loads the dictionary from the packed assets; some 20 ms.</summary>
    /// <exception cref="SpeechException">The dictionary is missing or damaged.</exception>
    public static ChineseSegmenter Load(string assetsDirectory) => new(ChineseLexicon.Load(assetsDirectory));

    /// <summary>Cuts a text into words.</summary>
    /// <returns>
    /// Spans in order that cover everything but white space: Chinese words, runs of letters and digits, and single
    /// punctuation marks or symbols.
    /// </returns>
    public IReadOnlyList<WordSpan> Cut(string text)
    {
        var words = new List<WordSpan>();
        int i = 0;
        while (i < text.Length)
        {
            int end = i + 1;
            if (Script.IsHan(text[i]))
            {
                while (end < text.Length && Script.IsHan(text[end]))
                {
                    end++;
                }

                CutHan(text.AsSpan(i, end - i), i, words);
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                end = EndOfRun(text, i);
                words.Add(new WordSpan(i, end - i));
            }

            i = end;
        }

        return words;
    }

    private static int EndOfRun(string text, int start)
    {
        if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length)
        {
            return start + 2;
        }

        int end = start + 1;
        if (!char.IsLetterOrDigit(text[start]))
        {
            return end;
        }

        while (end < text.Length && !Script.IsHan(text[end]) && (char.IsLetterOrDigit(text[end]) || Joins(text, end)))
        {
            end++;
        }

        return end;
    }

    // 3.5, 1,000, 16:9, don't, e-mail: one word.
    private static bool Joins(string text, int i) =>
        text[i] is '.' or ',' or ':' or '\'' or '’' or '-'
        && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]) && char.IsAsciiLetterOrDigit(text[i - 1])
        && (text[i] is '\'' or '’' or '-' || char.IsAsciiDigit(text[i - 1]) || text[i] == '.');

    private void CutHan(ReadOnlySpan<char> run, int offset, List<WordSpan> words)
    {
        char[] simple = new char[run.Length];
        for (int i = 0; i < run.Length; i++)
        {
            simple[i] = Lexicon.Simplify(run[i]);
        }

        // best[i]: logarithm of the probability of the best path from i to the end.
        double[] best = new double[run.Length + 1];
        int[] length = new int[run.Length];
        for (int i = run.Length - 1; i >= 0; i--)
        {
            best[i] = double.NegativeInfinity;
            for (int n = 1; i + n <= run.Length; n++)
            {
                var candidate = simple.AsSpan(i, n);
                int word = Lexicon.Find(candidate);
                if (word >= 0 || n == 1)
                {
                    double weight = Math.Log(Math.Max(1, word < 0 ? 1 : Lexicon.Frequency(word))) - _logTotal;
                    if (weight + best[i + n] >= best[i])
                    {
                        (best[i], length[i]) = (weight + best[i + n], n);
                    }
                }

                if (!Lexicon.IsPrefix(candidate))
                {
                    break;
                }
            }
        }

        for (int i = 0; i < run.Length; i += length[i])
        {
            words.Add(new WordSpan(offset + i, length[i]));
        }
    }
}

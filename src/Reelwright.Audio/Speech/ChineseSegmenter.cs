namespace Reelwright.Audio;

/// <summary>
/// Finds the words of Chinese text: the likeliest path through all dictionary words that it could be.
/// </summary>
/// <remarks>Simplified and traditional input alike. Reentrant; one instance serves the whole program.</remarks>
public sealed class ChineseSegmenter
{
    // What a word of one's own is the likelier by than the parts that the dictionary would cut it into.
    private const double LikelierThanParts = 1e-6;

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
    public IReadOnlyList<WordSpan> Cut(string text) => Cut(text, null);

    /// <summary>Cuts a text into words, some of them not in the dictionary.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">Simplified words that are as likely as the words that they would be cut into; may be <c>null</c>.</param>
    internal IReadOnlyList<WordSpan> Cut(string text, IReadOnlySet<string>? own)
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

                CutHan(text.AsSpan(i, end - i), i, words, own);
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

    private double CutHan(ReadOnlySpan<char> run, int offset, List<WordSpan> words, IReadOnlySet<string>? own = null)
    {
        int longest = own is { Count: > 0 } ? own.Max(static word => word.Length) : 0;
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

                if (n <= longest && own!.Contains(new string(candidate)))
                {
                    double weight = CutHan(candidate, 0, []) + LikelierThanParts;
                    if (weight + best[i + n] >= best[i])
                    {
                        (best[i], length[i]) = (weight + best[i + n], n);
                    }
                }

                if (n >= longest && !Lexicon.IsPrefix(candidate))
                {
                    break;
                }
            }
        }

        for (int i = 0; i < run.Length; i += length[i])
        {
            words.Add(new WordSpan(offset + i, length[i]));
        }

        return best[0];
    }
}

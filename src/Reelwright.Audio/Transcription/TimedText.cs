namespace Reelwright.Audio;

/// <summary>Lays timed pieces of any size over a text, and reads off when each of its words is heard.</summary>
internal static class TimedText
{
    private const int Reach = 40;

    /// <summary>The words of a text with their times, put to the end of a transcript.</summary>
    /// <param name="writer">Takes the words.</param>
    /// <param name="text">The text with its marks.</param>
    /// <param name="pieces">Pieces of it in order: words, parts of words or whole sentences; what is not in the text is passed over.</param>
    public static void Add(TranscriptWriter writer, string text, IReadOnlyList<HeardToken> pieces)
    {
        double[] from = new double[text.Length];
        double[] to = new double[text.Length];
        Array.Fill(from, double.NaN);
        Array.Fill(to, double.NaN);
        int at = 0;
        foreach (var piece in pieces)
        {
            string bare = Bare(piece.Text);
            int found = bare.Length == 0 ? -1 : text.IndexOf(bare, at, Math.Min(text.Length - at, bare.Length + Reach), StringComparison.OrdinalIgnoreCase);
            if (found < 0 || !(piece.End >= piece.Start))
            {
                continue;
            }

            double each = (piece.End - piece.Start) / bare.Length;
            for (int i = 0; i < bare.Length; i++)
            {
                from[found + i] = piece.Start + (i * each);
                to[found + i] = piece.Start + ((i + 1) * each);
            }

            at = found + bare.Length;
        }

        foreach (var (start, length) in Words(text))
        {
            int first = Array.FindIndex(from, start, length, seconds => !double.IsNaN(seconds));
            int last = Array.FindLastIndex(to, start + length - 1, length, seconds => !double.IsNaN(seconds));

            // Marks after a word stay with it; a word that nothing was found for is heard between its neighbours.
            int end = start + length;
            while (end < text.Length && !char.IsLetterOrDigit(text[end]) && !char.IsWhiteSpace(text[end]) && text[end] is not ('“' or '‘' or '(' or '（' or '「' or '《'))
            {
                end++;
            }

            int begin = start;
            while (begin > 0 && text[begin - 1] is '“' or '‘' or '(' or '（' or '「' or '《' or '$' or '£' or '€' or '¥')
            {
                begin--;
            }

            double begins = first >= 0 ? from[first] : Before(to, start);
            double ends = last >= 0 ? to[last] : After(from, start + length);
            if (!double.IsNaN(begins) && !double.IsNaN(ends))
            {
                writer.Add(text[begin..end], begins, Math.Max(begins, ends));
            }
        }
    }

    /// <summary>Times for a text that has none: its letters one after another over where somebody speaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="speech">Where somebody speaks, in order; at least one run.</param>
    public static List<HeardToken> Spread(string text, IReadOnlyList<SpeechSpan> speech)
    {
        var words = Words(text);
        double letters = Math.Max(1, words.Sum(word => word.Length));
        double whole = speech.Sum(run => run.Seconds);
        var spread = new List<HeardToken>();
        double done = 0;
        foreach (var (start, length) in words)
        {
            double begins = At(speech, whole * done / letters);
            done += length;
            double ends = At(speech, (whole * done / letters) - 1e-6);
            spread.Add(new(text.Substring(start, length), begins, Math.Max(begins, ends), 1));
        }

        return spread;
    }

    // Runs of letters; each character by itself where words stand without spaces.
    private static List<(int Start, int Length)> Words(string text)
    {
        var words = new List<(int Start, int Length)>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWide = i < text.Length && text[i] is >= '\u2e80' and <= '\u9fff' && char.IsLetterOrDigit(text[i]);
            bool isLetter = i < text.Length && !isWide && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
                || (start >= 0 && i + 1 < text.Length && text[i] is '\'' or '’' or '-' or '.' or ',' or ':' && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])
                    && text[i + 1] is < '\u2e80'));
            if (!isLetter && start >= 0)
            {
                words.Add((start, i - start));
                start = -1;
            }

            if (isWide)
            {
                words.Add((i, 1));
            }
            else if (isLetter && start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    private static double At(IReadOnlyList<SpeechSpan> speech, double spoken)
    {
        foreach (var run in speech)
        {
            if (spoken < run.Seconds)
            {
                return run.Start + Math.Max(0, spoken);
            }

            spoken -= run.Seconds;
        }

        return speech[^1].End;
    }

    private static double Before(double[] to, int at)
    {
        int last = at > 0 ? Array.FindLastIndex(to, at - 1, at, seconds => !double.IsNaN(seconds)) : -1;
        return last >= 0 ? to[last] : double.NaN;
    }

    private static double After(double[] from, int at)
    {
        int next = at < from.Length ? Array.FindIndex(from, at, seconds => !double.IsNaN(seconds)) : -1;
        return next >= 0 ? from[next] : double.NaN;
    }

    // Models mark where words begin (▁) or go on (@@).
    private static string Bare(string piece) =>
        piece.Replace("@@", "", StringComparison.Ordinal).Replace('▁', ' ').Trim();
}

namespace Reelwright.Audio;

/// <summary>espeak-ng's events → times of words.</summary>
internal static class EspeakTimes
{
    /// <summary>When each word is heard.</summary>
    /// <param name="text">The text that was said.</param>
    /// <param name="words">First character and length of each word in it.</param>
    /// <param name="positions">Where each word begins in what the engine was given, counting from one.</param>
    /// <param name="events">What the engine told.</param>
    /// <param name="length">Samples of the sound.</param>
    public static List<WordTime> Of(
        string text, IReadOnlyList<(int Start, int Length)> words, List<int> positions, EspeakEvent[] events, int length)
    {
        var starts = new int[words.Count];
        var ends = new int[words.Count];
        Array.Fill(starts, -1);
        int current = -1;
        foreach (var happening in events)
        {
            if (happening.Type == EspeakEvent.WordStart)
            {
                int word = positions.BinarySearch(happening.TextPosition);
                current = word >= 0 ? word : current;
                if (word >= 0 && starts[word] < 0)
                {
                    starts[word] = happening.Sample;
                }
            }
            else if (current >= 0 && happening.IsPause)
            {
                ends[current] = Math.Max(ends[current], happening.Sample);
                current = -1;
            }
            else if (current < 0 && !happening.IsPause)
            {
                // A pause inside a word: it goes on.
                current = positions.BinarySearch(happening.TextPosition);
            }
        }

        var times = new List<WordTime>(words.Count);
        int end = length;
        for (int i = words.Count - 1; i >= 0; i--)
        {
            int start = starts[i] < 0 ? end : Math.Min(starts[i], end);
            int stop = ends[i] > start ? Math.Min(ends[i], end) : end;
            var word = words[i];
            times.Add(new WordTime(text.Substring(word.Start, word.Length), word.Start, word.Length, start, stop));
            end = start;
        }

        times.Reverse();
        return times;
    }
}

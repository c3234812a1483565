namespace Reelwright.Director;

/// <summary>The sentences of a line of narration.</summary>
internal static class SpokenSentences
{
    private const string Stops = "。！？!?；";

    /// <summary>The sentences, each with its stop, in order.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isStop = Stops.Contains(text[i])
                || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            bool goesOn = i + 1 < text.Length && (Stops.Contains(text[i + 1]) || "”’」』\")".Contains(text[i + 1]));
            if (isStop && !goesOn)
            {
                Add(sentences, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    /// <summary>The text without its last sentence; empty when there is only one.</summary>
    public static string WithoutLast(string text)
    {
        var sentences = Split(text);
        return string.Join(TextMeasure.IsWide(text) ? "" : " ", sentences.Take(sentences.Count - 1));
    }

    private static void Add(List<string> sentences, string sentence)
    {
        if (sentence.Trim() is { Length: > 0 } trimmed)
        {
            sentences.Add(trimmed);
        }
    }
}

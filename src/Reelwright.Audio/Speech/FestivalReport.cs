using System.Globalization;

namespace Reelwright.Audio;

/// <summary>What the script prints: the parts of each file, their words, and when each sound ends.</summary>
internal static class FestivalReport
{
    /// <summary>One utterance.</summary>
    /// <param name="Line">Number of the file.</param>
    /// <param name="Number">Number of the utterance in its file.</param>
    /// <param name="Tokens">Start and end of each word, in seconds; a word without sound is empty.</param>
    public sealed record Part(int Line, int Number, IReadOnlyList<(double Start, double End)> Tokens);

    /// <summary>Reads the report.</summary>
    /// <exception cref="SpeechException">It is not one.</exception>
    public static IReadOnlyList<Part> Parse(string report)
    {
        var parts = new List<Part>();
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new List<(double Start, double End)>();
        double previous = 0;
        foreach (string line in report.Split('\n'))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (fields)
            {
                case ["part", var file, var number]:
                    order.Clear();
                    tokens = [];
                    previous = 0;
                    parts.Add(new Part(Integer(file), Integer(number), tokens));
                    break;
                case ["token", var id]:
                    order[id] = tokens.Count;
                    tokens.Add((-1, -1));
                    break;
                case ["segment", var time, var id]:
                    double end = Seconds(time);
                    if (order.TryGetValue(id, out int token))
                    {
                        tokens[token] = (tokens[token].Start < 0 ? previous : tokens[token].Start, end);
                    }

                    previous = end;
                    break;
                default:
                    break;
            }
        }

        foreach (var part in parts)
        {
            FillSilent((List<(double Start, double End)>)part.Tokens);
        }

        return parts;
    }

    // A word that the engine left out sits, empty, at the end of the one before.
    private static void FillSilent(List<(double Start, double End)> tokens)
    {
        double last = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            tokens[i] = tokens[i].Start < 0 ? (last, last) : tokens[i];
            last = tokens[i].End;
        }
    }

    private static int Integer(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out int value) ? value : throw Damaged();

    private static double Seconds(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : throw Damaged();

    private static SpeechException Damaged() => new("The English voice gave an answer that cannot be read.");
}

namespace Reelwright.Director;

/// <summary>Narration with word times → captions that hang on the words.</summary>
internal static class CaptionMaker
{
    private const double LeastSeconds = 5.0 / 6;
    private const double MostSeconds = 7;
    private const double GapSeconds = 2.0 / 30;
    private const double LingerSeconds = 0.4;

    /// <summary>The captions of a line, in order, not overlapping.</summary>
    /// <param name="line">The spoken line.</param>
    /// <param name="shape">The canvas.</param>
    /// <param name="limitSeconds">No caption stands later than this after the line's start.</param>
    public static IReadOnlyList<Caption> Make(SpokenLine line, CanvasShape shape, double limitSeconds)
    {
        if (line.Text.Trim().Length == 0)
        {
            return [];
        }

        var clock = new WordClock(line);
        int length = CaptionBreaker.LineLength(line.Text, shape);
        var pieces = Merge(line.Text, CaptionBreaker.Part(line.Text, clock.Boundaries, length), clock, length);
        var captions = new List<Caption>();
        for (int i = 0; i < pieces.Count; i++)
        {
            var (start, count) = pieces[i];
            double from = clock.At(start);
            double next = i + 1 < pieces.Count ? clock.At(pieces[i + 1].Start) - GapSeconds : limitSeconds;
            double spoken = clock.At(start + count);
            double to = Math.Min(next, Math.Max(spoken + LingerSeconds, from + LeastSeconds));
            to = Math.Min(to, from + MostSeconds);
            string text = CaptionBreaker.Set(line.Text.Substring(start, count), clock.Boundaries, start, length);
            if (text.Length > 0 && to > from)
            {
                captions.Add(new(text, from, to) { Clock = ClockOf(text, line.Text, start, count, clock) });
            }
        }

        return Readable(captions);
    }

    // Setting a caption drops and adds white space and marks: letters are found again in their order.
    private static List<(int Letters, double Seconds)> ClockOf(string text, string line, int start, int count, WordClock clock)
    {
        var points = new List<(int, double)>();
        int letters = 0;
        int at = start;
        foreach (char letter in text.Where(letter => !char.IsWhiteSpace(letter)))
        {
            int found = line.IndexOf(letter, at, start + count - at);
            if (found >= 0)
            {
                if (letters == 0 || clock.Boundaries.Contains(found))
                {
                    points.Add((letters, clock.At(found)));
                }

                at = found + 1;
            }

            letters++;
        }

        points.Add((letters, clock.At(at)));
        return points;
    }

    // A caption at the very end may have less time than an eye needs: it comes a little before its words then.
    private static List<Caption> Readable(List<Caption> captions)
    {
        for (int i = captions.Count - 1; i > 0; i--)
        {
            double missing = LeastSeconds - (captions[i].End - captions[i].Start);
            double spare = captions[i - 1].End - captions[i - 1].Start - LeastSeconds;
            double earlier = Math.Min(missing, spare);
            if (earlier > 0)
            {
                double from = captions[i].Start - earlier;
                captions[i] = captions[i] with { Start = from };
                captions[i - 1] = captions[i - 1] with { End = Math.Min(captions[i - 1].End, from - GapSeconds) };
            }
        }

        return captions;
    }

    // A piece that sounds too briefly to be read joins the next one where two lines hold both.
    private static List<(int Start, int Length)> Merge(
        string text,
        IReadOnlyList<(int Start, int Length)> pieces,
        WordClock clock,
        int line)
    {
        var merged = new List<(int Start, int Length)>();
        foreach (var piece in pieces)
        {
            if (merged.Count > 0)
            {
                var before = merged[^1];
                bool isBrief = clock.At(piece.Start) - clock.At(before.Start) < LeastSeconds + GapSeconds
                    || clock.At(piece.Start + piece.Length) - clock.At(piece.Start) < LeastSeconds * 0.6;
                int together = text.Substring(before.Start, before.Length + piece.Length).Trim().Length;
                if (isBrief && together <= line * 2)
                {
                    merged[^1] = (before.Start, before.Length + piece.Length);
                    continue;
                }
            }

            merged.Add(piece);
        }

        return merged;
    }
}

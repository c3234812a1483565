using System.Globalization;

namespace Reelwright.Director;

/// <summary>Parts narration into captions of one or two lines at the places where a reader would breathe.</summary>
/// <remarks>Figures: 42 (30 on vertical canvases) Latin characters or 16 (13) full-width ones a line; at most two
/// lines.</remarks>
internal static class CaptionBreaker
{
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "but", "so", "because", "that", "which", "who", "when", "while", "with", "without", "for", "from", "in",
        "on", "at", "to", "of", "by", "as", "into", "like", "than", "if", "where", "until", "after", "before",
    };

    private static readonly HashSet<string> Clinging = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "my", "your", "our", "their", "its", "his", "her", "this", "that", "is", "are", "was", "were", "be",
        "will", "can", "has", "have", "not", "no", "every", "to", "of", "and", "or", "with", "for", "in", "on", "at", "by",
    };

    /// <summary>Most characters of a line.</summary>
    public static int LineLength(string text, CanvasShape shape) => TextMeasure.IsWide(text)
        ? (shape == CanvasShape.Wide ? 16 : 13)
        : (shape == CanvasShape.Wide ? 42 : 30);

    /// <summary>Parts a text. The pieces, in order, cover all of it.</summary>
    /// <param name="text">The narration.</param>
    /// <param name="boundaries">Offsets at which words of full-width text begin; empty when unknown.</param>
    /// <param name="line">Most characters of a line.</param>
    public static IReadOnlyList<(int Start, int Length)> Part(string text, IReadOnlySet<int> boundaries, int line)
    {
        var places = Places(text, boundaries);
        bool isWide = text.Any(TextMeasure.IsWide);
        double[] cost = new double[places.Count];
        int[] from = new int[places.Count];
        Array.Fill(cost, double.PositiveInfinity);
        cost[0] = 0;
        for (int end = 1; end < places.Count; end++)
        {
            for (int start = end - 1; start >= 0; start--)
            {
                var (first, last) = Bounds(text, places[start].Offset, places[end].Offset, isWide);
                if (last - first > line * 2 && start < end - 1)
                {
                    break;
                }

                double own = cost[start] + (end == places.Count - 1 ? 0 : places[end].Penalty)
                    + Price(last - first, line, () => BestBreak(text, places.GetRange(start, end - start + 1), line, isWide).Cost);
                if (own < cost[end])
                {
                    cost[end] = own;
                    from[end] = start;
                }
            }
        }

        var pieces = new List<(int, int)>();
        for (int end = places.Count - 1; end > 0; end = from[end])
        {
            int start = places[from[end]].Offset;
            pieces.Add((start, places[end].Offset - start));
        }

        pieces.Reverse();
        return pieces;
    }

    /// <summary>
    /// A piece as it is shown: no stops at its end, in full-width text spaces for commas and stops, two lines when
    /// long.
    /// </summary>
    public static string Set(string piece, IReadOnlySet<int> boundaries, int offset, int line)
    {
        string shown = Shown(piece);
        if (shown.Length <= line)
        {
            return shown;
        }

        bool isWide = piece.Any(TextMeasure.IsWide);
        var local = boundaries.Select(boundary => boundary - offset).Where(boundary => boundary > 0).ToHashSet();
        int best = BestBreak(piece, Places(piece, local), line, isWide).Offset;
        if (best == 0)
        {
            return shown;
        }

        // A mark becomes a space or stays: only what is taken from the piece's beginning moves the place.
        best -= Bounds(piece, 0, piece.Length, isWide).Start;
        return $"{shown[..best].TrimEnd(isWide ? [' ', '、'] : [' '])}\n{shown[best..].TrimStart()}";
    }

    // Of two lines: where the first ends, and what that costs. Offset 0: nowhere.
    private static (int Offset, double Cost) BestBreak(string text, List<(int Offset, double Penalty)> places, int line, bool isWide)
    {
        var best = (Offset: 0, Cost: 30.0);
        for (int i = 1; i < places.Count - 1; i++)
        {
            var (leftStart, leftEnd) = Bounds(text, places[0].Offset, places[i].Offset, isWide);
            var (rightStart, rightEnd) = Bounds(text, places[i].Offset, places[^1].Offset, isWide);
            double cost = places[i].Penalty + Uneven(leftEnd - leftStart, rightEnd - rightStart, line);
            if (cost < best.Cost || best.Offset == 0)
            {
                best = (places[i].Offset, cost);
            }
        }

        return best;
    }

    private static double Uneven(int left, int right, int line) =>
        (Math.Abs(left - right) * 0.12) + (Math.Max(0, left - line) + Math.Max(0, right - line)) * 10;

    // Where there is a mark a caption of its own is read more easily than a second line; inside a phrase it is the other way.
    private static double Price(int length, int line, Func<double> lineBreak) => length > line * 2
        ? 1000
        : length > line
            ? 5.2 + ((length - line) * 0.05) + (0.5 * lineBreak())
            : 2.5 + (length < line / 3 ? ((line / 3.0) - length) * 0.5 : 0);

    // Where a piece may begin or end, with what it costs to part there. The first is 0, the last the text's length.
    private static List<(int Offset, double Penalty)> Places(string text, IReadOnlySet<int> boundaries)
    {
        var places = new List<(int, double)> { (0, 0) };
        for (int i = 1; i < text.Length; i++)
        {
            char before = text[i - 1];
            char here = text[i];
            if (IsStop(here) || char.IsLowSurrogate(here) || "（《「『“‘(".Contains(before) || LineBreaks.IsCounted(before, here))
            {
                continue;
            }

            if (char.IsWhiteSpace(before) && !char.IsWhiteSpace(here))
            {
                // Between full-width characters a space is a pause, be it typed or set for a comma.
                bool isPause = i > 1 && TextMeasure.IsWide(text[i - 2]) && TextMeasure.IsWide(here);
                places.Add((i, isPause ? 0 : LatinPenalty(text, i)));
            }
            else if (IsStop(before) && (TextMeasure.IsWide(before) || TextMeasure.IsWide(here)))
            {
                places.Add((i, StopPenalty(before)));
            }
            else if (TextMeasure.IsWide(here) || TextMeasure.IsWide(before))
            {
                if ("是在".Contains(here) && i > 1 && boundaries.Contains(i - 1))
                {
                    // 那是, 躲在: a lone character and what follows it are one word to some.
                    continue;
                }

                if (boundaries.Contains(i))
                {
                    places.Add((i, "的了着过们".Contains(here) ? 6 : "的和与在是".Contains(before) ? 4.5 : 3));
                }
                else if (boundaries.Count == 0)
                {
                    places.Add((i, 5));
                }
            }
        }

        places.Add((text.Length, 0));
        return places;
    }

    private static double LatinPenalty(string text, int offset)
    {
        int end = offset - 1;
        while (end > 0 && char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (IsStop(text[end]))
        {
            return StopPenalty(text[end]);
        }

        int start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int nextEnd = offset;
        while (nextEnd < text.Length && !char.IsWhiteSpace(text[nextEnd]))
        {
            nextEnd++;
        }

        return Clinging.Contains(text[start..(end + 1)]) ? 7 : Leading.Contains(text[offset..nextEnd]) ? 2 : 4;
    }

    private static double StopPenalty(char stop) => "。！？.!?…".Contains(stop) ? -2 : 0;

    private static bool IsStop(char c) =>
        c is not (
            '（' or '《' or '「' or '『' or '“' or '‘' or '(' or '-' or '\'' or '’' or '%' or '#' or '@' or '&' or '/')
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    // What is shown of a range: no white space at its ends, no mark after which something would follow.
    private static (int Start, int End) Bounds(string text, int from, int to, bool isWide)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && (char.IsWhiteSpace(text[to - 1]) || (isWide ? "，。；：、,;:" : ",;:—-").Contains(text[to - 1])))
        {
            to--;
        }

        return (from, to);
    }

    private static string Shown(string piece)
    {
        bool isWide = piece.Any(TextMeasure.IsWide);
        var (start, end) = Bounds(piece, 0, piece.Length, isWide);
        string shown = piece[start..end];
        return isWide ? string.Concat(shown.Select(c => c is '，' or '。' or '；' or '：' or ',' ? ' ' : c)) : shown;
    }
}

using System.Globalization;
using System.Text;

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
        double[] cost = new double[places.Count];
        int[] from = new int[places.Count];
        Array.Fill(cost, double.PositiveInfinity);
        cost[0] = 0;
        for (int end = 1; end < places.Count; end++)
        {
            for (int start = end - 1; start >= 0; start--)
            {
                int length = Shown(text[places[start].Offset..places[end].Offset]).Length;
                if (length > line * 2 && start < end - 1)
                {
                    break;
                }

                double own = cost[start] + Price(length, line) + (end == places.Count - 1 ? 0 : places[end].Penalty);
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

        // Offsets shift where marks were dropped; boundaries only guide, so looking them up in the piece is good
        // enough.
        int lead = piece.Length - piece.TrimStart().Length;
        var local = boundaries.Select(boundary => boundary - offset - lead).Where(boundary => boundary > 0).ToHashSet();
        var places = Places(shown, local);
        var best = places
            .Skip(1)
            .Take(places.Count - 2)
            .Select(place => (place.Offset, Cost: place.Penalty + Uneven(shown, place.Offset, line)))
            .OrderBy(place => place.Cost)
            .FirstOrDefault();
        return best.Offset == 0 ? shown : $"{shown[..best.Offset].TrimEnd()}\n{shown[best.Offset..].TrimStart()}";
    }

    private static double Uneven(string text, int offset, int line)
    {
        int left = text[..offset].TrimEnd().Length;
        int right = text[offset..].TrimStart().Length;
        return (Math.Abs(left - right) * 0.12) + (Math.Max(0, left - line) + Math.Max(0, right - line)) * 10;
    }

    private static double Price(int length, int line) => length > line * 2
        ? 1000
        : length > line
            ? 5 + ((length - line) * 0.05)
            : 2 + (length < line / 3 ? ((line / 3.0) - length) * 0.5 : 0);

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
                places.Add((i, LatinPenalty(text, i)));
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

    private static double StopPenalty(char stop) => "。！？.!?…".Contains(stop) ? -2 : "、".Contains(stop) ? 1.5 : 0;

    private static bool IsStop(char c) =>
        c is not (
            '（' or '《' or '「' or '『' or '“' or '‘' or '(' or '-' or '\'' or '’' or '%' or '#' or '@' or '&' or '/')
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    private static string Shown(string piece)
    {
        string trimmed = piece.Trim();
        if (!trimmed.Any(TextMeasure.IsWide))
        {
            return trimmed.TrimEnd(',', ';', ':', '—', '-').TrimEnd();
        }

        var shown = new StringBuilder();
        foreach (char c in trimmed)
        {
            shown.Append(c is '，' or '。' or '；' or '：' or ',' ? ' ' : c);
        }

        return shown.ToString().Trim();
    }
}

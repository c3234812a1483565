namespace Reelwright.Director;

/// <summary>Words with the size, lines and room that they will take.</summary>
/// <param name="Text">The words.</param>
/// <param name="Look">How they are set; <see cref="TextLook.Size"/> is the fitted one.</param>
/// <param name="Lines">Lines they are expected to take.</param>
/// <param name="Width">Width that gives these lines about equal length, with the padding of a plate.</param>
/// <param name="Height">Height of the lines, with the padding of a plate.</param>
/// <param name="Breaks">Where lines of full-width text may begin.</param>
internal sealed record FittedText(
    string Text,
    TextLook Look,
    int Lines,
    double Width,
    double Height,
    IReadOnlySet<int> Breaks)
{
    private const double Shrink = 0.97;

    // Widths are known to a few per cent; a box this much wider still breaks where it should.
    private const double Slack = 1.04;

    /// <summary>The largest setting of the words that fits a width within the look's lines.</summary>
    /// <param name="text">The words.</param>
    /// <param name="look">How they are to be set.</param>
    /// <param name="width">The room, with that of the plate.</param>
    /// <param name="words">A dictionary for Chinese.</param>
    /// <param name="whole">Words that are not to be parted.</param>
    public static FittedText Fit(
        string text,
        TextLook look,
        double width,
        FindWords? words,
        IEnumerable<string>? whole = null)
    {
        string measured = look.Uppercase ? text.ToUpperInvariant() : text;
        var breaks = LineBreaks.Of(measured, whole ?? [], words);
        double size = look.Size;
        while (size > look.MinSize && !Fits(measured, look, Room(look, width, size), size, look.MaxLines, breaks))
        {
            size *= Shrink;
        }

        size = Math.Max(OneLine(measured, look, width, size, breaks), look.MinSize);
        size = TextMeasure.IsWide(measured) ? AtSense(measured, look, width, size, breaks) : size;
        double room = Room(look, width, size);
        breaks = AtMarks(measured, look, room, size, breaks);
        int lines = LinesAt(measured, look, room, size, breaks);
        double balanced = lines == 1
            ? TextMeasure.Width(measured, look.Family, look.Weight) * Factor(look, size)
            : Balance(measured, look, room, size, lines, breaks);
        double padding = look.Plate is null ? 0 : look.PlatePadding * size;
        return new(
            text,
            look with { Size = size },
            lines,
            Math.Min(width, (balanced * Slack) + (0.1 * size) + (2 * padding)),
            (size * TextMeasure.Height(measured, lines)) + (padding * 1.1),
            breaks);
    }

    private static double Room(TextLook look, double width, double size) =>
        Math.Max(0.05, width - (look.Plate is null ? 0 : look.PlatePadding * size * 2)) / Slack;

    // Where Chinese can be broken at its punctuation alone without taking more lines, it is.
    private static IReadOnlySet<int> AtMarks(
        string text,
        TextLook look,
        double width,
        double size,
        IReadOnlySet<int> breaks)
    {
        var marks = Marks(text, breaks);
        return marks.Count > 0
            && Fits(text, look, width, size, Math.Max(1, LinesAt(text, look, width, size, breaks)), marks)
            ? marks
            : breaks;
    }

    // Words that nearly fit one line are set in one: a little smaller reads better than a line with one word left over.
    private static double OneLine(string text, TextLook look, double width, double size, IReadOnlySet<int> breaks)
    {
        // Chinese loses more by parting words than by being smaller; English reads well in two lines.
        double leastPart = TextMeasure.IsWide(text) ? 0.78 : 0.9;
        for (double smaller = size; smaller >= size * leastPart && smaller >= look.MinSize; smaller *= Shrink)
        {
            if (Fits(text, look, Room(look, width, smaller), smaller, 1, breaks))
            {
                return smaller;
            }
        }

        return size;
    }

    // Chinese that breaks at its punctuation, or takes two lines instead of three, reads better than larger words parted.
    private static double AtSense(string text, TextLook look, double width, double size, IReadOnlySet<int> breaks)
    {
        const double LeastPart = 0.72;
        int lines = LinesAt(text, look, Room(look, width, size), size, breaks);
        if (lines < 2)
        {
            return size;
        }

        var marks = Marks(text, breaks);
        double least = Math.Max(look.MinSize, size * LeastPart);
        for (double smaller = size; smaller >= least && marks.Count > 0; smaller *= Shrink)
        {
            if (Fits(text, look, Room(look, width, smaller), smaller, lines, marks))
            {
                return smaller;
            }
        }

        for (double smaller = size; smaller >= least && lines > 2; smaller *= Shrink)
        {
            if (Fits(text, look, Room(look, width, smaller), smaller, lines - 1, breaks))
            {
                return smaller;
            }
        }

        return size;
    }

    private static HashSet<int> Marks(string text, IReadOnlySet<int> breaks) =>
        [.. breaks.Where(offset => char.IsPunctuation(text[offset - 1]) || char.IsPunctuation(text[offset]))];

    private static bool Fits(
        string text,
        TextLook look,
        double width,
        double size,
        int lines,
        IReadOnlySet<int> breaks) =>
        TextMeasure.WidestUnit(text, look.Family, look.Weight, breaks) * Factor(look, size) <= width
        && LinesAt(text, look, width, size, breaks) <= lines;

    private static int LinesAt(string text, TextLook look, double width, double size, IReadOnlySet<int> breaks) =>
        TextMeasure.Lines(text, width / Factor(look, size), look.Family, look.Weight, breaks);

    // Tracking widens each character by a fraction of the size; half an em is the usual advance.
    private static double Factor(TextLook look, double size) => size * (1 + (look.Tracking * 1.8));

    private static double Balance(
        string text,
        TextLook look,
        double width,
        double size,
        int lines,
        IReadOnlySet<int> breaks)
    {
        double low = Math.Max(
            TextMeasure.WidestUnit(text, look.Family, look.Weight, breaks) * Factor(look, size),
            width / 4);
        double high = width;
        for (int i = 0; i < 14 && high > low; i++)
        {
            double middle = (low + high) / 2;
            if (LinesAt(text, look, middle, size, breaks) <= lines)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }
}

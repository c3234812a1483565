namespace Reelwright.Director;

/// <summary>Words with the size, lines and room that they will take.</summary>
/// <param name="Text">The words.</param>
/// <param name="Look">How they are set; <see cref="TextLook.Size"/> is the fitted one.</param>
/// <param name="Lines">Lines they are expected to take.</param>
/// <param name="Width">Width that gives these lines about equal length, without padding of a plate.</param>
/// <param name="Height">Height of the lines, with the padding of a plate.</param>
internal sealed record FittedText(string Text, TextLook Look, int Lines, double Width, double Height)
{
    private const double Shrink = 0.96;

    // The estimate of widths is good to a few per cent; a box this much wider still breaks where it should.
    private const double Slack = 1.07;

    /// <summary>The largest setting of the words that fits a width within the look's lines.</summary>
    public static FittedText Fit(string text, TextLook look, double width)
    {
        string measured = look.Uppercase ? text.ToUpperInvariant() : text;
        double padding = look.Plate is null ? 0 : look.PlatePadding * look.Size * 2;
        double room = Math.Max(0.05, width - padding);
        double size = look.Size;
        while (size > look.MinSize && !Fits(measured, look, room, size))
        {
            size *= Shrink;
        }

        size = Math.Max(size, look.MinSize);
        int lines = TextMeasure.Lines(measured, room / Factor(look, size), look.Weight);
        double balanced = Balance(measured, look, room, size, lines);
        double height = (lines * size * TextMeasure.LineHeight(measured)) + (look.Plate is null ? 0 : look.PlatePadding * size * 1.2);
        return new(text, look with { Size = size }, lines, Math.Min(width, (balanced * Slack) + padding), height);
    }

    private static bool Fits(string text, TextLook look, double width, double size) =>
        TextMeasure.WidestUnit(text, look.Weight) * Factor(look, size) <= width
        && TextMeasure.Lines(text, width / Factor(look, size), look.Weight) <= look.MaxLines;

    // Tracking widens each character by a fraction of the size; half an em is the usual advance.
    private static double Factor(TextLook look, double size) => size * (1 + (look.Tracking * 1.8));

    private static double Balance(string text, TextLook look, double width, double size, int lines)
    {
        double factor = Factor(look, size);
        double low = Math.Max(TextMeasure.WidestUnit(text, look.Weight) * factor, width / 4);
        double high = width;
        if (lines == 1)
        {
            return Math.Min(width, TextMeasure.Width(text, look.Weight) * factor);
        }

        for (int i = 0; i < 12 && high > low; i++)
        {
            double middle = (low + high) / 2;
            if (TextMeasure.Lines(text, middle / factor, look.Weight) <= lines)
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

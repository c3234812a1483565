namespace Reelwright.Director;

/// <summary>Label, headline and words under it as one block, measured before it is placed.</summary>
internal sealed class TextColumn
{
    private const double KickerGap = 0.028;
    private const double SublineGap = 0.036;

    // A headline that stands alone fills the room that label and subline leave.
    private const double AloneBoost = 1.24;
    private const double MostAlone = 0.132;
    private readonly SceneSketch _sketch;
    private readonly string _align;

    public TextColumn(
        SceneSketch sketch,
        double width,
        double headlineSize,
        string align,
        int headlineLines = 3,
        bool hasKicker = true,
        bool hasSubline = true)
    {
        _sketch = sketch;
        _align = align;
        Width = width;
        var words = sketch.Scene.Words;
        Kicker = hasKicker && words.Kicker.Length > 0 ? Type.Kicker(sketch, words.Kicker, width) : null;
        if (words.Kicker.Length == 0 && words.Subline.Length == 0)
        {
            headlineSize = Math.Min(Math.Max(headlineSize, MostAlone), headlineSize * AloneBoost);
        }

        Headline = words.Headline.Length > 0
            ? Type.Headline(sketch, words.Headline, width, Boosted(words.Headline, headlineSize), headlineLines)
            : null;
        double sublineSize = Math.Clamp((Headline?.Look.Size ?? headlineSize) * 0.44, 0.036, 0.052);
        Subline = hasSubline && words.Subline.Length > 0
            ? Type.Subline(sketch, words.Subline, Math.Min(width, 1.15), sublineSize)
            : null;
    }

    public double Width { get; }

    public FittedText? Kicker { get; }

    public FittedText? Headline { get; }

    public FittedText? Subline { get; }

    public double Height =>
        (Kicker?.Height ?? 0) + (Kicker is not null && Headline is not null ? KickerGap : 0)
        + (Headline?.Height ?? 0)
        + (Subline is not null && Headline is not null ? SublineGap : 0) + (Subline?.Height ?? 0);

    /// <summary>Places the block with its top at y; returns where the headline stands.</summary>
    public Box Place(double x, double y, double firstStep = 0.2)
    {
        var headline = new Box(x, y, Width, 0);
        if (Kicker is not null)
        {
            Put(LayerGroup.Kicker, "kicker", Kicker, x, y, _sketch.Step(firstStep), "fade");
            y += Kicker.Height + (Headline is null ? 0 : KickerGap);
        }

        if (Headline is not null)
        {
            headline = Put(LayerGroup.Title, "headline", Headline, x, y, _sketch.Lead(firstStep + 0.8), null);
            y += Headline.Height + (Subline is null ? 0 : SublineGap);
        }

        if (Subline is not null)
        {
            Put(LayerGroup.Subline, "subline", Subline, x, y, _sketch.At(0.2, firstStep + 2.4), null);
        }

        return headline;
    }

    // A name or two words carry more size than a sentence.
    private static double Boosted(string text, double size)
    {
        const double ShortWidth = 6.5;
        const double MostBoost = 1.45;
        double width = TextMeasure.Width(text, "display", 700);
        return width < ShortWidth ? size * Math.Min(MostBoost, Math.Sqrt(ShortWidth / width)) : size;
    }

    private Box Put(LayerGroup group, string slot, FittedText text, double x, double y, long delay, string? motion)
    {
        double left = _align switch
        {
            "center" => x + ((Width - text.Width) / 2),
            "right" => x + Width - text.Width,
            _ => x,
        };
        var box = new Box(left, y, text.Width, text.Height);
        _sketch.Text(group, slot, text, box, _align, "middle", delay, motion);
        return box;
    }
}

using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The colours of a video (#rrggbb or #rrggbbaa). Colours of words read with a contrast of 4.5 or more.</summary>
public sealed record Palette
{
    /// <summary>Colours of the moving backdrop, 2–5; <see cref="Text"/>, <see cref="Muted"/> and <see cref="Accent"/> read on each.</summary>
    public required ImmutableArray<string> Background { get; init; }

    /// <summary>Cards and plates on the backdrop; may let it shine through.</summary>
    public required string Surface { get; init; }

    /// <summary>Large words.</summary>
    public required string Text { get; init; }

    /// <summary>Smaller words.</summary>
    public required string Muted { get; init; }

    /// <summary>What is to be seen first: emphasised words, labels, buttons.</summary>
    public required string Accent { get; init; }

    /// <summary>The second accent; forms only, never words.</summary>
    public required string Accent2 { get; init; }

    /// <summary>Words on <see cref="Accent"/>.</summary>
    public required string OnAccent { get; init; }

    /// <summary>The plate under captions; nearly opaque.</summary>
    public required string CaptionPlate { get; init; }

    /// <summary>Words on <see cref="CaptionPlate"/>.</summary>
    public required string CaptionText { get; init; }

    /// <summary>Whether the backdrop is dark.</summary>
    public bool IsDark => Background.Average(hex => Colour.Parse(hex).Luminance()) < 0.25;

    /// <summary>Every ground that words other than captions and those on the accent stand on.</summary>
    internal IReadOnlyList<Colour> Grounds()
    {
        var backdrops = Background.Select(Colour.Parse).ToList();
        var surface = Colour.Parse(Surface);
        return [.. backdrops, .. backdrops.Select(surface.Over)];
    }

    /// <summary>The palette with every colour of words made readable.</summary>
    internal Palette Legible()
    {
        var grounds = Grounds();
        string accent = Legibility.Ensure(Colour.Parse(Accent), grounds).ToHex();
        var plate = Colour.Parse(CaptionPlate);
        var captionGrounds = Background.Select(hex => plate.Over(Colour.Parse(hex))).ToList();
        return this with
        {
            Text = Legibility.Ensure(Colour.Parse(Text), grounds).ToHex(),
            Muted = Legibility.Ensure(Colour.Parse(Muted), grounds).ToHex(),
            Accent = accent,
            OnAccent = Legibility.Ensure(Colour.Parse(OnAccent), [Colour.Parse(accent)]).ToHex(),
            CaptionText = Legibility.Ensure(Colour.Parse(CaptionText), captionGrounds).ToHex(),
        };
    }

    /// <summary>The palette drawn towards colours of the subject: accents take their hue, the backdrop a breath of it.</summary>
    /// <param name="colors">Strongest first, #rrggbb; greys and what is no colour are passed over.</param>
    /// <param name="strength">How far the backdrop turns, 0–1.</param>
    internal Palette Tinted(IEnumerable<string> colors, double strength)
    {
        const double LeastChroma = 0.04;
        var hues = colors
            .Where(hex => Colour.TryParse(hex, out _))
            .Select(hex => Oklch.From(Colour.Parse(hex)))
            .Where(colour => colour.Chroma >= LeastChroma)
            .ToList();
        if (hues.Count == 0)
        {
            return this;
        }

        var accent = Oklch.From(Colour.Parse(Accent));
        var second = Oklch.From(Colour.Parse(Accent2));
        return (this with
        {
            Background = [.. Background.Select(hex => Lean(hex, hues[0], strength))],
            Accent = (accent with { Hue = hues[0].Hue, Chroma = Math.Max(accent.Chroma, hues[0].Chroma * 0.9) }).ToColour().ToHex(),
            Accent2 = (second with { Hue = hues[hues.Count > 1 ? 1 : 0].Hue }).ToColour().ToHex(),
        }).Legible();
    }

    private static string Lean(string hex, Oklch towards, double strength)
    {
        var own = Oklch.From(Colour.Parse(hex));
        double a = Mix(own.Chroma * Math.Cos(own.Hue), Math.Max(own.Chroma, 0.02) * Math.Cos(towards.Hue), strength);
        double b = Mix(own.Chroma * Math.Sin(own.Hue), Math.Max(own.Chroma, 0.02) * Math.Sin(towards.Hue), strength);
        return new Oklch(own.Lightness, Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a)).ToColour().ToHex();
    }

    private static double Mix(double from, double to, double amount) => from + ((to - from) * amount);
}

using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>
/// The colours of a video (#rrggbb or #rrggbbaa). Colours of words read with a contrast of 4.5 or more.
/// </summary>
public sealed record Palette
{
    /// <summary>
    /// Colours of the moving backdrop, 2–5; <see cref="Text"/>, <see cref="Muted"/> and <see cref="Accent"/> read on
    /// each.
    /// </summary>
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

    /// <summary>
    /// The palette in colours of the subject: the accent takes their hue; wholly, the backdrop turns to it as well.
    /// </summary>
    /// <param name="colors">Strongest first, #rrggbb; greys and what is no colour are passed over.</param>
    /// <param name="wholly">Whether these colours were asked for, and not only suggest themselves.</param>
    internal Palette Tinted(IEnumerable<string> colors, bool wholly)
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
        string tinted = (
            accent with { Hue = hues[0].Hue, Chroma = Math.Max(accent.Chroma, hues[0].Chroma * 0.9) }).ToColour().ToHex();
        if (!wholly)
        {
            return (this with { Accent = tinted }).Legible();
        }

        if (IsLostOn(hues[0]))
        {
            return Bearing(hues);
        }

        // All backdrop colours turn by the same angle, so that they stay as far apart as the style wants them.
        var strongest = Background.Select(hex => Oklch.From(Colour.Parse(hex))).MaxBy(colour => colour.Chroma);
        double turn = hues[0].Hue - strongest.Hue;
        var second = Oklch.From(Colour.Parse(Accent2));
        return (this with
        {
            Background = [.. Background.Select(hex => Turned(hex, turn))],
            Accent = hues[0].ToColour().ToHex(),
            Accent2 = (second with { Hue = hues[hues.Count > 1 ? 1 : 0].Hue }).ToColour().ToHex(),
        }).Deepened().Legible();
    }

    // A dark backdrop gives way to a light accent: paled until it reads, the accent would be no colour any more.
    private Palette Deepened()
    {
        const double LightAccent = 0.6;
        const int MostSteps = 14;
        var accent = Colour.Parse(Accent);
        var palette = this;
        for (int i = 0; i < MostSteps && IsDark && Oklch.From(accent).Lightness > LightAccent && Legibility.Worst(accent, palette.Grounds()) < Legibility.Minimum * 1.15; i++)
        {
            palette = palette with
            {
                Background = [.. palette.Background.Select(hex => Oklch.From(Colour.Parse(hex))).Select(own => (own with { Lightness = own.Lightness * 0.93 }).ToColour().ToHex())],
            };
        }

        return palette;
    }

    // A colour that is too light to be words on this backdrop would be darkened until it is another: orange turns brown.
    private bool IsLostOn(Oklch brand)
    {
        const double LeastChroma = 0.07;
        const double MostDarkened = 0.09;
        return !IsDark && brand.Chroma >= LeastChroma
            && brand.Lightness - Oklch.From(Legibility.Ensure(brand.ToColour(), Grounds())).Lightness > MostDarkened;
    }

    // Such a colour becomes the ground itself, as it is, and the words on it are dark.
    private Palette Bearing(List<Oklch> hues)
    {
        var brand = hues[0];
        var ink = brand with { Lightness = 0.2, Chroma = Math.Min(brand.Chroma, 0.03) };
        var light = brand with { Lightness = 0.96, Chroma = 0.03 };
        var beside = brand with { Lightness = Math.Min(0.97, brand.Lightness + 0.05), Chroma = brand.Chroma * 0.92 };
        return (this with
        {
            Background = [.. Background.Select((_, i) => (i % 2 == 0 ? brand : beside).ToColour().ToHex())],
            Surface = light.ToColour().ToHex() + "eb",
            Text = ink.ToColour().ToHex(),
            Muted = (ink with { Lightness = 0.28 }).ToColour().ToHex(),
            Accent = (brand with { Lightness = 0.3, Chroma = Math.Min(brand.Chroma, 0.09) }).ToColour().ToHex(),
            OnAccent = light.ToColour().ToHex(),
            Accent2 = (hues.Count > 1 ? hues[1] : light).ToColour().ToHex(),
        }).Legible();
    }

    private static string Turned(string hex, double turn)
    {
        var own = Oklch.From(Colour.Parse(hex));
        return (own with { Hue = own.Hue + turn }).ToColour().ToHex();
    }
}

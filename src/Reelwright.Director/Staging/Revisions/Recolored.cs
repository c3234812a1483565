namespace Reelwright.Director;

/// <summary>A look's colours after colours that were asked for.</summary>
internal static class Recolored
{
    /// <summary>
    /// The palette turned to the colours; where they are greys, black or white, these become the backdrop.
    /// </summary>
    public static Palette Palette(Palette palette, IReadOnlyList<string> colors)
    {
        var valid = colors.Where(hex => Colour.TryParse(hex, out _)).ToList();
        if (valid.Count == 0)
        {
            return palette;
        }

        var tinted = palette.Tinted(valid, wholly: true);
        const double LeastChroma = 0.04;
        return Oklch.From(Colour.Parse(valid[0])).Chroma >= LeastChroma ? tinted : Over(tinted, valid[0]);
    }

    /// <summary>The palette with a backdrop of one colour, and words that read on it.</summary>
    public static Palette Over(Palette palette, params IReadOnlyList<string> backdrop)
    {
        var grounds = backdrop.Count > 1 ? backdrop : [backdrop[0], Ornaments.Blend(backdrop[0], "#808080", 0.14)];
        bool isDark = Colour.Parse(grounds[0]).Luminance() < 0.25;
        return (palette with
        {
            Background = [.. grounds],
            Surface = isDark ? "#ffffff1f" : "#ffffffb8",
            Text = isDark ? "#ffffff" : "#14181f",
            Muted = isDark ? "#d5dae3" : "#424a57",
        }).Legible();
    }
}

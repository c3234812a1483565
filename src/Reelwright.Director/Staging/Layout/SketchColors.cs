namespace Reelwright.Director;

/// <summary>Shades that forms take, mixed from a palette.</summary>
internal sealed class SketchColors(Palette palette)
{
    public string Accent(double alpha) => Fade(palette.Accent, alpha);

    public string Accent2(double alpha) => Fade(palette.Accent2, alpha);

    public string Text(double alpha) => Fade(palette.Text, alpha);

    /// <summary>A light over the backdrop: white on dark grounds, the surface on light ones.</summary>
    public string Light(double alpha) =>
        palette.IsDark ? Fade("#ffffff", alpha) : Fade(palette.Surface, Math.Min(1, alpha * 5));

    public string Shadow(double alpha) => Fade(palette.IsDark ? "#000000" : palette.Text, alpha);

    public static string Fade(string hex, double alpha) => (Colour.Parse(hex) with { Alpha = alpha }).ToHex();
}

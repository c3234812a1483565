using System.Globalization;

namespace Reelwright.Director;

/// <summary>A colour, gamma-coded sRGB with alpha, each 0–1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Reads #rrggbb or #rrggbbaa.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Colour Parse(string hex) => TryParse(hex, out var colour)
        ? colour
        : throw new FormatException($"'{hex}' is not a colour of the form #rrggbb or #rrggbbaa.");

    /// <summary>Reads #rrggbb or #rrggbbaa; false for anything else.</summary>
    public static bool TryParse(string? hex, out Colour colour)
    {
        colour = default;
        if (hex is null || hex.Length is not (7 or 9) || hex[0] != '#'
            || !uint.TryParse(
                hex.AsSpan(1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out uint bits))
        {
            return false;
        }

        uint rgba = hex.Length == 9 ? bits : (bits << 8) | 255;
        colour = new(
            (rgba >> 24) / 255.0,
            ((rgba >> 16) & 255) / 255.0,
            ((rgba >> 8) & 255) / 255.0,
            (rgba & 255) / 255.0);
        return true;
    }

    /// <summary>The colour as #rrggbb, or #rrggbbaa when it is not opaque.</summary>
    public string ToHex()
    {
        string rgb = $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";
        return Alpha >= 0.999 ? rgb : $"{rgb}{Byte(Alpha):x2}";
    }

    /// <summary>The opaque colour that this one makes over a backdrop.</summary>
    public Colour Over(Colour backdrop) => new(
        (Red * Alpha) + (backdrop.Red * (1 - Alpha)),
        (Green * Alpha) + (backdrop.Green * (1 - Alpha)),
        (Blue * Alpha) + (backdrop.Blue * (1 - Alpha)));

    /// <summary>Relative luminance after WCAG 2.2, 0 (black) to 1 (white).</summary>
    public double Luminance() =>
        (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Contrast ratio after WCAG 2.2, 1 to 21; this colour is laid over the backdrop first.</summary>
    public double ContrastOn(Colour backdrop)
    {
        double front = Over(backdrop).Luminance();
        double back = backdrop.Luminance();
        return (Math.Max(front, back) + 0.05) / (Math.Min(front, back) + 0.05);
    }

    internal static double Linear(double value) =>
        value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    internal static double Gamma(double value) =>
        value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;

    private static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}

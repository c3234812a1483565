namespace Reelwright.Director;

/// <summary>A colour in OKLCH: lightness 0–1, chroma 0–0.4, hue in radians. Equal steps look equal.</summary>
/// <remarks>Matrices from Björn Ottosson, "A perceptual color space for image processing" (2020).</remarks>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    public static Oklch From(Colour colour)
    {
        double red = Colour.Linear(colour.Red);
        double green = Colour.Linear(colour.Green);
        double blue = Colour.Linear(colour.Blue);
        double l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        double m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        double s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        double a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        double b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            Math.Sqrt((a * a) + (b * b)),
            Math.Atan2(b, a));
    }

    /// <summary>The nearest colour that a screen can show: chroma is lowered until it fits.</summary>
    public Colour ToColour()
    {
        double chroma = Chroma;
        var colour = Convert(Lightness, chroma, Hue);
        while (chroma > 0.002 && !Fits(colour))
        {
            chroma *= 0.94;
            colour = Convert(Lightness, chroma, Hue);
        }

        return new(Math.Clamp(colour.Red, 0, 1), Math.Clamp(colour.Green, 0, 1), Math.Clamp(colour.Blue, 0, 1));
    }

    private static bool Fits(Colour colour) =>
        colour.Red is >= -0.001 and <= 1.001
            && colour.Green is >= -0.001 and <= 1.001
            && colour.Blue is >= -0.001 and <= 1.001;

    private static Colour Convert(double lightness, double chroma, double hue)
    {
        double a = chroma * Math.Cos(hue);
        double b = chroma * Math.Sin(hue);
        double l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        double m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        double s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new(
            Colour.Gamma((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Colour.Gamma((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Colour.Gamma((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }
}

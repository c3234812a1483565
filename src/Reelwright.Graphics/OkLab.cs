namespace Reelwright.Graphics;

/// <summary>A colour in a space where mixing looks even: lightness and two opponent axes.</summary>
/// <remarks>Source: B. Ottosson, "A perceptual color space for image processing", 2020 (public domain
/// constants).</remarks>
internal readonly record struct OkLab(float L, float A, float B)
{
    /// <summary>Distance from grey.</summary>
    public float Chroma => MathF.Sqrt((A * A) + (B * B));

    /// <summary>Converts a gamma-coded colour.</summary>
    public static OkLab From(Rgba color)
    {
        double r = Linear(color.R);
        double g = Linear(color.G);
        double b = Linear(color.B);
        double l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        double m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        double s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new(
            (float)((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s)),
            (float)((1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s)),
            (float)((0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s)));
    }

    private static double Linear(byte coded)
    {
        double value = coded / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}

using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>The small functions that looks and adjustments are made of.</summary>
internal static class Tone
{
    // Light greys stay where they are; mid greys turn about this one.
    private const float Pivot = 0.46f;

    private static readonly Vector3 Weights = new(0.2126f, 0.7152f, 0.0722f);

    /// <summary>Luma after BT.709.</summary>
    public static float Luma(Vector3 color) => Vector3.Dot(color, Weights);

    /// <summary>Gains that warm (above 0) or cool, and turn to magenta (above 0) or green, and keep the luma of greys.</summary>
    public static Vector3 WhiteGains(double temperature, double tint)
    {
        var gains = new Vector3(
            (float)(1 + (0.16 * temperature) + (0.05 * tint)),
            (float)(1 + (0.015 * temperature) - (0.09 * tint)),
            (float)(1 - (0.24 * temperature) + (0.07 * tint)));
        return gains / Luma(gains);
    }

    /// <summary>Brightens or darkens the middle and leaves black and white.</summary>
    public static Vector3 Gamma(Vector3 color, float power) =>
        power == 1 ? color : new(Gamma(color.X, power), Gamma(color.Y, power), Gamma(color.Z, power));

    /// <summary>More or less contrast about a middle grey, −1 to 1; more bends in at the ends instead of cutting off.</summary>
    public static Vector3 Contrast(Vector3 color, float amount)
    {
        if (amount == 0)
        {
            return color;
        }

        return amount < 0
            ? new Vector3(Pivot) + ((color - new Vector3(Pivot)) * (1 + (0.75f * amount)))
            : new(Steepen(color.X, amount), Steepen(color.Y, amount), Steepen(color.Z, amount));
    }

    /// <summary>Moves colours away from grey (above 1) or towards it.</summary>
    public static Vector3 Saturate(Vector3 color, float factor)
    {
        var grey = new Vector3(Luma(color));
        return grey + ((color - grey) * factor);
    }

    /// <summary>A tint that does not change luma.</summary>
    public static Vector3 WithoutLuma(Vector3 tint) => tint - new Vector3(Luma(tint));

    private static float Gamma(float x, float power) => x switch
    {
        // Below black the curve is mirrored, above white it goes straight on.
        < 0 => -Gamma(-x, power),
        > 1 => 1 + (power * (x - 1)),
        _ => MathF.Pow(x, power),
    };

    private static float Steepen(float x, float amount)
    {
        if (x is < 0 or > 1)
        {
            float end = x < 0 ? 0 : 1;
            float slope = (Curve(Math.Abs(end - 0.01f), amount) - Curve(end, amount)) / (Math.Abs(end - 0.01f) - end);
            return Curve(end, amount) + ((x - end) * slope);
        }

        return Curve(x, amount);
    }

    // A straight part and an S: both through the pivot.
    private static float Curve(float x, float amount)
    {
        float straight = Pivot + ((x - Pivot) * (1 + (0.12f * amount)));
        return straight + (amount * 1.85f * (x - Pivot) * x * (1 - x));
    }
}

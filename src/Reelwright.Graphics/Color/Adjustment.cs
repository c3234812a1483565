using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>Colour by numbers. All are −1 to 1 with 0 for no change, but for exposure.</summary>
public sealed record Adjustment : IColorStep
{
    /// <summary>The middle brighter or darker; black and white stay.</summary>
    public double Brightness { get; init; }

    /// <summary>Steeper or flatter about a middle grey.</summary>
    public double Contrast { get; init; }

    /// <summary>−1 = grey.</summary>
    public double Saturation { get; init; }

    /// <summary>Warmer above 0, cooler below.</summary>
    public double Temperature { get; init; }

    /// <summary>Towards magenta above 0, green below.</summary>
    public double Tint { get; init; }

    /// <summary>Dark parts brighter or darker; black stays.</summary>
    public double Shadows { get; init; }

    /// <summary>Light parts brighter or darker.</summary>
    public double Highlights { get; init; }

    /// <summary>In stops, −3 to 3; lights bend in before they clip.</summary>
    public double Exposure { get; init; }

    /// <summary>The tone curve, applied last; <c>null</c> for none.</summary>
    public ToneCurve? Curve { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    public bool IsNeutral => Brightness == 0 && Contrast == 0 && Saturation == 0 && Temperature == 0 && Tint == 0
        && Shadows == 0 && Highlights == 0 && Exposure == 0 && Curve is null;

    /// <inheritdoc/>
    public Vector3 Apply(Vector3 color)
    {
        if (Temperature != 0 || Tint != 0)
        {
            color *= Tone.WhiteGains(Temperature, Tint);
        }

        if (Exposure != 0)
        {
            color = Expose(color);
        }

        if (Brightness != 0)
        {
            color = Tone.Gamma(color, (float)Math.Pow(2, -0.9 * Brightness));
        }

        color = Tone.Contrast(color, (float)Contrast);
        if (Shadows != 0 || Highlights != 0)
        {
            color *= Relight(Math.Clamp(Tone.Luma(color), 0, 1));
        }

        if (Saturation != 0)
        {
            color = Tone.Saturate(color, (float)(1 + Saturation));
        }

        return Curve is null ? color : new(Curve.At(color.X), Curve.At(color.Y), Curve.At(color.Z));
    }

    // One stop is a doubling of light, which is a gain of 2^(1/2.2) on coded values.
    private Vector3 Expose(Vector3 color)
    {
        float gain = (float)Math.Pow(2, Exposure / 2.2);
        return gain <= 1 ? color * gain : new(Bend(color.X), Bend(color.Y), Bend(color.Z));

        float Bend(float x)
        {
            // Half of the way towards a curve that never exceeds white, from black on.
            float straight = x * gain;
            return x <= 0 ? straight : (0.45f * straight) + (0.55f * straight / (1 + ((gain - 1) * x)));
        }
    }

    private float Relight(float luma)
    {
        float dark = 1 - luma;
        float shadows = 1 + ((float)Shadows * 0.8f * dark * dark * dark);
        float lights = Highlights < 0
            ? 1 + ((float)Highlights * 0.3f * luma * luma)
            : 1 + ((float)Highlights * 0.8f * luma * luma * dark * 2);
        return shadows * lights;
    }
}

using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>A look: a few tones that together make a style.</summary>
public sealed record Look : IColorStep
{
    /// <summary>Shares of red, green and blue in a black-and-white picture; <c>null</c> keeps colour.</summary>
    public Vector3? Mono { get; init; }

    /// <summary>Factor of colourfulness.</summary>
    public float Saturation { get; init; } = 1;

    /// <summary>Warmer above 0, cooler below; −1 to 1.</summary>
    public float Temperature { get; init; }

    /// <summary>Towards magenta above 0, green below; −1 to 1.</summary>
    public float Tint { get; init; }

    /// <summary>Contrast, −1 to 1.</summary>
    public float Contrast { get; init; }

    /// <summary>Exponent of the middle: less than 1 is brighter.</summary>
    public float Gamma { get; init; } = 1;

    /// <summary>What is added to dark parts; its own luma does not count.</summary>
    public Vector3 ShadowTint { get; init; }

    /// <summary>What is added to light parts; its own luma does not count.</summary>
    public Vector3 LightTint { get; init; }

    /// <summary>Where black ends up.</summary>
    public float Black { get; init; }

    /// <summary>Where white ends up.</summary>
    public float White { get; init; } = 1;

    /// <summary>How much lights glow into their surroundings, 0–1; not a matter of one colour, so not done here.</summary>
    public double Glow { get; init; }

    /// <inheritdoc/>
    public Vector3 Apply(Vector3 color)
    {
        if (Mono is { } shares)
        {
            color = new(Vector3.Dot(color, shares));
        }

        if (Temperature != 0 || Tint != 0)
        {
            color *= Tone.WhiteGains(Temperature, Tint);
        }

        color = Tone.Contrast(Tone.Gamma(color, Gamma), Contrast);
        if (Saturation != 1)
        {
            color = Tone.Saturate(color, Saturation);
        }

        float luma = Math.Clamp(Tone.Luma(color), 0, 1);
        float dark = (1 - luma) * (1 - luma);

        // Black and white themselves stay neutral.
        float light = luma * luma * Math.Min(1, 6 * (1 - luma));
        color += (Tone.WithoutLuma(ShadowTint) * dark * Math.Min(1, 8 * luma)) + (Tone.WithoutLuma(LightTint) * light);
        return new Vector3(Black) + (color * (White - Black));
    }
}

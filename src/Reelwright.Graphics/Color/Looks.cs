using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>The named looks.</summary>
public static class Looks
{
    private static readonly Vector3 Bt709 = new(0.2126f, 0.7152f, 0.0722f);

    /// <summary>The look of a name; <c>null</c> when there is none.</summary>
    public static Look? Find(string name) => name switch
    {
        "mono" => new Look { Mono = Bt709 },
        "noir" => new Look { Mono = new(0.34f, 0.56f, 0.10f), Contrast = 0.85f, Gamma = 1.1f },
        "sepia" => new Look
        {
            Mono = new(0.28f, 0.62f, 0.10f),
            ShadowTint = new(0.11f, 0.02f, -0.07f),
            LightTint = new(0.18f, 0.06f, -0.15f),
            Contrast = 0.08f,
            Black = 0.03f,
            White = 0.97f,
        },
        "vintage" => new Look
        {
            Saturation = 0.72f,
            Temperature = 0.42f,
            Contrast = -0.06f,
            ShadowTint = new(0.05f, 0.015f, 0.03f),
            LightTint = new(0.09f, 0.05f, -0.12f),
            Black = 0.075f,
            White = 0.95f,
        },
        "cinematic" => new Look
        {
            Contrast = 0.36f,
            Gamma = 1.03f,
            Saturation = 0.92f,
            ShadowTint = new(-0.05f, 0.01f, 0.07f),
            LightTint = new(0.06f, 0.015f, -0.05f),
            Black = 0.018f,
            White = 0.985f,
        },
        "teal-orange" => new Look
        {
            Contrast = 0.3f,
            Saturation = 0.94f,
            ShadowTint = new(-0.12f, 0.04f, 0.10f),
            LightTint = new(0.15f, 0.03f, -0.14f),
        },
        "warm" => new Look { Temperature = 0.42f, Saturation = 1.06f, Gamma = 0.97f, LightTint = new(0.03f, 0.01f, -0.02f) },
        "cool" => new Look { Temperature = -0.38f, Tint = -0.16f, Saturation = 0.96f, ShadowTint = new(-0.03f, 0.01f, 0.03f) },
        "vivid" => new Look { Saturation = 1.28f, Contrast = 0.34f, Gamma = 0.97f },
        "faded" => new Look
        {
            Saturation = 0.66f,
            Contrast = -0.22f,
            Gamma = 0.94f,
            ShadowTint = new(-0.01f, 0.02f, 0.04f),
            Black = 0.085f,
            White = 0.965f,
        },
        "dreamy" => new Look
        {
            Gamma = 0.84f,
            Contrast = -0.16f,
            Saturation = 0.94f,
            LightTint = new(0.06f, -0.01f, 0.03f),
            ShadowTint = new(0.02f, -0.01f, 0.05f),
            Black = 0.03f,
            Glow = 0.55,
        },
        "bright" => new Look
        {
            Gamma = 0.74f,
            Contrast = -0.04f,
            Saturation = 1.04f,
            Temperature = 0.05f,
            Tint = 0.06f,
        },
        _ => null,
    };
}

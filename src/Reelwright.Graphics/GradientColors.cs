using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Mixes a palette by weights and converts the mix to YUV, eight nodes at a time.</summary>
/// <remarks>
/// Colours are mixed in OkLab. A mix of opposite hues would pass near grey; part of the colourfulness that is lost so
/// is given back, which keeps gradients clean where two clouds meet.
/// </remarks>
internal sealed class GradientColors
{
    private const float GiveBack = 0.75f;
    private const float MostGain = 1.7f;
    private readonly OkLab[] _palette;

    public GradientColors(ImmutableArray<Rgba> colors) => _palette = [.. colors.Select(OkLab.From)];

    /// <summary>Number of colours.</summary>
    public int Count => _palette.Length;

    /// <summary>Mixes.</summary>
    /// <param name="weights">One per colour; their sum is 1 or less where the picture is to be darker.</param>
    /// <param name="light">Added to the lightness, about −0.3 to 0.3.</param>
    /// <returns>Y, U, V in 8-bit units, with fractions.</returns>
    public (Vector256<float> Y, Vector256<float> U, Vector256<float> V) Mix(
        ReadOnlySpan<Vector256<float>> weights, Vector256<float> light)
    {
        var lightness = light;
        var a = Vector256<float>.Zero;
        var b = Vector256<float>.Zero;
        var chroma = Vector256<float>.Zero;
        for (int i = 0; i < _palette.Length; i++)
        {
            var color = _palette[i];
            lightness += weights[i] * color.L;
            a += weights[i] * color.A;
            b += weights[i] * color.B;
            chroma += weights[i] * color.Chroma;
        }

        var kept = Vector256.Sqrt((a * a) + (b * b)) + Lanes.All(0.004);
        var gain = Vector256<float>.One + (((chroma / kept) - Vector256<float>.One) * GiveBack);
        gain = Vector256.Min(Vector256.Max(gain, Vector256<float>.One), Lanes.All(MostGain));
        return ToYuv(Lanes.Saturate(lightness), a * gain, b * gain);
    }

    private static (Vector256<float> Y, Vector256<float> U, Vector256<float> V) ToYuv(
        Vector256<float> lightness, Vector256<float> a, Vector256<float> b)
    {
        var l = lightness + (a * 0.3963377774f) + (b * 0.2158037573f);
        var m = lightness - (a * 0.1055613458f) - (b * 0.0638541728f);
        var s = lightness - (a * 0.0894841775f) - (b * 1.2914855480f);
        l = l * l * l;
        m = m * m * m;
        s = s * s * s;
        var red = Code((l * 4.0767416621f) - (m * 3.3077115913f) + (s * 0.2309699292f));
        var green = Code((m * 2.6097574011f) - (l * 1.2684380046f) - (s * 0.3413193965f));
        var blue = Code((s * 1.7076147010f) - (l * 0.0041960863f) - (m * 0.7034186147f));
        var luma = (red * 0.2126f) + (green * 0.7152f) + (blue * 0.0722f);
        return (
            (luma * 219f) + Vector256.Create(16f),
            ((blue - luma) * (224f / 1.8556f)) + Vector256.Create(128f),
            ((red - luma) * (224f / 1.5748f)) + Vector256.Create(128f));
    }

    // The sRGB transfer curve by square roots, within 0.002 of the exact one and the same bits everywhere.
    private static Vector256<float> Code(Vector256<float> linear)
    {
        linear = Lanes.Saturate(linear);
        var root2 = Vector256.Sqrt(linear);
        var root4 = Vector256.Sqrt(root2);
        var root8 = Vector256.Sqrt(root4);
        return Lanes.Saturate(
            (root2 * 0.662002687f) + (root4 * 0.684122060f) - (root8 * 0.323583601f) - (linear * 0.0225411470f));
    }
}

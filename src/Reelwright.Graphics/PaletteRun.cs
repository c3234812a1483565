using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Places on a palette laid out in a row.</summary>
internal static class PaletteRun
{
    /// <summary>Turns a place of 0–1 into weights: neighbouring colours pass into each other, eased.</summary>
    public static void Weigh(Vector256<float> place, Span<Vector256<float>> weights)
    {
        var at = Lanes.Saturate(place) * (weights.Length - 1);
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = Lanes.Smooth(Vector256<float>.One - Vector256.Abs(at - Lanes.All(i)));
        }
    }
}

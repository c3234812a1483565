using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Places on a palette laid out in a row.</summary>
internal static class PaletteRun
{
    // Colours reach a little beyond their neighbours: with less, each stop shows as a stripe; with more, all go dull.
    private const float Reach = 1.4f;
    private const float Overrun = 0.3f;

    /// <summary>Turns a place of 0–1 into weights that sum to 1; colours pass into each other without stops.</summary>
    public static void Weigh(Vector256<float> place, Span<Vector256<float>> weights)
    {
        var at = (Lanes.Saturate(place) * (weights.Length - 1 + (2 * Overrun))) - Lanes.All(Overrun);
        var sum = Vector256<float>.Zero;
        for (int i = 0; i < weights.Length; i++)
        {
            var distance = (at - Lanes.All(i)) * (1 / Reach);
            weights[i] = Lanes.Bump(distance * distance);
            sum += weights[i];
        }

        var share = Vector256<float>.One / sum;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= share;
        }
    }
}

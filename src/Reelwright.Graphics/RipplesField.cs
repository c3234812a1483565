using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Ripples"/>: rings that widen from a point near the rim, as on still water.</summary>
internal sealed class RipplesField : IGradientField
{
    private readonly Vector256<float> _x;
    private readonly Vector256<float> _y;
    private readonly Vector256<float> _shift;
    private readonly Vector256<float> _reach;

    public RipplesField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double side = random.Next(0, 1) < 0.5 ? -1 : 1;
        _x = Lanes.All(halfWidth * side * (0.62 + (0.05 * Math.Sin((0.2 * time) + random.Next(0, Math.Tau)))));
        _y = Lanes.All(halfHeight * (0.55 + (0.05 * Math.Sin((0.17 * time) + random.Next(0, Math.Tau)))));
        _shift = Lanes.All(random.Next(0, 1) - (0.045 * time));
        _reach = Lanes.All(1 / (1.9 * Math.Sqrt((halfWidth * halfWidth) + (halfHeight * halfHeight))));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var dx = x - _x;
        var dy = (y - _y) * 1.25f;
        var distance = Vector256.Sqrt((dx * dx) + (dy * dy) + Lanes.All(0.01));

        // Rings lie closer near the point and grow weaker with their way.
        var ring = Lanes.Wave((distance * (Lanes.All(2.6) - (distance * 0.35f))) + _shift);
        var strength = Lanes.Smooth(distance * 2.2f) / (Vector256<float>.One + (distance * distance * 0.9f));
        PaletteRun.Weigh(Lanes.All(0.96) - (distance * _reach * 1.5f) + (ring * strength * 0.11f), weights);
        return ring * strength * 0.022f;
    }
}

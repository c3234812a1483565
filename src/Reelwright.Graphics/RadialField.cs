using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Radial"/>: the palette's last colour in a drifting glow, the first at the
/// rim.</summary>
internal sealed class RadialField : IGradientField
{
    private readonly Vector256<float> _x;
    private readonly Vector256<float> _y;
    private readonly Vector256<float> _scale;

    public RadialField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        _x = Lanes.All(halfWidth * 0.32 * Math.Sin((0.27 * time) + random.Next(0, Math.Tau)));
        _y = Lanes.All(halfHeight * 0.32 * Math.Sin((0.21 * time) + random.Next(0, Math.Tau)));
        double breath = 1 + (0.06 * Math.Sin((0.41 * time) + random.Next(0, Math.Tau)));
        double radius = 1.12 * Math.Sqrt((halfWidth * halfWidth) + (halfHeight * halfHeight)) * breath;
        _scale = Lanes.All(1 / radius);
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var dx = (x - _x) * _scale;
        var dy = (y - _y) * _scale;
        var distance = Vector256.Sqrt((dx * dx) + (dy * dy));
        PaletteRun.Weigh(Vector256<float>.One - distance, weights);
        return Vector256<float>.Zero;
    }
}

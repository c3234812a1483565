using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Halftone"/>: a screen of dots that swell towards one corner, as in printed comics.</summary>
internal sealed class HalftoneField : IGradientField
{
    private const float Pitch = 0.15f;
    private readonly Vector256<float> _directionX;
    private readonly Vector256<float> _directionY;
    private readonly Vector256<float> _scale;
    private readonly Vector256<float> _middle;
    private readonly Vector256<float> _shift;

    public HalftoneField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double angle = ((background.AngleDegrees + 20) * Math.PI / 180) + (0.12 * Math.Sin((0.19 * time) + random.Next(0, Math.Tau)));
        double reach = (Math.Abs(Math.Cos(angle)) * halfWidth) + (Math.Abs(Math.Sin(angle)) * halfHeight);
        _directionX = Lanes.All(Math.Cos(angle));
        _directionY = Lanes.All(Math.Sin(angle));
        _scale = Lanes.All(0.5 / reach);
        _middle = Lanes.All(0.08 * Math.Sin((0.24 * time) + random.Next(0, Math.Tau)));
        _shift = Lanes.All(random.Next(0, 1) + (0.03 * time));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var half = Lanes.All(0.5);
        var along = ((x * _directionX) + (y * _directionY)) * _scale;

        // The screen stands at 45 degrees: a point's distance to its cell's middle, in cells.
        var u = ((x + y) * (0.70710678f / Pitch)) + _shift;
        var v = (y - x) * (0.70710678f / Pitch);
        u -= Vector256.Floor(u + half);
        v -= Vector256.Floor(v + half);
        var distance = Vector256.Sqrt((u * u) + (v * v));

        // Nothing over the middle and beyond: dots belong to the corner.
        var size = Lanes.Smooth((along + _middle - Lanes.All(0.02)) * 2.1f) * 0.44f;
        var dot = Lanes.Smooth((size - distance) * 5.5f) * Lanes.Smooth(size * 7f);
        PaletteRun.Weigh(Lanes.All(0.34) + (along * 0.42f) + (dot * 0.34f), weights);
        return dot * 0.012f;
    }
}

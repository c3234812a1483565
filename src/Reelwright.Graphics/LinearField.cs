using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Linear"/>: a colour run whose direction swings and whose middle slides.</summary>
internal sealed class LinearField : IGradientField
{
    private readonly Vector256<float> _directionX;
    private readonly Vector256<float> _directionY;
    private readonly Vector256<float> _middle;
    private readonly Vector256<float> _curve;

    public LinearField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double phase = random.Next(0, Math.Tau);
        double angle = (background.AngleDegrees * Math.PI / 180) + (0.30 * Math.Sin((0.23 * time) + phase));
        double reach = (Math.Abs(Math.Cos(angle)) * halfWidth) + (Math.Abs(Math.Sin(angle)) * halfHeight);
        double scale = 0.5 / (reach * 0.92);
        _directionX = Lanes.All(Math.Cos(angle) * scale);
        _directionY = Lanes.All(Math.Sin(angle) * scale);
        _middle = Lanes.All(0.5 + (0.10 * Math.Sin((0.31 * time) + random.Next(0, Math.Tau))));
        _curve = Lanes.All(0.10 + (0.05 * Math.Sin((0.19 * time) + random.Next(0, Math.Tau))));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var along = (x * _directionX) + (y * _directionY);
        var across = (y * _directionX) - (x * _directionY);
        PaletteRun.Weigh(_middle + along + (across * across * _curve * 4f), weights);
        return Vector256<float>.Zero;
    }
}

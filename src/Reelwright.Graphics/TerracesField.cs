using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Terraces"/>: layers of cut paper, one behind another like the lines of a map.</summary>
internal sealed class TerracesField : IGradientField
{
    private const float Layers = 5;
    private readonly Vector256<float> _directionX;
    private readonly Vector256<float> _directionY;
    private readonly Vector256<float> _scale;
    private readonly Vector256<float> _slow;
    private readonly Vector256<float> _fast;
    private readonly Vector256<float> _rim;

    public TerracesField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double angle = (background.AngleDegrees + 40) * Math.PI / 180;
        double reach = (Math.Abs(Math.Cos(angle)) * halfWidth) + (Math.Abs(Math.Sin(angle)) * halfHeight);
        _directionX = Lanes.All(Math.Cos(angle));
        _directionY = Lanes.All(Math.Sin(angle));
        _scale = Lanes.All(0.46 / reach);
        _slow = Lanes.All(random.Next(0, 1) + (0.010 * time));
        _fast = Lanes.All(random.Next(0, 1) - (0.014 * time));

        // A cut edge is as sharp as the nodes allow, never less than two of them wide.
        _rim = Lanes.All(7);
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var along = (x * _directionX) + (y * _directionY);
        var across = (y * _directionX) - (x * _directionY);
        var bend = (Lanes.Wave((across * 0.34f) + _slow) * 0.13f) + (Lanes.Wave((across * 0.61f) + (along * 0.2f) + _fast) * 0.07f);
        var height = Lanes.Saturate(Lanes.All(0.5) + (along * _scale) + bend) * Layers;
        var floor = Vector256.Floor(height);
        var part = height - floor;
        var edge = Lanes.Smooth(part * _rim);
        PaletteRun.Weigh((floor - Vector256<float>.One + edge) * (1 / Layers), weights);

        // Each layer throws a soft shadow on the one below it, and its own edge is lit.
        var shade = Lanes.Smooth((part * 2.2f) - Lanes.All(1.2));
        return ((edge - Lanes.Smooth(part * 3)) * 0.03f) - (shade * 0.035f);
    }
}

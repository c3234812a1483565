using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Waves"/>: folds that cross the picture, lit from one side like silk.</summary>
internal sealed class WavesField : IGradientField
{
    private readonly Vector256<float> _directionX;
    private readonly Vector256<float> _directionY;
    private readonly Vector256<float> _slow;
    private readonly Vector256<float> _middle;
    private readonly Vector256<float> _fast;

    public WavesField(GradientBackground background, double time)
    {
        var random = new SplitMix(background.Seed);
        double sway = 0.06 * Math.Sin((0.17 * time) + random.Next(0, Math.Tau));
        double angle = ((background.AngleDegrees + 35) * Math.PI / 180) + sway;
        _directionX = Lanes.All(Math.Cos(angle));
        _directionY = Lanes.All(Math.Sin(angle));
        _slow = Lanes.All(random.Next(0, 1) + (0.020 * time));
        _middle = Lanes.All(random.Next(0, 1) - (0.027 * time));
        _fast = Lanes.All(random.Next(0, 1) + (0.034 * time));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var along = (x * _directionX) + (y * _directionY);
        var across = (y * _directionX) - (x * _directionY);
        var bend = Lanes.Wave((across * 0.17f) + _middle) * 0.46f;
        var first = Lanes.Wave(((along + bend) * 0.42f) + _slow);
        var second = Lanes.Wave(((along - (bend * 0.7f)) * 0.77f) + (across * 0.09f) + _fast);
        var place = Lanes.All(0.5) + (first * 0.38f) + (second * 0.11f);
        PaletteRun.Weigh(place, weights);

        // The slope of a fold catches the light.
        var slope = Lanes.Wave(((along + bend) * 0.42f) + _slow + Lanes.All(0.25));
        return slope * 0.045f;
    }
}

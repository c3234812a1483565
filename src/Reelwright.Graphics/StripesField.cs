using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Stripes"/>: broad slanting bands, soft as light through blinds.</summary>
internal sealed class StripesField : IGradientField
{
    private readonly Vector256<float> _directionX;
    private readonly Vector256<float> _directionY;
    private readonly Vector256<float> _shift;
    private readonly Vector256<float> _scale;
    private readonly Vector256<float> _middle;

    public StripesField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);

        // Always clearly slanting: level bands would look like a fault.
        double lean = 32 + (background.AngleDegrees % 30);
        double angle = lean * Math.PI / 180 * (random.Next(0, 1) < 0.5 ? -1 : 1);
        double reach = (Math.Abs(Math.Cos(angle)) * halfWidth) + (Math.Abs(Math.Sin(angle)) * halfHeight);
        _directionX = Lanes.All(Math.Cos(angle));
        _directionY = Lanes.All(Math.Sin(angle));
        _scale = Lanes.All(0.4 / reach);
        _shift = Lanes.All(random.Next(0, 1) + (0.028 * time));
        _middle = Lanes.All(0.5 + (0.06 * Math.Sin((0.2 * time) + random.Next(0, Math.Tau))));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var along = (x * _directionX) + (y * _directionY);
        var across = (y * _directionX) - (x * _directionY);
        var wave = Lanes.Wave((along * 2.1f) + _shift);
        var band = (Lanes.Smooth((wave * 3.2f) + Lanes.All(0.5)) * 2f) - Vector256<float>.One;

        // Bands show most towards one end and melt away at the other.
        var strength = Lanes.Smooth(Lanes.All(0.55) + (across * 0.5f));
        PaletteRun.Weigh(_middle + (along * _scale) + (band * strength * 0.07f), weights);
        return band * strength * 0.016f;
    }
}

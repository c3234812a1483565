using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Spotlight"/>: a dark stage, a cone of light from above, a glow where it
/// lands.</summary>
internal sealed class SpotlightField : IGradientField
{
    private readonly Vector256<float> _sourceX;
    private readonly Vector256<float> _sourceY;
    private readonly Vector256<float> _lean;
    private readonly Vector256<float> _floorX;
    private readonly Vector256<float> _floorY;
    private readonly Vector256<float> _glowX;
    private readonly Vector256<float> _height;
    private readonly Vector256<float> _width;

    public SpotlightField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double sway = 0.05 * Math.Sin((0.33 * time) + random.Next(0, Math.Tau));
        double landing = halfWidth * 0.06 * Math.Sin((0.25 * time) + random.Next(0, Math.Tau));
        _sourceX = Lanes.All(halfWidth * sway);
        _sourceY = Lanes.All(-1.35 * halfHeight);
        _lean = Lanes.All((landing - (halfWidth * sway)) / (2 * halfHeight));
        _floorX = Lanes.All(landing);
        _floorY = Lanes.All(0.74 * halfHeight);
        _glowX = Lanes.All(landing * 0.5);
        _height = Lanes.All(1 / halfHeight);
        _width = Lanes.All(1 / Math.Min(halfWidth, 1.5 * halfHeight));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var down = (y - _sourceY) * _height;
        var off = (x - _sourceX - (_lean * (y - _sourceY))) * _width / (Lanes.All(0.13) + (down * 0.36f));
        var cone = Lanes.Bump(off * off * 0.55f) * (Lanes.All(1.1) - (down * 0.30f));

        // A wide glow on the wall, so that the product stands off its background.
        var gx = (x - _glowX) * _width * 0.50f;
        var gy = ((y * _height) - Lanes.All(0.12)) * 0.60f;
        var glow = Lanes.Bump((gx * gx) + (gy * gy));

        // The pool of light: bright inside, with a soft rim.
        var fx = (x - _floorX) * _width;
        var fy = (y - _floorY) * _height * 3.4f;
        var distance = (fx * fx) + (fy * fy);
        var pool = Lanes.Smooth((Lanes.All(1.25) - distance) * 0.95f);

        // The floor takes less light than the wall.
        var floor = Lanes.Smooth(((y * _height) - Lanes.All(0.42)) * 5f);
        var lit = (glow * 0.50f) + (cone * 0.17f);
        PaletteRun.Weigh((lit * (Vector256<float>.One - (floor * 0.45f))) + (pool * 0.24f), weights);
        return (cone * 0.05f) + (pool * 0.05f) - (floor * 0.02f);
    }
}

using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Spotlight"/>: a dark stage, a cone of light from above, a glow where it lands.</summary>
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
        var spread = (Lanes.All(0.10) + (down * 0.30f));
        var off = (x - _sourceX - (_lean * (y - _sourceY))) * _width / spread;
        var cone = Lanes.Bump(off * off * 0.62f);
        var fade = Lanes.Smooth((Lanes.All(2.55) - down) * 0.5f);
        cone = cone * fade;

        var fx = (x - _floorX) * _width * 0.92f;
        var fy = (y - _floorY) * _height * 2.3f;
        var floor = Lanes.Bump((fx * fx) + (fy * fy));

        var gx = (x - _glowX) * _width * 0.62f;
        var gy = (y * _height) * 0.62f;
        var glow = Lanes.Bump((gx * gx) + (gy * gy));

        PaletteRun.Weigh((glow * 0.42f) + (cone * 0.34f) + (floor * 0.36f), weights);
        var rim = Lanes.Saturate(((x * x * _width * _width) + (y * y * _height * _height)) * 0.4f);
        return (cone * 0.04f) - (rim * 0.05f);
    }
}

using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Bokeh"/>: lights out of focus that rise slowly over a dim run of colours.</summary>
internal sealed class BokehField : IGradientField
{
    private const int Discs = 16;
    private readonly Disc[] _discs = new Disc[Discs];
    private readonly Vector256<float> _height;

    public BokehField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        _height = Lanes.All(0.5 / halfHeight);
        for (int i = 0; i < Discs; i++)
        {
            double radius = random.Next(0.09, 0.30);

            // Each disc comes in below as it leaves above; it is beyond the rim when it jumps.
            double span = 2 * (halfHeight + radius);
            double way = random.Next(0, 1) - (random.Next(0.006, 0.014) * time);
            way -= Math.Floor(way);
            double side = random.Next(0, 1);

            // The rims of the picture have more of them than the middle, where words stand.
            double x = halfWidth * (i % 4 == 0 ? (side * 2) - 1 : (0.45 + (0.6 * side)) * (i % 2 == 0 ? 1 : -1));
            double sway = 0.05 * Math.Sin((random.Next(0.1, 0.25) * time) + random.Next(0, Math.Tau));
            _discs[i] = new(
                Lanes.All(x + sway),
                Lanes.All((way * span) - (span / 2)),
                Lanes.All(1 / (radius * radius)),
                Lanes.All(random.Next(0.35, 1) * (i % 4 == 0 ? 0.5 : 1)));
        }
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var lit = Vector256<float>.Zero;
        foreach (var disc in _discs)
        {
            var dx = x - disc.X;
            var dy = y - disc.Y;
            var distance = ((dx * dx) + (dy * dy)) * disc.Scale;

            // An even disc whose last fifth falls off, a little brighter towards its rim, as a lens draws it.
            var inside = Lanes.Smooth((Vector256<float>.One - distance) * 2.6f);
            lit += inside * (Lanes.All(0.72) + (Lanes.Saturate(distance) * 0.28f)) * disc.Strength;
        }

        lit = lit / (Vector256<float>.One + (lit * 0.6f));
        PaletteRun.Weigh(Lanes.All(0.16) + ((Lanes.All(0.5) - (y * _height)) * 0.3f) + (lit * 0.42f), weights);
        return lit * 0.03f;
    }

    private readonly record struct Disc(
        Vector256<float> X, Vector256<float> Y, Vector256<float> Scale, Vector256<float> Strength);
}

using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Beams"/>: shafts of light that fan out from above one corner.</summary>
internal sealed class BeamsField : IGradientField
{
    private readonly Vector256<float> _sourceX;
    private readonly Vector256<float> _sourceY;
    private readonly Vector256<float> _reach;
    private readonly Vector256<float> _wide;
    private readonly Vector256<float> _medium;
    private readonly Vector256<float> _fine;
    private readonly Vector256<float> _height;

    public BeamsField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        double side = random.Next(0, 1) < 0.5 ? -1 : 1;
        double sway = 0.08 * Math.Sin((0.2 * time) + random.Next(0, Math.Tau));
        _sourceX = Lanes.All(halfWidth * ((0.75 * side) + sway));
        _sourceY = Lanes.All(-halfHeight * 2.6);
        _reach = Lanes.All(1 / (4.3 * halfHeight));
        _height = Lanes.All(1 / (2 * halfHeight));
        _wide = Lanes.All(random.Next(0, 1) + (0.013 * time));
        _medium = Lanes.All(random.Next(0, 1) - (0.019 * time));
        _fine = Lanes.All(random.Next(0, 1) + (0.027 * time));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var down = y - _sourceY;
        var angle = (x - _sourceX) / down;
        var beams = (Lanes.Wave((angle * 0.8f) + _wide) * 0.5f)
            + (Lanes.Wave((angle * 1.7f) + _medium) * 0.32f)
            + (Lanes.Wave((angle * 3.1f) + _fine) * 0.18f);
        var lit = Lanes.Smooth((beams * 0.52f) + Lanes.All(0.5));
        var dx = (x - _sourceX) * 0.7f;
        var fall = Lanes.Smooth(Lanes.All(1.15) - (Vector256.Sqrt((dx * dx) + (down * down)) * _reach));
        var light = lit * fall;

        // The run of colours goes down the picture; light lifts a place toward its bright end.
        var ground = (Lanes.All(0.5) - (y * _height)) * 0.26f;
        PaletteRun.Weigh(ground + (light * 0.80f), weights);
        return light * 0.04f;
    }
}

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
        _sourceY = Lanes.All(-halfHeight * 1.9);
        _reach = Lanes.All(1 / (3.3 * halfHeight));
        _height = Lanes.All(1 / (2 * halfHeight));
        _wide = Lanes.All(random.Next(0, 1) + (0.013 * time));
        _medium = Lanes.All(random.Next(0, 1) - (0.019 * time));
        _fine = Lanes.All(random.Next(0, 1) + (0.027 * time));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var down = y - _sourceY;
        var angle = (x - _sourceX) / down;
        var beams = (Lanes.Wave((angle * 0.9f) + _wide) * 0.5f)
            + (Lanes.Wave((angle * 2.1f) + _medium) * 0.3f)
            + (Lanes.Wave((angle * 4.3f) + _fine) * 0.2f);
        var lit = Lanes.Smooth((beams * 0.62f) + Lanes.All(0.5));
        var dx = (x - _sourceX) * 0.55f;
        var fall = Lanes.Saturate(Vector256<float>.One - (Vector256.Sqrt((dx * dx) + (down * down)) * _reach));
        var light = lit * fall * Lanes.All(1.35);

        // The run of colours goes down the picture; light lifts a place toward its bright end.
        var ground = (Vector256<float>.One - ((y * _height) + Lanes.All(0.5))) * 0.34f;
        PaletteRun.Weigh(ground + (light * 0.95f), weights);
        return (light * 0.05f) - Lanes.All(0.015);
    }
}

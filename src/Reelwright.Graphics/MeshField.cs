using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Mesh"/>: sheets of colour that hang between slow anchors, bent into each other.</summary>
internal sealed class MeshField : IGradientField
{
    private const int Anchors = 6;
    private readonly Anchor[] _anchors = new Anchor[Anchors];
    private readonly Vector256<float> _warpX;
    private readonly Vector256<float> _warpY;

    public MeshField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        int colors = background.Colors.Length;
        double turn = random.Next(0, Math.Tau);
        for (int i = 0; i < Anchors; i++)
        {
            // Anchors sit near the rim, so that colours meet in long seams across the middle.
            double angle = turn + (Math.Tau * i / Anchors);
            double reach = random.Next(0.7, 1.1);
            double rate = random.Next(0.14, 0.26);
            double phase = random.Next(0, Math.Tau);
            _anchors[i] = new(
                i % colors,
                Lanes.All(halfWidth * reach * (Math.Cos(angle) + (0.16 * Math.Sin((rate * time) + phase)))),
                Lanes.All(halfHeight * reach * (Math.Sin(angle) + (0.16 * Math.Cos((rate * time) + phase)))));
        }

        _warpX = Lanes.All(random.Next(0, 1) + (0.021 * time));
        _warpY = Lanes.All(random.Next(0, 1) - (0.017 * time));
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        var bentX = x + (Lanes.Wave((y * 0.31f) + _warpX) * 0.28f);
        var bentY = y + (Lanes.Wave((x * 0.27f) + _warpY) * 0.28f);
        weights.Clear();
        var sum = Vector256<float>.Zero;
        foreach (var anchor in _anchors)
        {
            var dx = bentX - anchor.X;
            var dy = bentY - anchor.Y;
            var near = Vector256<float>.One / ((dx * dx) + (dy * dy) + Lanes.All(0.12));
            var weight = near * near;
            weights[anchor.Color] += weight;
            sum += weight;
        }

        var share = Vector256<float>.One / sum;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= share;
        }

        return Lanes.Wave((bentX * 0.21f) + (bentY * 0.33f) + _warpX) * 0.018f;
    }

    private readonly record struct Anchor(int Color, Vector256<float> X, Vector256<float> Y);
}

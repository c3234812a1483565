using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary><see cref="GradientStyle.Aurora"/>: clouds of the palette's colours on slow Lissajous paths.</summary>
internal sealed class AuroraField : IGradientField
{
    private const int Clouds = 6;
    private readonly Cloud[] _clouds = new Cloud[Clouds];

    public AuroraField(GradientBackground background, double halfWidth, double halfHeight, double time)
    {
        var random = new SplitMix(background.Seed);
        int colors = background.Colors.Length;
        double turn = random.Next(0, Math.Tau);
        for (int i = 0; i < Clouds; i++)
        {
            // Homes are spread around the middle so that the clouds never all meet in one place.
            double home = turn + (Math.Tau * i / Clouds * 2.4);
            double out1 = i == 0 ? 0.15 : random.Next(0.55, 0.95);
            double x = halfWidth * ((out1 * Math.Cos(home)) + Drift(0.30));
            double y = halfHeight * ((out1 * Math.Sin(home)) + Drift(0.30));
            double radius = random.Next(1.05, 1.55);
            double strength = random.Next(0.8, 1.25);
            double squash = random.Next(0.75, 1.3);
            _clouds[i] = new(
                1 + (i % (colors - 1)),
                Lanes.All(x),
                Lanes.All(y),
                Lanes.All(squash / (radius * radius)),
                Lanes.All(1 / (squash * radius * radius)),
                Lanes.All(strength));
        }

        double Drift(double reach)
        {
            double rate = random.Next(0.16, 0.34);
            return reach * Math.Sin((rate * time) + random.Next(0, Math.Tau));
        }
    }

    public Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights)
    {
        weights.Clear();
        var sum = Lanes.All(0.22);
        weights[0] = sum;
        foreach (var cloud in _clouds)
        {
            var dx = x - cloud.X;
            var dy = y - cloud.Y;
            var weight = cloud.Strength * Lanes.Bump((dx * dx * cloud.ScaleX) + (dy * dy * cloud.ScaleY));
            weights[cloud.Color] += weight;
            sum += weight;
        }

        var share = Vector256<float>.One / sum;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= share;
        }

        // Depth: a breath of light above, less toward the lower rim.
        return (Lanes.All(-0.035) * y) - (Lanes.All(0.02) * ((x * x) + (y * y)));
    }

    private readonly record struct Cloud(
        int Color,
        Vector256<float> X,
        Vector256<float> Y,
        Vector256<float> ScaleX,
        Vector256<float> ScaleY,
        Vector256<float> Strength);
}

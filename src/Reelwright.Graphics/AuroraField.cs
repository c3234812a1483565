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

        // Every colour has a cloud; what is left of the six is shared by the ground and the first accents.
        int[] order = colors switch
        {
            2 => [1, 0],
            3 => [1, 0, 2],
            4 => [1, 0, 2, 1, 0, 3],
            _ => [1, 0, 2, 3, 0, 4],
        };
        double turn = random.Next(0, Math.Tau);
        for (int i = 0; i < Clouds; i++)
        {
            // Homes are spread around the middle so that the clouds never all meet in one place.
            double home = turn + (Math.Tau * i / Clouds * 2.4);
            double out1 = i == 0 ? 0.15 : random.Next(0.55, 0.95);
            double x = halfWidth * ((out1 * Math.Cos(home)) + Drift(0.30));
            double y = halfHeight * ((out1 * Math.Sin(home)) + Drift(0.30));
            double radius = random.Next(0.95, 1.4);
            double strength = random.Next(0.8, 1.3);
            double squash = random.Next(0.75, 1.3);
            _clouds[i] = new(
                order[i % order.Length],
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
        var sum = Lanes.All(0.02);
        weights[0] = sum;
        foreach (var cloud in _clouds)
        {
            var dx = x - cloud.X;
            var dy = y - cloud.Y;

            // Never quite zero: where clouds ended, the ground would show as hard dark corners.
            var near = Vector256<float>.One
                / (Vector256<float>.One + (dx * dx * cloud.ScaleX) + (dy * dy * cloud.ScaleY));
            var weight = cloud.Strength * near * near * near * near;
            weights[cloud.Color] += weight;
            sum += weight;
        }

        var share = Vector256<float>.One / sum;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= share;
        }

        // Depth: a breath of light above, less toward the lower rim.
        return Lanes.All(-0.03) * y;
    }

    private readonly record struct Cloud(
        int Color,
        Vector256<float> X,
        Vector256<float> Y,
        Vector256<float> ScaleX,
        Vector256<float> ScaleY,
        Vector256<float> Strength);
}

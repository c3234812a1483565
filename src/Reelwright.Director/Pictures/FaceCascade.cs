using System.Collections.Immutable;
using System.Globalization;

namespace Reelwright.Director;

/// <summary>A cascade of boosted trees over rectangle sums: looks at windows of a picture and refuses most of them early.</summary>
internal sealed class FaceCascade
{
    private const double Epsilon = 1e-5;
    private static readonly Lazy<FaceCascade> Shared = new(Load);
    private readonly Stage[] _stages;
    private readonly Feature[] _features;

    private FaceCascade(int size, Stage[] stages, Feature[] features)
    {
        Size = size;
        _stages = stages;
        _features = features;
    }

    /// <summary>The cascade for faces that look at the camera.</summary>
    public static FaceCascade Frontal => Shared.Value;

    /// <summary>Side of a window in pixels.</summary>
    public int Size { get; }

    /// <summary>Whether a window holds a face.</summary>
    public bool Accepts(IntegralImage image, int x, int y)
    {
        // Sums are taken against the window's own contrast, of all but its rim.
        int inner = Size - 2;
        double area = inner * inner;
        double sum = image.Sum(x + 1, y + 1, inner, inner);
        double spread = (area * image.SquareSum(x + 1, y + 1, inner, inner)) - (sum * sum);
        if (spread <= area * area)
        {
            return false;
        }

        double scale = 1 / Math.Sqrt(spread);
        foreach (var stage in _stages)
        {
            double votes = 0;
            foreach (var tree in stage.Trees)
            {
                int node = 0;
                do
                {
                    ref readonly var split = ref tree.Nodes[node];
                    node = Value(image, _features[split.Feature], x, y) * scale < split.Threshold ? split.Left : split.Right;
                }
                while (node > 0);
                votes += tree.Leaves[-node];
            }

            if (votes < stage.Threshold - Epsilon)
            {
                return false;
            }
        }

        return true;
    }

    private static double Value(IntegralImage image, Feature feature, int x, int y)
    {
        double value = 0;
        foreach (var part in feature.Parts)
        {
            value += part.Weight * image.Sum(x + part.X, y + part.Y, part.Width, part.Height);
        }

        return value;
    }

    private static FaceCascade Load()
    {
        using var stream = typeof(FaceCascade).Assembly.GetManifestResourceStream("faces/frontal.txt")
            ?? throw new InvalidOperationException("The face cascade is not embedded.");
        using var reader = new StreamReader(stream);
        List<(double Threshold, List<Tree> Trees)> stages = [];
        List<Feature> features = [];
        int size = 0;
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(' ');
            switch (cells[0])
            {
                case "c":
                    size = int.Parse(cells[1], CultureInfo.InvariantCulture);
                    break;
                case "s":
                    stages.Add((Real(cells[1]), []));
                    break;
                case "t":
                    stages[^1].Trees.Add(ReadTree(cells));
                    break;
                case "f":
                    features.Add(ReadFeature(cells));
                    break;
            }
        }

        return new(size, [.. stages.Select(stage => new Stage(stage.Threshold, [.. stage.Trees]))], [.. features]);
    }

    private static Tree ReadTree(string[] cells)
    {
        int count = Whole(cells[1]);
        var nodes = Enumerable.Range(0, count)
            .Select(i => 2 + (4 * i))
            .Select(at => new Node(Whole(cells[at]), Whole(cells[at + 1]), Whole(cells[at + 2]), Real(cells[at + 3])));
        return new([.. nodes], [.. cells.Skip(2 + (4 * count)).Select(Real)]);
    }

    // The first rectangle's weight is what makes an even window come to nothing.
    private static Feature ReadFeature(string[] cells)
    {
        var parts = Enumerable.Range(0, (cells.Length - 1) / 5)
            .Select(i => 1 + (5 * i))
            .Select(at => new Part(Whole(cells[at]), Whole(cells[at + 1]), Whole(cells[at + 2]), Whole(cells[at + 3]), Real(cells[at + 4])))
            .ToArray();
        return new(parts);
    }

    private static int Whole(string cell) => int.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double Real(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private sealed record Stage(double Threshold, ImmutableArray<Tree> Trees);

    private sealed record Tree(Node[] Nodes, double[] Leaves);

    private readonly record struct Node(int Left, int Right, int Feature, double Threshold);

    private sealed record Feature(Part[] Parts);

    private readonly record struct Part(int X, int Y, int Width, int Height, double Weight);
}

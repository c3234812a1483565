using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>The canvas of a timeline.</summary>
public sealed record CanvasConfig
{
    // A ratio of larger numbers is no help to anybody; then the sides themselves are given.
    private const int MaxRatioPart = 64;

    /// <summary>Width to height in small numbers, such as <c>16:9</c>.</summary>
    public string Ratio { get; init; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Frames a second.</summary>
    public double Fps { get; init; }

    /// <summary>The canvas of this timeline.</summary>
    public static CanvasConfig Of(Timeline timeline)
    {
        int divisor = GreatestCommonDivisor(timeline.Width, timeline.Height);
        int wide = timeline.Width / divisor;
        int high = timeline.Height / divisor;
        return new()
        {
            Ratio = Math.Max(wide, high) <= MaxRatioPart ? $"{wide}:{high}" : $"{timeline.Width}:{timeline.Height}",
            Width = timeline.Width,
            Height = timeline.Height,
            Fps = Math.Round(timeline.Rate.PerSecond, 3),
        };
    }

    private static int GreatestCommonDivisor(int left, int right) =>
        right == 0 ? left : GreatestCommonDivisor(right, left % right);
}

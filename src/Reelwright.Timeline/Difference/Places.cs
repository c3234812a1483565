namespace Reelwright.Timelines;

/// <summary>Places on the picture by name, nine of them.</summary>
internal static class Places
{
    /// <summary>Which way the middle of a box went, and how far in percent of the picture; <c>null</c> when it stayed.</summary>
    /// <param name="from">Before: left, top, width, height, fractions of the canvas.</param>
    /// <param name="to">After.</param>
    public static (string Name, double Percent)? Way(IReadOnlyList<double> from, IReadOnlyList<double> to)
    {
        double x = to[0] - from[0] + ((to[2] - from[2]) / 2);
        double y = to[1] - from[1] + ((to[3] - from[3]) / 2);
        double percent = Math.Round(100 * Math.Max(Math.Abs(x), Math.Abs(y)), 1);
        return percent == 0 ? null : (Math.Abs(y) >= Math.Abs(x) ? (y < 0 ? "up" : "down") : x < 0 ? "left" : "right", percent);
    }

    /// <summary>Where the middle of a box stands.</summary>
    /// <param name="box">Left, top, width, height, fractions of the canvas.</param>
    public static string Of(IReadOnlyList<double> box)
    {
        double x = box[0] + (box[2] / 2);
        double y = box[1] + (box[3] / 2);
        string column = x < 0.4 ? "left" : x > 0.6 ? "right" : "";
        string row = y < 0.36 ? "top" : y > 0.64 ? "bottom" : "";
        return (row, column) switch
        {
            ("", "") => "center",
            ("", _) => column,
            (_, "") => row,
            _ => $"{row}-{column}",
        };
    }
}

namespace Reelwright.Timelines;

/// <summary>Places on the picture by name, nine of them.</summary>
internal static class Places
{
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

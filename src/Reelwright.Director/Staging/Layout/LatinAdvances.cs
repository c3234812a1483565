namespace Reelwright.Director;

/// <summary>Advances of the printable ASCII characters (space first) in hundredths of the size, read from the fonts we ship.</summary>
internal static class LatinAdvances
{
    private static ReadOnlySpan<byte> Display =>
    [
        19, 29, 46, 66, 60, 68, 69, 25, 31, 31, 49, 56, 28, 46, 30, 38, 67, 38, 56, 56, 61, 56, 57, 53,
        56, 57, 29, 28, 56, 56, 56, 50, 76, 73, 64, 69, 75, 62, 59, 78, 73, 29, 53, 70, 56, 86, 74, 81,
        63, 82, 65, 58, 64, 70, 71, 100, 72, 69, 61, 35, 38, 35, 47, 50, 32, 60, 60, 50, 60, 55, 44, 58,
        57, 26, 27, 55, 26, 87, 57, 58, 60, 60, 44, 46, 40, 54, 54, 78, 54, 53, 48, 34, 30, 34, 56,
    ];

    private static ReadOnlySpan<byte> Text =>
    [
        25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58,
        64, 64, 32, 33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77,
        65, 77, 65, 65, 66, 74, 73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63,
        61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
    ];

    private static ReadOnlySpan<byte> Serif =>
    [
        23, 29, 37, 62, 57, 73, 90, 21, 32, 32, 48, 57, 27, 48, 27, 37, 64, 38, 52, 49, 53, 46, 56, 46,
        56, 55, 29, 30, 60, 64, 60, 51, 88, 67, 67, 70, 78, 63, 59, 74, 80, 38, 36, 71, 61, 93, 72, 79,
        64, 79, 69, 58, 67, 69, 67, 97, 69, 62, 60, 32, 37, 32, 53, 59, 30, 52, 59, 50, 60, 50, 35, 55,
        61, 32, 30, 58, 31, 90, 61, 56, 60, 58, 47, 46, 35, 61, 51, 79, 54, 52, 47, 33, 25, 33, 67,
    ];

    /// <summary>Advance at size 1 in a family; <c>null</c> for other than printable ASCII.</summary>
    public static double? Of(char c, string family)
    {
        const double Mono = 0.6;
        if (c is < ' ' or > '~')
        {
            return null;
        }

        return family switch
        {
            "mono" => Mono,
            "display" => Display[c - ' '] / 100.0,
            "serif" => Serif[c - ' '] / 100.0,
            _ => Text[c - ' '] / 100.0,
        };
    }
}

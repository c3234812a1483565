using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Reads frame rates as people and programs write them: <c>30</c>, <c>30000/1001</c>, <c>29.97</c>.</summary>
internal static class RateText
{
    private const int MaxPart = 1_000_000;

    public static FrameRate? Find(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length == 2)
        {
            return Part(parts[0]) is { } numerator && Part(parts[1]) is { } denominator ? new(numerator, denominator) : null;
        }

        if (Part(text) is { } whole)
        {
            return new(whole);
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) || rate is not (>= 1 and <= 1000))
        {
            return null;
        }

        // 23.976, 29.97 and 59.94 are short for their fractions over 1001.
        double over1001 = Math.Round(rate * 1.001);
        return Math.Abs((over1001 / 1.001) - rate) < 0.005
            ? new((int)over1001 * 1000, 1001)
            : new((int)Math.Round(rate * 1000), 1000);
    }

    private static int? Part(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= MaxPart
            ? number
            : null;
}

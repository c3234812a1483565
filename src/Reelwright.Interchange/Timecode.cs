using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Times as the forms write them.</summary>
internal static partial class Timecode
{
    private const int SecondsAnHour = 3600;

    /// <summary><c>01:02:03.450</c>.</summary>
    public static string Clock(long milliseconds, char point = '.') => string.Create(
        CultureInfo.InvariantCulture,
        $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{point}{milliseconds % 1000:000}");

    /// <summary>Milliseconds of <c>01:02:03,450</c> or <c>02:03.450</c>; <c>null</c> when it is no time.</summary>
    public static long? Milliseconds(string text)
    {
        var match = ClockTime().Match(text.Trim());
        return match.Success
            ? (Number(match, 1) * 3_600_000) + (Number(match, 2) * 60_000) + (Number(match, 3) * 1000)
                + long.Parse(match.Groups[4].Value.PadRight(3, '0'), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary><c>01:02:03:12</c>, counted without leaving frames out.</summary>
    public static string Frames(long frame, FrameRate rate)
    {
        long nominal = Nominal(rate);
        long seconds = frame / nominal;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds / SecondsAnHour:00}:{seconds / 60 % 60:00}:{seconds % 60:00}:{frame % nominal:00}");
    }

    /// <summary>The frame of <c>01:02:03:12</c>, or of <c>01:02:03;12</c>, which leaves numbers out to keep to the clock.</summary>
    public static long Frame(string text, FrameRate rate)
    {
        long[] parts = [.. text.Split(':', ';').Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
        long counted = (((parts[0] * SecondsAnHour) + (parts[1] * 60) + parts[2]) * Nominal(rate)) + parts[3];
        if (!text.Contains(';', StringComparison.Ordinal))
        {
            return counted;
        }

        // SMPTE 12M: two numbers of each minute that is no tenth one, at thirty a second.
        long minutes = (parts[0] * 60) + parts[1];
        return counted - (2 * (Nominal(rate) / 30) * (minutes - (minutes / 10)));
    }

    private static long Nominal(FrameRate rate) => Math.Max(1, (long)Math.Round(rate.PerSecond));

    private static long Number(Match match, int group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})$")]
    private static partial Regex ClockTime();
}

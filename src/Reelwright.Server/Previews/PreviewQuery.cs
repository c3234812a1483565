using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Reads the part of a preview's address after the question mark.</summary>
internal static class PreviewQuery
{
    private const int MinWidth = 16;
    private const int MaxWidth = 4096;

    // Where nothing is said: a third into the video, after titles have come in.
    private const double PosterShare = 1.0 / 3;

    /// <exception cref="ReelwrightException">A value is outside its range.</exception>
    public static StillRequest Still(IQueryCollection query, Timeline timeline)
    {
        double? seconds = Number(query, "t", 0, 24 * 3600);
        double? frame = Number(query, "frame", 0, long.MaxValue);
        if (seconds is not null && frame is not null)
        {
            throw Wrong("Give 't' (seconds) or 'frame', not both.");
        }

        long index = frame is { } number ? (long)number
            : seconds is { } time ? (long)Math.Floor(time * timeline.Rate.PerSecond + 1e-6)
            : (long)(timeline.Length * PosterShare);
        return new(index, (int?)Number(query, "w", MinWidth, MaxWidth), Format(query));
    }

    /// <exception cref="ReelwrightException">A value is outside its range.</exception>
    public static StoryboardRequest Storyboard(IQueryCollection query) => new(
        (int?)Number(query, "n", 1, 60),
        (int?)Number(query, "columns", 1, 10) ?? 4,
        (int?)Number(query, "w", 64, 960) ?? 320,
        Format(query));

    /// <summary>The revision that is asked for; <c>null</c> for the current one.</summary>
    /// <exception cref="ReelwrightException">It is no number.</exception>
    public static long? Revision(IQueryCollection query) => (long?)Number(query, "revision", 0, long.MaxValue);

    /// <summary>The type that a format is sent as.</summary>
    public static string ContentType(StillFormat format) => format switch
    {
        StillFormat.Png => "image/png",
        StillFormat.WebP => "image/webp",
        _ => "image/jpeg",
    };

    private static StillFormat Format(IQueryCollection query) => query["format"].ToString() switch
    {
        "" or "jpg" or "jpeg" => StillFormat.Jpeg,
        "png" => StillFormat.Png,
        "webp" => StillFormat.WebP,
        _ => throw Wrong("'format' is jpg, png or webp."),
    };

    private static double? Number(IQueryCollection query, string name, double least, double most)
    {
        string text = query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most
            ? value
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"'{name}' is a number from {least} to {most}."));
    }

    private static ReelwrightException Wrong(string message) => new(WireError.BadRequest, message);
}

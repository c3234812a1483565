using System.Globalization;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Settings that cannot be, and what can be instead.</summary>
public static class OutputChecks
{
    /// <summary>Most seconds of an animated GIF: its size has no limits otherwise.</summary>
    public const double MaxGifSeconds = 60;

    private const int MaxGifSide = 1280;
    private const int MinSide = 64;
    private const int MaxSide = 8192;

    /// <summary>The codecs that a kind of file may hold; the first is the usual one. Empty for what has no video track.</summary>
    public static IReadOnlyList<VideoCodec> CodecsOf(OutputFormat format) => format switch
    {
        OutputFormat.Mp4 => [VideoCodec.H264, VideoCodec.H265, VideoCodec.Av1, VideoCodec.Vp9],
        OutputFormat.Mov => [VideoCodec.ProRes, VideoCodec.H264, VideoCodec.H265],
        OutputFormat.WebM => [VideoCodec.Vp9, VideoCodec.Av1],
        _ => [],
    };

    /// <summary>Why an export cannot be made, in one sentence that names the nearest that can; <c>null</c> when it can.</summary>
    /// <param name="timeline">At the rate that it is shown at.</param>
    /// <param name="settings">What the file is to be.</param>
    public static string? Refusal(Timeline timeline, OutputSettings settings)
    {
        var codecs = CodecsOf(settings.Format);
        if (codecs.Count > 0 && !codecs.Contains(settings.Codec))
        {
            return $"{settings.Format} does not hold {settings.Codec}; it holds {string.Join(", ", codecs)}.";
        }

        if (Math.Min(settings.Width, settings.Height) < MinSide || Math.Max(settings.Width, settings.Height) > MaxSide)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"A picture of {settings.Width}x{settings.Height} cannot be made; its sides are {MinSide} to {MaxSide} pixels.");
        }

        if (settings.Format == OutputFormat.Gif && timeline.Seconds > MaxGifSeconds)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"A GIF may be {MaxGifSeconds:0} s long and this video has {timeline.Seconds:0.#} s; ask for mp4, or shorten it.");
        }

        return settings.Format == OutputFormat.Gif && Math.Max(settings.Width, settings.Height) > MaxGifSide
            ? $"A GIF's sides may be {MaxGifSide} pixels; ask for a resolution of 480p."
            : null;
    }
}

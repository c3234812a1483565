using Reelwright.Director;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>What a render call asks for → what the engine makes. What is said by name goes before a preset, a preset before the usual.</summary>
internal static class OutputMapping
{
    private const int GifShortEdge = 480;
    private const double GifRate = 15;

    /// <summary>Rates that are written as decimals and meant as fractions.</summary>
    private static readonly FrameRate[] Fractions = [new(24000, 1001), new(30000, 1001), new(60000, 1001)];

    /// <exception cref="DraftException">The codec does not go with the format; the message says what does.</exception>
    public static OutputSettings Map(Timeline timeline, ExportSettings asked)
    {
        var format = FormatOf(asked.Format);
        var codec = CodecOf(asked, format);
        var preset = asked.Preset is { } name ? OutputPresets.Find(name) : null;
        var output = preset?.For(timeline) ?? OutputSettings.For(timeline, asked.Quality);
        output = output with
        {
            Format = format,
            Codec = codec,
            UsesHardware = asked.UsesHardware,
            Crf = asked.Crf ?? (codec == VideoCodec.H264 ? output.Crf : CrfOf(codec, asked.Quality)),
            Rate = asked.FramesPerSecond is { } rate ? RateOf(timeline, rate) : output.Rate,
            Tags = FileTags.Of(timeline),
        };
        if (format == OutputFormat.Gif)
        {
            // A GIF's size has no limits: small and slow unless it is asked for otherwise.
            output = output.Scaled(timeline, asked.ShortEdge ?? Math.Min(GifShortEdge, timeline.ShortEdge)) with
            {
                Rate = asked.FramesPerSecond is null ? RateOf(timeline, Math.Min(GifRate, timeline.Rate.PerSecond)) : output.Rate,
            };
        }

        return asked.ShortEdge is { } edge ? output.Scaled(timeline, edge) : output;
    }

    /// <summary>The format by its name; mp4 for any other.</summary>
    public static OutputFormat FormatOf(string format) => format switch
    {
        "mov" => OutputFormat.Mov,
        "webm" => OutputFormat.WebM,
        "gif" => OutputFormat.Gif,
        "zip" => OutputFormat.PngSequence,
        "m4a" => OutputFormat.M4a,
        "mp3" => OutputFormat.Mp3,
        "wav" => OutputFormat.Wav,
        _ => OutputFormat.Mp4,
    };

    private static VideoCodec CodecOf(ExportSettings asked, OutputFormat format)
    {
        var possible = OutputChecks.CodecsOf(format);
        if (possible.Count == 0)
        {
            return VideoCodec.H264;
        }

        var codec = asked.Codec switch
        {
            null => possible[0],
            "h265" => VideoCodec.H265,
            "vp9" => VideoCodec.Vp9,
            "av1" => VideoCodec.Av1,
            "prores" => VideoCodec.ProRes,
            _ => VideoCodec.H264,
        };
        return possible.Contains(codec)
            ? codec
            : throw new DraftException(
                null, null, "output.codec", $"{asked.Format} does not hold {asked.Codec}; it holds {string.Join(", ", possible).ToLowerInvariant()}.");
    }

    // About as good to look at as H.264 at 20, 23 and 27.
    private static double CrfOf(VideoCodec codec, string quality) => (codec, quality) switch
    {
        (VideoCodec.H265, "low") => 29,
        (VideoCodec.H265, "medium") => 26,
        (VideoCodec.H265, _) => 23,
        (VideoCodec.Vp9 or VideoCodec.Av1, "low") => 42,
        (VideoCodec.Vp9 or VideoCodec.Av1, "medium") => 36,
        (VideoCodec.Vp9 or VideoCodec.Av1, _) => 31,
        _ => 20,
    };

    // null: the timeline's own.
    private static FrameRate? RateOf(Timeline timeline, double rate)
    {
        if (Math.Abs(rate - timeline.Rate.PerSecond) < 0.005)
        {
            return null;
        }

        foreach (var fraction in Fractions)
        {
            if (Math.Abs(rate - fraction.PerSecond) < 0.005)
            {
                return fraction;
            }
        }

        return Math.Abs(rate - Math.Round(rate)) < 0.0005 ? new((int)Math.Round(rate)) : new((int)Math.Round(rate * 1000), 1000);
    }
}

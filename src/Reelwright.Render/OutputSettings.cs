using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What an export is to be: size, rate and quality. The shape is the timeline's.</summary>
public sealed record OutputSettings
{
    /// <summary>Width in pixels; even, 64 to 8192.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels; even, 64 to 8192.</summary>
    public required int Height { get; init; }

    /// <summary>The kind of file.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>How frames are encoded; MP4, MOV and WebM.</summary>
    public VideoCodec Codec { get; init; }

    /// <summary>Frames a second; <c>null</c> = the timeline's.</summary>
    public FrameRate? Rate { get; init; }

    /// <summary>Most kilobits a second of the picture over two seconds; <c>null</c> = as many as the quality needs. H.264 and H.265.</summary>
    public int? MaxBitrateKbps { get; init; }

    /// <summary>Seconds from one key frame to the next at most, 0.2 to 2.</summary>
    public double KeyframeSeconds { get; init; } = 2;

    /// <summary>Loudness of the sound in LUFS, −40 to −8.</summary>
    public double LoudnessLufs { get; init; } = -14;

    /// <summary>Constant rate factor of the codec: 0 (lossless) to 51, VP9 and AV1 to 63.</summary>
    public double Crf { get; init; } = 20;

    /// <summary>
    /// Whether a graphics card may encode, where one works (H.264 and H.265); the processor does it otherwise, and when the card
    /// fails on the way.
    /// </summary>
    public bool UsesHardware { get; init; }

    /// <summary>x264 preset. Superfast takes a quarter less time but makes dithered backgrounds five times as large.</summary>
    public string Preset { get; init; } = "veryfast";

    /// <summary>Bit rate of AAC in kbit/s.</summary>
    public int AudioKbps { get; init; } = 192;

    /// <summary>Container metadata, such as the title.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The timeline's own size at a named quality: low, medium or high.</summary>
    public static OutputSettings For(Timeline timeline, string quality = "high") => new()
    {
        Width = timeline.Width,
        Height = timeline.Height,
        Crf = quality switch { "low" => 27, "medium" => 23, _ => 20 },
    };

    /// <summary>The same shape with another short edge, such as 1080 for 1080p.</summary>
    /// <param name="timeline">The timeline whose shape is kept.</param>
    /// <param name="shortEdge">Pixels of the shorter side, 64 or more; sides are rounded to even.</param>
    public OutputSettings Scaled(Timeline timeline, int shortEdge)
    {
        double factor = (double)shortEdge / timeline.ShortEdge;
        return this with { Width = Even(timeline.Width * factor), Height = Even(timeline.Height * factor) };
    }

    /// <summary>The card's encoder that was found to work; <c>null</c> = the processor.</summary>
    internal string? Hardware { get; init; }

    /// <summary>The settings of the encoder.</summary>
    internal VideoEncodeSettings ToEncodeSettings(FrameRate rate) => new()
    {
        Width = Width,
        Height = Height,
        RateNumerator = rate.Numerator,
        RateDenominator = rate.Denominator,
        Preset = Preset,
        Crf = Crf,
        Codec = Codec,
        MaxBitrateKbps = MaxBitrateKbps,
        KeyframeIntervalFrames = Math.Max(1, Math.Min(
            SegmentKeys.FramesPerSegment(rate), (int)rate.FramesFromSeconds(Math.Clamp(KeyframeSeconds, 0.2, 2)))),
        Threads = 1,
        Hardware = Hardware,
    };

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}

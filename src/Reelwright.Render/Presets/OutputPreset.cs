using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What a platform wants of a video; the figures and their sources stand in presets.tsv.</summary>
public sealed record OutputPreset
{
    // 1080x1920 and 1088x1920 are the same to look at.
    private const double SameShape = 0.03;

    /// <summary>The name that is asked for, such as <c>youtube</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Other names for it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Shorter side in pixels.</summary>
    public required int ShortEdge { get; init; }

    /// <summary>Longer side in pixels.</summary>
    public required int LongEdge { get; init; }

    /// <summary>portrait, landscape, square or any.</summary>
    public required string Shape { get; init; }

    /// <summary>Most frames a second.</summary>
    public required double MaxFps { get; init; }

    /// <summary>Constant rate factor of H.264.</summary>
    public required double Crf { get; init; }

    /// <summary>Most kilobits a second of the picture.</summary>
    public required int MaxKbps { get; init; }

    /// <summary>Seconds from key frame to key frame.</summary>
    public required double KeyframeSeconds { get; init; }

    /// <summary>Kilobits a second of the sound.</summary>
    public required int AudioKbps { get; init; }

    /// <summary>Loudness in LUFS.</summary>
    public required double Lufs { get; init; }

    /// <summary>Shortest video that is taken, in seconds; 0 = no limit known.</summary>
    public required double MinSeconds { get; init; }

    /// <summary>Longest video that is taken, in seconds; 0 = no limit known.</summary>
    public required double MaxSeconds { get; init; }

    /// <summary>Pixels to keep clear of words at 1080 lines on the short edge: top, bottom, left, right.</summary>
    public required IReadOnlyList<int> SafeArea { get; init; }

    /// <summary>Where the figures come from, and which of them are unverified.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The canvas that a timeline is laid out anew for: what the platform shows, when the timeline has clearly another shape;
    /// <c>null</c> when it may stay as it is.
    /// </summary>
    public (int Width, int Height)? CanvasFor(Timeline timeline)
    {
        (int Width, int Height)? wanted = Shape switch
        {
            "portrait" => (ShortEdge, LongEdge),
            "landscape" => (LongEdge, ShortEdge),
            "square" => (ShortEdge, ShortEdge),
            _ => null,
        };
        double aspect = (double)timeline.Width / timeline.Height;
        return wanted is { } canvas && Math.Abs((aspect * canvas.Height / canvas.Width) - 1) > SameShape ? wanted : null;
    }

    /// <summary>The settings for a timeline: its shape within the preset's sides, its rate up to the preset's.</summary>
    public OutputSettings For(Timeline timeline)
    {
        double factor = Math.Min(
            (double)ShortEdge / timeline.ShortEdge,
            (double)LongEdge / Math.Max(timeline.Width, timeline.Height));
        var rate = timeline.Rate;
        while (rate.PerSecond > MaxFps + 0.01)
        {
            rate = new FrameRate(rate.Numerator, rate.Denominator * 2);
        }

        return OutputSettings.For(timeline) with
        {
            Width = Even(timeline.Width * factor),
            Height = Even(timeline.Height * factor),
            Rate = rate == timeline.Rate ? null : rate,
            Crf = Crf,
            MaxBitrateKbps = MaxKbps,
            KeyframeSeconds = KeyframeSeconds,
            AudioKbps = AudioKbps,
            LoudnessLufs = Lufs,
        };
    }

    /// <summary>Why the platform would not take a timeline, in one sentence; <c>null</c> when it would.</summary>
    public string? Refusal(Timeline timeline) =>
        MaxSeconds > 0 && timeline.Seconds > MaxSeconds
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id} takes {MaxSeconds:0} s at most and this video has {timeline.Seconds:0.#} s; shorten it or choose another preset.")
        : timeline.Seconds < MinSeconds
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id} takes {MinSeconds:0} s or more and this video has {timeline.Seconds:0.#} s; make it longer or choose another preset.")
        : null;

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}

namespace Reelwright.Media;

/// <summary>How frames are encoded.</summary>
public sealed record VideoEncodeSettings
{
    private static readonly string[] Presets =
        ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow"];

    /// <summary>Width of the frames; even, 2 or more.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the frames; even, 2 or more.</summary>
    public required int Height { get; init; }

    /// <summary>Frames in <see cref="RateDenominator"/> seconds; 1 or more.</summary>
    public required int RateNumerator { get; init; }

    /// <summary>Seconds for <see cref="RateNumerator"/> frames; 1 or more.</summary>
    public required int RateDenominator { get; init; }

    /// <summary>What they are encoded to.</summary>
    public VideoCodec Codec { get; init; }

    /// <summary>Preset of x264 and x265, from ultrafast to veryslow.</summary>
    /// <exception cref="ArgumentException">There is no such preset.</exception>
    public string Preset
    {
        get;
        init => field = Presets.Contains(value) ? value : throw new ArgumentException($"No x264 preset '{value}'.");
    } = "veryfast";

    /// <summary>Constant rate factor, 0 (best) to 51 (63 for VP9 and AV1); default 20. ProRes has none.</summary>
    public double Crf { get; init; } = 20;

    /// <summary>
    /// Most kilobits a second over two seconds; <see langword="null"/>: as many as the quality needs.
    /// </summary>
    public int? MaxBitrateKbps { get; init; }

    /// <summary>Frames from one key frame to the next; groups are closed.</summary>
    public int KeyframeIntervalFrames { get; init; } = 60;

    /// <summary>
    /// Threads of the encoder; 0 lets it choose. Equal frames give equal bytes only with equal threads.
    /// </summary>
    public int Threads { get; init; }

    /// <summary>
    /// The graphics card's encoder, as ffmpeg names it, that <see cref="HardwareEncoders"/> found; <see langword="null"/>: the
    /// processor. Its bytes depend on card and driver.
    /// </summary>
    public string? Hardware { get; init; }

    /// <summary>Bytes of one frame: Y, U, V.</summary>
    public int FrameBytes => new FrameSize(Width, Height).FrameBytes;
}

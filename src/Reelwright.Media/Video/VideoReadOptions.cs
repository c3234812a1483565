namespace Reelwright.Media;

/// <summary>What frames to read from a clip.</summary>
public sealed record VideoReadOptions
{
    /// <summary>What the prober said of the file.</summary>
    public required MediaInfo Info { get; init; }

    /// <summary>Width of the frames; even, 2 or more.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the frames; even, 2 or more.</summary>
    public required int Height { get; init; }

    /// <summary>Frames in <see cref="RateDenominator"/> seconds.</summary>
    public required int RateNumerator { get; init; }

    /// <summary>Seconds for <see cref="RateNumerator"/> frames.</summary>
    public required int RateDenominator { get; init; }

    /// <summary>Moment in the clip that the first frame shows, in seconds; 0 or more.</summary>
    public double StartSeconds { get; init; }

    /// <summary>How the clip's shape becomes the asked one.</summary>
    public FitMode Fit { get; init; } = FitMode.Exact;

    /// <summary>Whether an alpha plane follows the V plane of each frame.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Bytes of one frame: Y, U, V and, if asked for, alpha.</summary>
    public int FrameBytes => checked(Width * Height * (HasAlpha ? 5 : 3) / 2);
}

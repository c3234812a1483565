namespace Reelwright.Timelines;

/// <summary>Where a clip's media is, or how it is made, or that it is gone.</summary>
public abstract record MediaReference
{
    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;
}

/// <summary>A file that was given: a photo, a clip, a recording.</summary>
public sealed record ExternalReference : MediaReference
{
    /// <summary>Opaque id under which a media library finds the file; never a path from outside.</summary>
    public required string MediaId { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex; what a render is keyed by.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The name the user knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Length in seconds; 0 for a still.</summary>
    public double DurationSeconds { get; init; }

    /// <summary>Display width in pixels, after rotation; 0 for sound.</summary>
    public int Width { get; init; }

    /// <summary>Display height in pixels, after rotation; 0 for sound.</summary>
    public int Height { get; init; }

    /// <summary>The medium's own frame rate; the default for stills and sound.</summary>
    public FrameRate Rate { get; init; } = FrameRate.Default;

    /// <summary>Whether it has sound.</summary>
    public bool HasAudio { get; init; }

    /// <summary>The frames that exist, in media time; <c>null</c> when there is no limit (a still).</summary>
    public FrameRange? AvailableRange =>
        Kind == MediaKind.Image ? null : new FrameRange(0, Math.Max(1, Rate.FramesFromSeconds(DurationSeconds)));
}

/// <summary>Media that is made: a kind, its parameters and a seed say all of it, so it can be made again anywhere.</summary>
/// <remarks>The kinds and their parameters are listed in <see cref="GeneratorKinds"/>.</remarks>
public sealed record GeneratorReference : MediaReference
{
    /// <summary>One of <see cref="GeneratorKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What to make.</summary>
    public required Properties Parameters { get; init; }

    /// <summary>Chooses among equally right results; the same seed makes the same media.</summary>
    public long Seed { get; init; }
}

/// <summary>Media that was there and is not any more; the clip keeps its place.</summary>
public sealed record MissingReference : MediaReference
{
    /// <summary>The name the user knew it by.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is gone, in one sentence.</summary>
    public required string Reason { get; init; }
}

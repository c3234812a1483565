namespace Reelwright.Timelines;

/// <summary>A named point or run of frames.</summary>
public sealed record Marker
{
    /// <summary>What it says.</summary>
    public required string Name { get; init; }

    /// <summary>Where; an empty range is a point.</summary>
    public required FrameRange Range { get; init; }

    /// <summary>What is known about it beyond its fields.</summary>
    public Properties Metadata { get; init; } = Properties.Empty;

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;
}

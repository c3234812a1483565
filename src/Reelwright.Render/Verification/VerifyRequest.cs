using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is known of a video that is to be verified; the more, the more is checked.</summary>
public sealed record VerifyRequest
{
    /// <summary>What it was rendered from; <c>null</c> for a file from elsewhere.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>What it was to be; <c>null</c> when that is not known.</summary>
    public OutputSettings? Settings { get; init; }

    /// <summary>Finds the timeline's files; <c>null</c> when they are not at hand.</summary>
    public IMediaLibrary? Library { get; init; }

    /// <summary>What rendering found: <see cref="ExportResult.Findings"/>; <c>null</c> when it was not watched.</summary>
    public IReadOnlyList<Finding>? FromRendering { get; init; }

    /// <summary>Where it goes: whose buttons must not cover words; <c>null</c> for the usual margins.</summary>
    public OutputPreset? Preset { get; init; }
}

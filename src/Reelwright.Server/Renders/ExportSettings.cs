namespace Reelwright.Server;

/// <summary>What an export is to be.</summary>
public sealed record ExportSettings
{
    /// <summary><c>mp4</c>, <c>mov</c>, <c>webm</c>, <c>gif</c>, <c>zip</c> (a PNG for each frame), <c>m4a</c>, <c>mp3</c> or <c>wav</c>.</summary>
    public string Format { get; init; } = "mp4";

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string Quality { get; init; } = "high";

    /// <summary>Pixels of the shorter side; <c>null</c> = the canvas as it is.</summary>
    public int? ShortEdge { get; init; }

    /// <summary>Frames a second; <c>null</c> = the timeline's.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>Video codec: <c>h264</c>, <c>h265</c>, <c>vp9</c>, <c>av1</c> or <c>prores</c>; <c>null</c> = the format's usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>Constant rate factor, 0 to 51; <c>null</c> = the quality's.</summary>
    public int? Crf { get; init; }

    /// <summary>Whether a graphics card may encode, where one works.</summary>
    public bool UsesHardware { get; init; }

    /// <summary>A platform's preset; what is said besides goes before it. <c>null</c> = none.</summary>
    public string? Preset { get; init; }
}

namespace Reelwright.Media;

/// <summary>The sound of a media file.</summary>
public sealed record AudioStreamInfo
{
    /// <summary>Samples a second in one channel.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Number of channels; 1 is mono.</summary>
    public required int Channels { get; init; }
}

namespace Reelwright.Agent;

/// <summary>What was said about the file that is wanted; what is <c>null</c> was not said.</summary>
public sealed record ExportWish
{
    /// <summary><c>mp4</c>, <c>mov</c>, <c>webm</c>, <c>gif</c>, <c>zip</c>, <c>m4a</c>, <c>mp3</c> or <c>wav</c>.</summary>
    public string? Format { get; init; }

    /// <summary><c>h264</c>, <c>h265</c>, <c>vp9</c>, <c>av1</c> or <c>prores</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>Pixels of the shorter side.</summary>
    public int? ShortEdge { get; init; }

    /// <summary>Frames a second.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string? Quality { get; init; }

    /// <summary>Constant rate factor.</summary>
    public int? Crf { get; init; }

    /// <summary>Whether a graphics card may encode, where one works.</summary>
    public bool? UsesHardware { get; init; }

    /// <summary>A platform, such as <c>douyin</c>.</summary>
    public string? Preset { get; init; }

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => this == new ExportWish();

    /// <summary>These words, filled up with others: what was said later or elsewhere, where it suits.</summary>
    /// <param name="other">The others.</param>
    public ExportWish Or(ExportWish? other)
    {
        // What was said of another kind of file does not hold for this one.
        if (other is null || (Format is { } format && format != (other.Format ?? "mp4")))
        {
            return this;
        }

        return new()
        {
            Format = Format ?? other.Format,
            Codec = Codec ?? other.Codec,
            ShortEdge = ShortEdge ?? other.ShortEdge,
            FramesPerSecond = FramesPerSecond ?? other.FramesPerSecond,
            Quality = Quality ?? other.Quality,
            Crf = Crf ?? other.Crf,
            UsesHardware = UsesHardware ?? other.UsesHardware,
            Preset = Preset ?? other.Preset,
        };
    }
}

namespace Reelwright.Protocol;

/// <summary>What a render is to make; what is absent is chosen by the server.</summary>
public sealed record RenderOutput
{
    /// <summary><c>mp4</c> (default), <c>mov</c>, <c>webm</c>, <c>gif</c>, <c>zip</c> (a PNG for each frame), <c>m4a</c>, <c>mp3</c> or <c>wav</c>.</summary>
    public string? Format { get; init; }

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c> (default).</summary>
    public string? Quality { get; init; }

    /// <summary><c>720p</c>, <c>1080p</c>, <c>1440p</c> or <c>2160p</c>, any from 144p to 4320p: the shorter side; absent = the canvas.</summary>
    public string? Resolution { get; init; }

    /// <summary>Frames a second, 1 to 120; absent = the timeline's.</summary>
    public double? Fps { get; init; }

    /// <summary>Name of the video codec; absent = the format's usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>Constant rate factor, 0 to 51; absent = the quality's.</summary>
    public int? Crf { get; init; }

    /// <summary><c>hardware</c> lets a graphics card encode where one works; absent or <c>software</c>: the processor, the same everywhere.</summary>
    public string? Encoder { get; init; }

    /// <summary>A platform's preset, such as <c>youtube</c> or <c>douyin</c>; what is said besides goes before it.</summary>
    public string? Preset { get; init; }
}

namespace Reelwright.Media;

/// <summary>What a finished video file says of itself.</summary>
public sealed record VideoFacts
{
    /// <summary>The picture's codec as ffmpeg names it; <c>null</c> when there is no picture.</summary>
    public string? VideoCodec { get; init; }

    /// <summary>The sound's codec as ffmpeg names it; <c>null</c> when there is no sound.</summary>
    public string? AudioCodec { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>The pixel format as ffmpeg names it.</summary>
    public string PixelFormat { get; init; } = "";

    /// <summary>Frames a second; 0 when unsaid.</summary>
    public double Rate { get; init; }

    /// <summary>Video packets in the file, one for each frame.</summary>
    public long Frames { get; init; }

    /// <summary>When the picture ends, in seconds.</summary>
    public double VideoEndSeconds { get; init; }

    /// <summary>When the sound ends, in seconds; 0 without sound.</summary>
    public double AudioEndSeconds { get; init; }

    /// <summary>Matrix, primaries, transfer and range, as ffmpeg names them; empty where the file says nothing.</summary>
    public required IReadOnlyList<string> Colour { get; init; }

    /// <summary>Picture and sound bits a second; 0 when unknown.</summary>
    public double BitRate { get; init; }

    /// <summary>When each frame is shown, in order, in seconds, when this file's own tables say it; else empty.</summary>
    public IReadOnlyList<double> Times { get; init; } = [];

    /// <summary>Bytes of each frame in the order in which they are stored, and whether it is a key frame; empty when not known.</summary>
    public IReadOnlyList<(int Bytes, bool IsKey)> Sizes { get; init; } = [];
}

using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>A file in a session.</summary>
public sealed record UploadedFile
{
    /// <summary>Its id in the media library.</summary>
    public string? Id { get; init; }

    /// <summary>The name it came with, without folders.</summary>
    public string Filename { get; init; } = "";

    /// <summary><c>video</c>, <c>image</c> or <c>audio</c>.</summary>
    [JsonPropertyName("file_type")]
    public string FileType { get; init; } = "";

    /// <summary>Where it can be fetched for a day.</summary>
    [JsonPropertyName("cdn_url")]
    public string? CdnUrl { get; init; }

    /// <summary>Length in seconds; 0 for a picture.</summary>
    public double Duration { get; init; }

    /// <summary>Display width in pixels; 0 for sound.</summary>
    public int Width { get; init; }

    /// <summary>Display height in pixels; 0 for sound.</summary>
    public int Height { get; init; }

    /// <summary>Frames a second; 0 for pictures and sound.</summary>
    public double Fps { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string? Hash { get; init; }

    /// <summary>When it came, in milliseconds since 1970; what is said next goes with it.</summary>
    [JsonPropertyName("uploaded_at")]
    public long? UploadedAt { get; init; }
}

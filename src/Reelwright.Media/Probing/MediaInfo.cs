namespace Reelwright.Media;

/// <summary>What is in a media file, found from its content.</summary>
public sealed record MediaInfo
{
    /// <summary>Video, image or audio.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>
    /// The type by content: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac, flac or ogg.
    /// </summary>
    public required string Format { get; init; }

    /// <summary>Length in seconds; 0 for a picture that does not move, one round for one that does.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>The picture, if there is one.</summary>
    public VideoStreamInfo? Video { get; init; }

    /// <summary>The sound, if there is any.</summary>
    public AudioStreamInfo? Audio { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public required long SizeBytes { get; init; }
}

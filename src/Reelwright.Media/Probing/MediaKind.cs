namespace Reelwright.Media;

/// <summary>What a media file is to a person.</summary>
public enum MediaKind
{
    /// <summary>Moving pictures, with or without sound.</summary>
    Video,

    /// <summary>A picture; also one that moves without sound (GIF, WebP).</summary>
    Image,

    /// <summary>Sound only, whatever the container's name says.</summary>
    Audio,
}

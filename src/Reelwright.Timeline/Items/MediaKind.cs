namespace Reelwright.Timelines;

/// <summary>What an external medium holds.</summary>
public enum MediaKind
{
    /// <summary>A still picture.</summary>
    Image,

    /// <summary>A moving picture, with or without sound.</summary>
    Video,

    /// <summary>Sound alone.</summary>
    Audio,
}

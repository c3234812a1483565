namespace Reelwright.Media;

/// <summary>A failure with media that the caller can act on.</summary>
/// <remarks>The message is one sentence fit for a person: no folders, no output of the program that failed.</remarks>
public sealed class MediaException(MediaErrorKind kind, string message) : Exception(message)
{
    /// <summary>What went wrong.</summary>
    public MediaErrorKind Kind { get; } = kind;

    /// <summary>There is no room for what is to be written.</summary>
    public static MediaException DiskFull() => new(MediaErrorKind.DiskFull, "The disk is full; free some space and try again.");
}

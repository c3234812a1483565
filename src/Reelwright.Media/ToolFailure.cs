namespace Reelwright.Media;

/// <summary>Says in one sentence what a program's failure means; what it printed stays here.</summary>
internal static class ToolFailure
{
    // ENOSPC; .NET hands an error number it has no type for on as it is.
    private const int NoSpace = 28;

    private static readonly string[] DamageWords =
    [
        "Invalid NAL unit size", "error while decoding", "Error splitting the input", "corrupt", "Invalid data found", "Header missing",
        "concealing", "partial file", "Truncat", "invalid band", "CRC mismatch", "channel element",
    ];

    /// <summary>Explains why reading a file failed.</summary>
    public static MediaException Reading(string fileName, ProcessResult result) =>
        TryExplainMachine(result.ErrorTail) ?? new MediaException(
            MediaErrorKind.Unreadable, $"\"{fileName}\" is damaged or incomplete; export or upload it again.");

    /// <summary>Whether a decoder that went on all the same said that parts of the file make no sense.</summary>
    /// <remarks>Not everything that it says: after a jump it misses frames that are not needed.</remarks>
    public static bool TellsDamage(string errors)
    {
        // Asked for every frame of a clip: nothing is allocated here.
        foreach (string words in DamageWords)
        {
            if (errors.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Explains why writing a file failed.</summary>
    public static MediaException Writing(string fileName, ProcessResult result) =>
        TryExplainMachine(result.ErrorTail) ?? new MediaException(
            MediaErrorKind.EncodeFailed, $"\"{fileName}\" could not be encoded; try again with other settings.");

    /// <summary>Explains why the target's folder does not take files.</summary>
    public static MediaException Opening(string fileName, Exception failure) => failure.HResult == NoSpace
        ? MediaException.DiskFull()
        : new(
            MediaErrorKind.NotWritable,
            $"\"{fileName}\" cannot be written there; choose a folder that exists and that you may write to.");

    private static MediaException? TryExplainMachine(string errors)
    {
        if (Says("No space left on device") || Says("Disk quota exceeded"))
        {
            return MediaException.DiskFull();
        }

        // "Temporarily unavailable" is a thread that found no room for its stack.
        if (Says("Cannot allocate memory") || Says("bad_alloc") || Says("malloc of size") || Says("out of memory")
            || Says("Resource temporarily unavailable") || Says("failed to map segment"))
        {
            return new(
                MediaErrorKind.OutOfMemory,
                "The file needs more memory than is allowed; use a smaller picture or video.");
        }

        return Says("Permission denied") || Says("Read-only file system")
            ? new(MediaErrorKind.NotWritable, "The target may not be written to; choose another folder.")
            : null;

        bool Says(string words) => errors.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}

namespace Reelwright.Cli;

/// <summary>Tells a full disk from other failures, and says what to do about it.</summary>
internal static class FullDisk
{
    // ENOSPC and EDQUOT; .NET hands an error number it has no type for on as it is.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const long LeastBytes = 128 * 1024;

    /// <summary>Whether a failure to write has this cause.</summary>
    public static bool IsCauseOf(Exception exception) =>
        exception is IOException && (exception.HResult & 0xFFFF) is NoSpace or OverQuota;

    /// <summary>Whether there is next to no room where a folder is.</summary>
    public static bool IsAt(string folder) => Free(folder) < LeastBytes;

    /// <summary>Bytes that may still be written where a folder is; very many where that cannot be known.</summary>
    public static long Free(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }

    /// <summary>Whether a server gave this as its reason.</summary>
    public static bool IsSaidBy(string? message) => message?.StartsWith("The disk is full", StringComparison.Ordinal) ?? false;

    /// <summary>What to tell the user.</summary>
    public static string Sentence(string folder) =>
        $"The disk is full at {folder.TrimEnd('/')}: free some space there and run the command again.";
}

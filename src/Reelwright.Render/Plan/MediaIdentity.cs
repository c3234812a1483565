using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is known of a medium's file beyond its reference, for keys.</summary>
internal static class MediaIdentity
{
    /// <summary>Empty for what is made; for a file its size, or that it is gone.</summary>
    public static string Of(MediaReference media, IMediaLibrary library)
    {
        if (media is not ExternalReference file)
        {
            return "";
        }

        if (library.PathOf(file) is not { } path || new FileInfo(path) is not { Exists: true } found)
        {
            return $" gone {file.MediaId}";
        }

        // Without a hash of the content, the name and time of the file have to do.
        string also = file.ContentHash.Length > 0
            ? ""
            : $" {file.MediaId} {found.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture)}";
        return $" {found.Length.ToString(CultureInfo.InvariantCulture)}{also}";
    }
}

using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Finds the media of a timeline that was made elsewhere among files that are here.</summary>
public static class MediaLinks
{
    /// <summary>Puts other media in their place.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="find">The medium for one that is here or not; <c>null</c> leaves it as it is.</param>
    public static Timeline Replace(Timeline timeline, Func<MediaReference, MediaReference?> find) => timeline with
    {
        Tracks =
        [
            .. timeline.Tracks.Select(track => track with
            {
                Items =
                [
                    .. track.Items.Select(item => item is Clip clip && find(clip.Media) is { } found ? clip with { Media = found } : item),
                ],
            }),
        ],
    };

    /// <summary>The name of a medium that is a file; <c>null</c> for one that is made.</summary>
    public static string? NameOf(MediaReference media) => media switch
    {
        ExternalReference external => external.Name,
        MissingReference { Name.Length: > 0 } missing => missing.Name,
        _ => null,
    };

    /// <summary>The name of a file without its folders, from a path or a <c>file:</c> address of either kind of machine.</summary>
    public static string FileNameOf(string name)
    {
        string plain = Uri.TryCreate(name, UriKind.Absolute, out var address) && !address.IsFile
            ? Uri.UnescapeDataString(address.AbsolutePath)
            : PathOf(name);
        return plain[(plain.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    /// <summary>A path from a path or a <c>file:</c> address.</summary>
    public static string PathOf(string name) =>
        name.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(name, UriKind.Absolute, out var address)
            ? address.LocalPath
            : name;
}

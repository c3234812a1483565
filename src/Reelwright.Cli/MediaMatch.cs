using System.Security.Cryptography;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>
/// Finds for each medium that a timeline names the upload or the file of this machine that it is: by content where that is known, else by
/// the path that is named, else by a name that no other medium of the timeline has. Cameras call thousands of clips C0001.
/// </summary>
internal sealed class MediaMatch
{
    // A timeline of somebody else's may name any file of this machine; only what looks like media is looked at.
    private static readonly string[] Sendable = [.. Remedy.Formats.Split(", ").Select(ending => "." + ending), ".jpeg", ".flac", ".ogg"];

    private readonly string _folder;
    private readonly List<UploadedFile> _known;
    private readonly HashSet<string> _ids;
    private readonly List<MediaReference> _wanted;
    private readonly HashSet<string> _shared;
    private readonly Dictionary<string, UploadedFile> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <param name="timeline">The timeline.</param>
    /// <param name="folder">The folder that it lies in.</param>
    /// <param name="known">The project's uploads.</param>
    public MediaMatch(Timeline timeline, string folder, IEnumerable<UploadedFile> known)
    {
        _folder = folder;
        _known = [.. known.Where(file => file.Id is not null)];
        _ids = [.. _known.Select(file => file.Id!)];
        _wanted =
        [
            .. timeline.Placed()
                .Select(placed => placed.Clip.Media)
                .Where(media => !IsHere(media) && MediaLinks.NameOf(media) is not null)
                .DistinctBy(KeyOf),
        ];
        _shared =
        [
            .. _wanted.GroupBy(media => MediaLinks.FileNameOf(MediaLinks.NameOf(media)!), StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key.ToUpperInvariant()),
        ];
    }

    /// <summary>What could not be decided, a line each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether a medium is one of the project's uploads.</summary>
    public bool IsHere(MediaReference media) => media is ExternalReference external && _ids.Contains(external.MediaId);

    /// <summary>Looks among the uploads and on this machine.</summary>
    /// <returns>The files that have to be sent, each content once.</returns>
    public async Task<IReadOnlyList<string>> LookAsync(CancellationToken cancellationToken)
    {
        var sending = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var media in _wanted)
        {
            string? hash = media is ExternalReference { ContentHash.Length: > 0 } external ? external.ContentHash : null;
            if (hash is not null && ByHash(hash) is { } same)
            {
                _found[KeyOf(media)] = same;
            }
            else if (PathOf(media) is { } path)
            {
                string content = await HashAsync(path, cancellationToken);
                _hashes[KeyOf(media)] = content;
                if (ByHash(content) is { } sentBefore)
                {
                    _found[KeyOf(media)] = sentBefore;
                }
                else
                {
                    sending.TryAdd(content, path);
                }
            }
            else
            {
                TakeByName(media);
            }
        }

        return [.. sending.Values];
    }

    /// <summary>Takes note of what was sent.</summary>
    /// <param name="paths">The files, in the order in which they were sent.</param>
    /// <param name="files">What the server says of them, in the same order.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task TakeAsync(IReadOnlyList<string> paths, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        for (int index = 0; index < Math.Min(paths.Count, files.Count); index++)
        {
            string content = await HashAsync(paths[index], cancellationToken);
            foreach (var (key, hash) in _hashes)
            {
                if (hash == content && files[index].Id is { } id)
                {
                    _found[key] = files[index];
                    _ids.Add(id);
                }
            }
        }
    }

    /// <summary>The upload for a medium; <c>null</c> leaves it as it is.</summary>
    public ExternalReference? Find(MediaReference media) =>
        !IsHere(media) && MediaLinks.NameOf(media) is not null && _found.TryGetValue(KeyOf(media), out var file)
            ? new()
            {
                // The rest is the server's to say.
                MediaId = file.Id!,
                ContentHash = file.Hash ?? "",
                Name = file.Filename,
                Kind = file.FileType switch
                {
                    "video" => MediaKind.Video,
                    "audio" => MediaKind.Audio,
                    _ => MediaKind.Image,
                },
                DurationSeconds = file.Duration,
                Width = file.Width,
                Height = file.Height,
                Extra = media.Extra,
            }
            : null;

    private static string KeyOf(MediaReference media) => media switch
    {
        ExternalReference { ContentHash.Length: > 0 } external => $"content {external.ContentHash}",
        ExternalReference external => $"id {external.MediaId}",
        _ => $"name {MediaLinks.NameOf(media)}",
    };

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private UploadedFile? ByHash(string hash) => _known.FindLast(file => string.Equals(file.Hash, hash, StringComparison.OrdinalIgnoreCase));

    private void TakeByName(MediaReference media)
    {
        string plain = MediaLinks.FileNameOf(MediaLinks.NameOf(media)!);
        var named = _known.FindAll(file => file.Filename == plain);
        if (named.Count == 0)
        {
            return;
        }

        if (_shared.Contains(plain.ToUpperInvariant()))
        {
            _notes.Add($"\"{MediaLinks.NameOf(media)}\": other media of the timeline are called {plain} too, so it cannot be told by its name.");
            return;
        }

        _found[KeyOf(media)] = named[^1];
        if (named.Select(file => file.Hash).Distinct().Count() > 1)
        {
            _notes.Add($"{named.Count} uploads are called {plain}; the last one was taken.");
        }
    }

    // Where the timeline says; else beside it, with as many of its folders as there are: timelines move together with their media.
    private string? PathOf(MediaReference media)
    {
        string named = MediaLinks.PathOf(MediaLinks.NameOf(media)!);
        string[] parts = named.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var places = Enumerable.Range(0, parts.Length)
            .Where(from => from < parts.Length - 1 || !_shared.Contains(parts[^1].ToUpperInvariant()))
            .Select(from => Path.Combine([_folder, .. parts[from..]]))
            .Prepend(Path.Combine(_folder, named));
        return places.FirstOrDefault(place =>
            File.Exists(place) && Sendable.Contains(Path.GetExtension(place), StringComparer.OrdinalIgnoreCase));
    }
}

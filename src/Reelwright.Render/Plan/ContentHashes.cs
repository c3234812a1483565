using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Render;

/// <summary>What files contain, by hash; a file is read once and then again when its size or time is another.</summary>
/// <param name="cache">Remembers hashes between runs.</param>
internal sealed class ContentHashes(RenderCache cache)
{
    private readonly ConcurrentDictionary<string, Lazy<string?>> _known = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 of a file as lower-case hex; <c>null</c> when it cannot be read.</summary>
    public string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (new FileInfo(full) is not { Exists: true } file)
        {
            return null;
        }

        string seen = string.Create(CultureInfo.InvariantCulture, $"{full} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        return _known.GetOrAdd(seen, _ => new(() => Remembered(seen, full))).Value;
    }

    /// <summary>One hash for the contents of many files.</summary>
    public string Of(IReadOnlyList<string> paths)
    {
        string?[] hashes = new string?[paths.Count];
        Parallel.For(0, hashes.Length, i => hashes[i] = Of(paths[i]));
        return string.Join(' ', hashes.Select((hash, i) => $"{Path.GetFileName(paths[i])} {hash ?? "gone"}"));
    }

    private string? Remembered(string seen, string path)
    {
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("content " + seen)));
        if (cache.TryRead(key) is { Length: 2 * SHA256.HashSizeInBytes } kept)
        {
            return Encoding.ASCII.GetString(kept);
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            string hash = Convert.ToHexStringLower(SHA256.HashData(file));
            cache.TryStore(key, stream => stream.Write(Encoding.ASCII.GetBytes(hash)), isSmall: true);
            return hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

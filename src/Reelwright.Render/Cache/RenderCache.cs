using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Reelwright.Render;

/// <summary>Keeps what was made under the hash of what it says: encoded segments, sounds.</summary>
/// <remarks>
/// A folder that any number of processes may use at the same time and that may be emptied at any moment. An entry appears
/// whole or not at all, and carries its own hash: what is torn or rotten counts as absent and is removed. When the folder
/// grows over its limit, what was used longest ago goes first. Where nothing can be written, nothing is kept.
/// </remarks>
public sealed class RenderCache
{
    /// <summary>Most bytes unless set otherwise: 2 GiB.</summary>
    public const long DefaultLimitBytes = 2048L << 20;

    internal const int HeadBytes = 8 + SHA256.HashSizeInBytes;
    private const int BlockBytes = 1 << 18;
    private const double KeptShare = 0.9;
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly string? _folder;
    private readonly long _limitBytes;
    private readonly Lock _counting = new();
    private long _total = -1;

    /// <summary>Opens a cache; its folder is made when something is stored.</summary>
    /// <param name="folder">Where entries lie; <c>null</c> keeps nothing.</param>
    /// <param name="limitBytes">Most bytes; 0 keeps nothing.</param>
    public RenderCache(string? folder, long limitBytes = DefaultLimitBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limitBytes);
        _folder = limitBytes == 0 ? null : folder;
        _limitBytes = limitBytes;
    }

    private static ReadOnlySpan<byte> Magic => "RWCACHE1"u8;

    /// <summary>Opens an entry and checks it from its first byte to its last.</summary>
    /// <param name="key">64 hexadecimal digits.</param>
    /// <param name="length">Bytes of its content, which begins at <see cref="HeadBytes"/>.</param>
    /// <returns>The open file; <c>null</c> when there is none.</returns>
    internal SafeFileHandle? TryOpen(string key, out long length)
    {
        length = 0;
        if (_folder is null)
        {
            return null;
        }

        string path = PathOf(_folder, key);
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            length = RandomAccess.GetLength(file) - HeadBytes;
            if (length > 0 && IsWhole(file))
            {
                Touch(path);
                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not there, or taken away by another process while it was looked at: it is made again.
            file?.Dispose();
            return null;
        }

        file.Dispose();
        TryDelete(path);
        return null;
    }

    /// <summary>An entry as one block; for small ones.</summary>
    internal byte[]? TryRead(string key)
    {
        using var file = TryOpen(key, out long length);
        if (file is null || length > Array.MaxLength)
        {
            return null;
        }

        byte[] content = new byte[length];
        return RandomAccess.Read(file, content, HeadBytes) == content.Length ? content : null;
    }

    /// <summary>Stores an entry.</summary>
    /// <param name="key">64 hexadecimal digits.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="isSmall">Cheaper to make again than to wait for the disk: a power cut may take it.</param>
    /// <returns>Whether it is kept; a full or read-only disk keeps nothing, and that is no failure.</returns>
    internal bool TryStore(string key, Action<Stream> write, bool isSmall = false)
    {
        if (_folder is null)
        {
            return false;
        }

        string path = PathOf(_folder, key);
        string part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            long length = Write(part, write, flush: !isSmall);
            if (length > _limitBytes)
            {
                File.Delete(part);
                return false;
            }

            File.Move(part, path, overwrite: true);
            Count(length);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(part);
            return false;
        }
    }

    /// <summary>Writes an entry's file: mark, hash, content; on the disk when this returns.</summary>
    internal static long Write(string path, Action<Stream> write, bool flush = true)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        file.Write(new byte[HeadBytes]);
        using (var hash = SHA256.Create())
        {
            using (var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                write(hashing);
            }

            file.Position = 0;
            file.Write(Magic);
            file.Write(hash.Hash!);
        }

        // A name must never stand for bytes that a power cut takes away.
        file.Flush(flushToDisk: flush);
        return file.Length;
    }

    private static bool IsWhole(SafeFileHandle file)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        if (RandomAccess.Read(file, head, 0) != HeadBytes || !head[..Magic.Length].SequenceEqual(Magic))
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[BlockBytes];
        int read;
        for (long at = HeadBytes; (read = RandomAccess.Read(file, block, at)) > 0; at += read)
        {
            hash.AppendData(block.AsSpan(0, read));
        }

        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(actual);
        return head[Magic.Length..].SequenceEqual(actual);
    }

    // Two letters of the key make a folder, so that none gets long.
    private static string PathOf(string folder, string key) => Path.Combine(folder, key[..2], key);

    private static void Touch(string path)
    {
        try
        {
            // The file system's clock only orders entries; nothing that is rendered depends on it.
            File.SetLastAccessTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Read-only: the order of use is not kept, the entry is.
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or gone already.
        }
    }

    private void Count(long stored)
    {
        lock (_counting)
        {
            _total = _total < 0 ? Entries().Sum(file => file.Length) : _total + stored;
            if (_total > _limitBytes)
            {
                Evict();
            }
        }
    }

    // Counts anew: other processes have stored and evicted meanwhile.
    private void Evict()
    {
        var entries = Entries().OrderByDescending(file => file.LastAccessTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        _total = 0;
        foreach (var entry in entries)
        {
            if (_total + entry.Length <= _limitBytes * KeptShare)
            {
                _total += entry.Length;
            }
            else
            {
                TryDelete(entry.FullName);
            }
        }
    }

    private List<FileInfo> Entries()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var entries = new List<FileInfo>();
        foreach (var file in new DirectoryInfo(_folder!).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.Extension != ".part")
            {
                entries.Add(file);
            }
            else if (now - file.LastWriteTimeUtc > AbandonedAfter)
            {
                // Of a process that was killed.
                TryDelete(file.FullName);
            }
        }

        return entries;
    }
}

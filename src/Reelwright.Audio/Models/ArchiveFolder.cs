using System.Formats.Tar;
using System.IO.Compression;

namespace Reelwright.Audio;

/// <summary>Unpacks what others packed into a folder, and nothing outside of it.</summary>
internal static class ArchiveFolder
{
    private const long MostBytes = 6L << 30;
    private const int MostEntries = 50_000;

    /// <summary>Unpacks a tar (plain, gzip or bzip2) or a zip.</summary>
    /// <param name="archive">The file.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="wanted">Which files; by their path in the archive.</param>
    /// <param name="progress">Is told the part of the archive that was read.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InstallException">It is no archive, is damaged, or wants to write elsewhere.</exception>
    public static void Unpack(
        string archive, string folder, Func<string, bool> wanted, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(archive);
        try
        {
            using var file = new CountingStream(File.OpenRead(archive), progress);
            byte[] head = new byte[4];
            int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            file.Rewind();
            if (read == 4 && head.AsSpan().StartsWith("PK"u8))
            {
                UnpackZip(file, name, folder, wanted, cancellationToken);
                return;
            }

            using Stream plain = head is [0x1F, 0x8B, ..] ? new GZipStream(file, CompressionMode.Decompress)
                : head.AsSpan().StartsWith("BZh"u8) ? new BufferedStream(new Bzip2Stream(file), 1 << 16) : file;
            UnpackTar(plain, name, folder, wanted, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw Wrong(name, "is damaged, cut off, or no archive (tar, tar.gz, tar.bz2, zip)");
        }
    }

    private static void UnpackTar(Stream plain, string name, string folder, Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        using var tar = new TarReader(plain);
        var limits = new Limits(name);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Links may lead anywhere, devices are no files: neither is ever part of a model.
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            {
                _ = Inside(name, folder, entry.Name);
                continue;
            }

            string path = Inside(name, folder, entry.Name);
            if (wanted(entry.Name) && entry.DataStream is { } data)
            {
                limits.Add(entry.Length);
                Write(data, path, entry.Length, name, cancellationToken);
            }
        }

        if (limits.Entries == 0)
        {
            throw Wrong(name, "has no files in it that are needed");
        }
    }

    private static void UnpackZip(Stream file, string name, string folder, Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file);
        var limits = new Limits(name);
        foreach (var entry in zip.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string path = Inside(name, folder, entry.FullName);
            if (!entry.FullName.EndsWith('/') && wanted(entry.FullName))
            {
                limits.Add(entry.Length);
                using var data = entry.Open();
                Write(data, path, entry.Length, name, cancellationToken);
            }
        }

        if (limits.Entries == 0)
        {
            throw Wrong(name, "has no files in it that are needed");
        }
    }

    // What an archive says of its sizes may be a lie.
    private static void Write(Stream data, string path, long length, string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        byte[] block = new byte[1 << 16];
        long left = length;
        int count;
        while ((count = data.Read(block)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            left -= count;
            if (left < 0)
            {
                throw Wrong(name, "holds more than it says");
            }

            file.Write(block.AsSpan(0, count));
        }

        if (left > 0)
        {
            throw new EndOfStreamException();
        }
    }

    private static string Inside(string name, string folder, string entry)
    {
        string root = Path.GetFullPath(folder) + "/";
        string path = Path.GetFullPath(Path.Combine(root, entry.Replace('\\', '/')));
        bool isInside = (path + "/").StartsWith(root, StringComparison.Ordinal) && !entry.StartsWith('/') && !entry.Contains('\0');
        return isInside && !entry.Split('/', '\\').Contains("..", StringComparer.Ordinal)
            ? path
            : throw Wrong(name, "wants to write outside of its own folder, so nothing of it was kept; take it from another place");
    }

    private static InstallException Wrong(string name, string what) => new(InstallFailure.WrongContent, $"The archive {name} {what}.");

    private sealed class Limits(string name)
    {
        private long _bytes;

        public int Entries { get; private set; }

        public void Add(long bytes)
        {
            Entries++;
            _bytes += bytes;
            if (Entries > MostEntries || _bytes > MostBytes || bytes < 0)
            {
                throw Wrong(name, $"holds more than a voice has (limit {MostBytes >> 30} GB, {MostEntries} files)");
            }
        }
    }

    /// <summary>Tells how much of a file was read.</summary>
    private sealed class CountingStream(FileStream inner, IProgress<double>? progress) : Stream
    {
        private double _told;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public void Rewind() => inner.Position = 0;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            double part = inner.Length > 0 ? (double)inner.Position / inner.Length : 1;
            if (part - _told >= 0.01)
            {
                progress?.Report(_told = part);
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

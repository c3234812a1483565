using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Takes files in: writes them to disk as they come, counts and hashes them; deletes them unless they were kept.</summary>
internal sealed class UploadStaging(DataFolder folder, ServerOptions options) : IDisposable
{
    private const int BlockBytes = 128 * 1024;

    private readonly List<StagedFile> _files = [];
    private readonly List<string> _folders = [];

    public IReadOnlyList<StagedFile> Files => _files;

    /// <summary>Writes one file.</summary>
    /// <exception cref="ReelwrightException">It is larger than the limit, or there are too many.</exception>
    public async Task AddAsync(string? name, Stream content, CancellationToken cancellationToken)
    {
        string clean = FileNames.Clean(name);
        if (_files.Count >= options.MaxFilesPerUpload)
        {
            throw new ReelwrightException(
                WireError.MediaTooLarge, $"One upload takes at most {options.MaxFilesPerUpload} files.");
        }

        string own = folder.NewStagingFolder();
        _folders.Add(own);
        string path = Path.Combine(own, clean);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        long size = 0;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            int read;
            while ((read = await content.ReadAsync(block, cancellationToken)) > 0)
            {
                size += read;
                if (size > options.MaxUploadBytes)
                {
                    throw TooLarge(clean);
                }

                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _files.Add(new(own, clean, path, Convert.ToHexStringLower(hash.GetHashAndReset()), size));
    }

    /// <summary>The refusal of a file over the limit.</summary>
    public ReelwrightException TooLarge(string name) => TooLarge(name, options);

    /// <summary>The refusal of a file over the limit.</summary>
    public static ReelwrightException TooLarge(string name, ServerOptions options) => new(
        WireError.MediaTooLarge,
        $"\"{name}\" is too large: a file may have at most {Megabytes(options.MaxUploadBytes)} MB; compress or trim it.");

    public void Dispose()
    {
        foreach (string own in _folders)
        {
            if (Directory.Exists(own))
            {
                Directory.Delete(own, recursive: true);
            }
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}

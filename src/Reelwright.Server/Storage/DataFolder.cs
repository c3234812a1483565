using System.Security.Cryptography;

namespace Reelwright.Server;

/// <summary>The folder that a server keeps everything in. One server at a time has it; workers and helpers may work beside it.</summary>
internal sealed class DataFolder : IDisposable
{
    private const int KeyBytes = 32;
    private const string DatabaseName = "reelwright.db";

    private readonly string _root;
    private readonly FileStream? _lock;
    private readonly string _staging;

    /// <exception cref="ServerStartException">Another server has this folder, or it cannot be written to.</exception>
    public DataFolder(ServerOptions options)
    {
        _root = Path.GetFullPath(options.DataDirectory);
        _staging = "staging";
        try
        {
            foreach (string folder in (string[])[_root, Media, Outputs, Staging])
            {
                Directory.CreateDirectory(folder);
            }

            _lock = new FileStream(
                Path.Combine(_root, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServerStartException(
                $"The folder {_root} cannot be used: another server has it, or it may not be written to.");
        }

        // Whatever a killed server was taking in or making is of no use to anybody.
        foreach (string leftover in Directory.EnumerateDirectories(Staging))
        {
            Directory.Delete(leftover, recursive: true);
        }

        SigningKey = ReadOrMakeKey(Path.Combine(_root, "signing.key"));
    }

    private DataFolder(string root)
    {
        _root = root;
        _staging = "staging-beside";
        SigningKey = [];

        // Made by whoever first works there, not by whoever only looks.
        foreach (string leftover in Directory.Exists(Staging) ? Directory.EnumerateDirectories(Staging).Where(IsOld) : [])
        {
            Directory.Delete(leftover, recursive: true);
        }
    }

    /// <summary>The folder of a server that may run meanwhile.</summary>
    /// <exception cref="ServerStartException">No server has been at work there, or it may not be written to.</exception>
    public static DataFolder Join(ServerOptions options)
    {
        string root = Path.GetFullPath(options.DataDirectory);
        if (!File.Exists(Path.Combine(root, DatabaseName)))
        {
            throw new ServerStartException($"No server has worked in {root} yet; name its folder with --data, or start one with `reelwright serve`.");
        }

        try
        {
            return new(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServerStartException($"The folder {root} cannot be used: it may not be written to.");
        }
    }

    public string DatabaseFile => Path.Combine(_root, DatabaseName);

    /// <summary>Uploads, by the hash of their content.</summary>
    public string Media => Path.Combine(_root, "media");

    /// <summary>Finished exports.</summary>
    public string Outputs => Path.Combine(_root, "outputs");

    /// <summary>Uploads that are not whole yet; they outlive a restart.</summary>
    public string Incoming => Path.Combine(_root, "incoming");

    /// <summary>What is coming in or being made.</summary>
    public string Staging => Path.Combine(_root, _staging);

    /// <summary>Signs links.</summary>
    public byte[] SigningKey { get; }

    /// <summary>Where content with this hash is kept.</summary>
    public string MediaFile(string hash, string extension) => Path.Combine(Media, hash[..2], $"{hash}.{extension}");

    /// <summary>A new folder for things under way; whoever asks for it deletes it.</summary>
    public string NewStagingFolder() =>
        Directory.CreateDirectory(Path.Combine(Staging, Guid.NewGuid().ToString("n"))).FullName;

    public void Dispose() => _lock?.Dispose();

    // Nobody works on one export for that long.
    private static bool IsOld(string folder) => TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > TimeSpan.FromDays(1);

    private static byte[] ReadOrMakeKey(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } stored)
        {
            return stored;
        }

        byte[] key = RandomNumberGenerator.GetBytes(KeyBytes);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(key);
        return key;
    }
}

namespace Reelwright.Cli;

/// <summary>
/// A folder under the system's temporary one for everything that this process puts aside: <c>TMPDIR</c> leads to it, for the
/// programs that are called too. It goes with the process; what a killed process left goes at the next start.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private const string Prefix = "reelwright-run-";
    private const string LockName = "owner.lock";
    private const string Variable = "TMPDIR";
    private const int Attempts = 5;

    private readonly string? _outer;
    private readonly FileStream _lock;

    private RunFolder(string path, FileStream held)
    {
        (Path, _lock) = (path, held);
        _outer = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, path);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The temporary folder that it lies in.</summary>
    public string Temporary => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Removes what dead processes left, and makes a folder.</summary>
    /// <exception cref="CliException">The temporary folder takes no files.</exception>
    public static RunFolder Make()
    {
        string temporary = System.IO.Path.GetTempPath();
        RemoveAbandoned(temporary);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                string path = Directory.CreateTempSubdirectory(Prefix).FullName;
                return new(path, Hold(path, FileMode.CreateNew));
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(temporary) && !FullDisk.IsAt(temporary))
            {
                // Another start took the folder for an abandoned one before it was locked.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CliException(
                    ExitCodes.CannotWrite,
                    FullDisk.IsCauseOf(e) || FullDisk.IsAt(temporary)
                        ? FullDisk.Sentence(temporary)
                        : $"Nothing can be written in {temporary}; set TMPDIR to a folder that you may write to.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _outer);
        Remove(Path);
        _lock.Dispose();
    }

    // A lock and not a process id: ids are used again, and another container that shares the folder has its own.
    private static FileStream Hold(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void RemoveAbandoned(string temporary)
    {
        if (!Directory.Exists(temporary))
        {
            return;
        }

        foreach (string folder in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            try
            {
                using var held = Hold(folder, FileMode.Open);
                Remove(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its owner lives or is only starting, or it is another user's.
            }
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A child that was killed a moment ago may still write; the next start removes what is left.
        }
    }
}

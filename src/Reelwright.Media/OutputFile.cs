namespace Reelwright.Media;

/// <summary>A file that appears under its name only when it is whole.</summary>
/// <remarks>It is written beside its target, so that the last step is a rename within one file system.</remarks>
public sealed class OutputFile : IDisposable
{
    private readonly string _target;

    /// <summary>Makes an empty file beside the target.</summary>
    /// <param name="target">The name under which it will appear.</param>
    /// <exception cref="MediaException">The folder is missing or may not be written to.</exception>
    public OutputFile(string target)
    {
        _target = Path.GetFullPath(target);
        string folder = Path.GetDirectoryName(_target) ?? "/";
        PartPath = Path.Combine(folder, $".{Guid.NewGuid():n}.part");
        if (Directory.Exists(_target))
        {
            throw new MediaException(
                MediaErrorKind.IsDirectory, $"\"{Name}\" is a folder; name a file to write to.");
        }

        try
        {
            File.Create(PartPath).Dispose();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw ToolFailure.Opening(Name, e);
        }
    }

    /// <summary>Writes a file through a stream; it appears when the writer is done, and not at all when it fails.</summary>
    /// <param name="target">The file's name.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="MediaException">The folder is missing or may not be written to, or the disk is full.</exception>
    public static async Task WriteAsync(string target, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var output = new OutputFile(target);
        try
        {
            await using var stream = new FileStream(output.PartPath, FileMode.Truncate, FileAccess.ReadWrite, FileShare.None, 1 << 16);
            await write(stream);
        }
        catch (IOException e)
        {
            throw ToolFailure.Opening(output.Name, e);
        }

        output.Commit();
    }

    /// <summary>Puts a finished file, from wherever it is, under its name.</summary>
    /// <param name="source">The finished file; gone afterwards, or not.</param>
    /// <param name="target">Its name.</param>
    /// <exception cref="MediaException">The folder is missing or may not be written to, or the disk is full.</exception>
    public static void Place(string source, string target)
    {
        using var output = new OutputFile(target);
        try
        {
            File.Move(source, output.PartPath, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw ToolFailure.Opening(output.Name, e);
        }

        output.Commit();
    }

    /// <summary>Where to write.</summary>
    public string PartPath { get; }

    /// <summary>The target's own name, for messages.</summary>
    public string Name => Path.GetFileName(_target);

    /// <summary>Moves the written file into place, over an older one.</summary>
    /// <exception cref="MediaException">The folder no longer takes it.</exception>
    public void Commit()
    {
        try
        {
            File.Move(PartPath, _target, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw ToolFailure.Opening(Name, e);
        }
    }

    /// <summary>Removes what was written, unless it was committed.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(PartPath);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // The folder was taken away meanwhile, and the file with it.
        }
    }
}

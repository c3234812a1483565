namespace Reelwright.Media;

/// <summary>A file that appears under its name only when it is whole.</summary>
/// <remarks>It is written beside its target, so that the last step is a rename within one file system.</remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly string _target;

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

namespace Reelwright.Tests;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Makes an empty folder.</summary>
    public TempFolder() => Root = Directory.CreateTempSubdirectory("reelwright-test-").FullName;

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>The full path of a name inside the folder.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}

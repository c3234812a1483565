namespace Reelwright.Tests;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Makes an empty folder.</summary>
    public TempFolder() => Root = Directory.CreateTempSubdirectory("reelwright-test-").FullName;

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>The full path of a name inside the folder.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Removes a folder; a process that was killed a moment ago may still have put a file in.</summary>
    public static void Delete(string folder)
    {
        if (!SpinWait.SpinUntil(() => TryDelete(folder), Patience))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(Root);

    private static bool TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return !Directory.Exists(folder);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

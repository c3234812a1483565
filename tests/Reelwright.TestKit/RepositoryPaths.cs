namespace Reelwright.Tests;

/// <summary>Where things lie in the checkout that the tests run from.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder with <c>global.json</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The packed assets (fonts, art, word lists); made by <c>./run</c>.</summary>
    public static string Assets => Path.Combine(Root, "artifacts", "assets");

    private static string FindRoot()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "global.json")))
        {
            directory = Path.GetDirectoryName(directory)
                ?? throw new DirectoryNotFoundException("No global.json above the test's folder.");
        }

        return directory;
    }
}

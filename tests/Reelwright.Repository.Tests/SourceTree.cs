namespace Reelwright.Tests;

/// <summary>The checkout's own files, without what is built.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["artifacts", "node_modules", ".git", "obj", "bin"];

    /// <summary>Files under a folder, as paths from the root with forward slashes, sorted.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Full(folder))
            ? Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Intersect(Built).Any())
                .Order(StringComparer.Ordinal)
            : [];

    public static string Full(string path) => Path.Combine(RepositoryPaths.Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));
}

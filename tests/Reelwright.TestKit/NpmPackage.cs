namespace Reelwright.Tests;

/// <summary>A package of npm that only tests need, as npm gives it out: fetched once into <c>artifacts/</c>.</summary>
public static class NpmPackage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The path of the package's archive.</summary>
    /// <param name="name">Its name, with its scope.</param>
    /// <param name="version">Exactly which.</param>
    public static async Task<string> ArchiveAsync(string name, string version)
    {
        string folder = Path.Combine(RepositoryPaths.Root, "artifacts", "test-packages");
        Directory.CreateDirectory(folder);
        string archive = Path.Combine(folder, $"{name.TrimStart('@').Replace('/', '-')}-{version}.tgz");

        // Several test projects may come for it at once.
        using var turn = await TakeTurnAsync(Path.Combine(folder, "lock"));
        if (!File.Exists(archive))
        {
            using var aside = new TempFolder();
            var result = await CommandLine.RunAsync(
                "npm", aside.Root, [], "pack", $"{name}@{version}", "--pack-destination", aside.Root, "--loglevel=error");
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not fetch {name}: {result.Shown}");
            }

            File.Copy(Path.Combine(aside.Root, Path.GetFileName(archive)), archive + ".part", overwrite: true);
            File.Move(archive + ".part", archive);
        }

        return archive;
    }

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (i < Patience.TotalMilliseconds / 100)
            {
                await Task.Delay(100);
            }
        }
    }
}

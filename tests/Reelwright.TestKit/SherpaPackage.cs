namespace Reelwright.Tests;

/// <summary>sherpa-onnx for tests: the package as npm gives it out, fetched once into <c>artifacts/</c>.</summary>
/// <remarks>It is no part of the assets: a program without better voices does not need its 13 MB.</remarks>
public static class SherpaPackage
{
    private const string Name = "sherpa-onnx-linux-x64";
    private const string Version = "1.13.8";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<string>> Fetched = new(FetchAsync);

    /// <summary>The package's archive; its content is what the program itself would download.</summary>
    public static Task<string> ArchiveAsync() => Fetched.Value;

    private static async Task<string> FetchAsync()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "artifacts", "test-packages");
        Directory.CreateDirectory(folder);
        string archive = Path.Combine(folder, $"{Name}-{Version}.tgz");

        // Several test projects may come for it at once.
        using var turn = await TakeTurnAsync(Path.Combine(folder, "lock"));
        if (!File.Exists(archive))
        {
            using var aside = new TempFolder();
            var result = await CommandLine.RunAsync(
                "npm", aside.Root, [], "pack", $"{Name}@{Version}", "--pack-destination", aside.Root, "--loglevel=error");
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not fetch {Name}: {result.Shown}");
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

using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>The Agent Development Kit's own web page as its package ships it, served on a port of its own.</summary>
/// <remarks>The package is fetched once and only for this test; its page asks another host for fonts, which it does without.</remarks>
internal sealed class AdkPage : IAsyncDisposable
{
    private const string Package = "@google/adk-devtools";
    private const string Version = "2.0.0";
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-adk-").FullName;
    private WebApplication? _server;

    /// <summary>The page's address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts to serve the page; it is told later where its API server is.</summary>
    public async Task StartAsync()
    {
        Copy(await FetchAsync(), _folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        var files = new PhysicalFileProvider(_folder);
        _server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = new FileExtensionContentTypeProvider() });
        await _server.StartAsync();
        Address = _server.Urls.First();
    }

    /// <summary>Writes the page's own setting for the address of its API server.</summary>
    public Task PointAtAsync(string server) =>
        File.WriteAllTextAsync(Path.Combine(_folder, "assets", "config", "runtime-config.json"), $$"""{ "backendUrl": "{{server}}" }""");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> FetchAsync()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "artifacts", "adk-page", Version);
        string page = Path.Combine(folder, "package", "dist", "browser");
        if (!File.Exists(Path.Combine(page, "index.html")))
        {
            Directory.CreateDirectory(folder);
            await RunAsync(folder, "npm", "pack", $"{Package}@{Version}", "--silent");
            await RunAsync(folder, "tar", "xzf", Path.GetFileName(Directory.GetFiles(folder, "*.tgz").Single()));
        }

        return page;
    }

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary>A server inside this process, on loopback, for one command; what it makes goes when the command ends, unless it is to be kept.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    // Less than this is used up before the first picture.
    private const long LeastFreeBytes = 32L << 20;

    private readonly WebApplication _application;
    private readonly LocalServices _services;
    private readonly RunFolder _folder;
    private readonly string _cache;
    private readonly Task _warmingUp;

    private LocalServer(WebApplication application, LocalServices services, RunFolder folder, string cache, Task warmingUp) =>
        (_application, _services, _folder, _cache, _warmingUp) = (application, services, folder, cache, warmingUp);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.First());

    /// <summary>Starts one.</summary>
    /// <exception cref="CliException">A program or the assets are missing, or there is no room for the work.</exception>
    /// <param name="dataDirectory">Where its projects are kept; <c>null</c> forgets them at the end.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<LocalServer> StartAsync(string? dataDirectory, CancellationToken cancellationToken)
    {
        RequireProgram("ffmpeg");
        RequireProgram("ffprobe");
        string assets = Locations.Assets();
        string cache = Locations.Data("cache");
        RequireRoom(Path.GetTempPath());
        RequireRoom(Existing(cache));
        var folder = RunFolder.Make();
        LocalServices? services = null;
        try
        {
            var options = ServerOptions.Embedded(dataDirectory ?? Path.Combine(folder.Path, "data")) with { AssetsDirectory = assets };
            services = new LocalServices(assets, cache, options.DataDirectory, Locations.Model(), Locations.Speech(), Locations.Transcriber());
            var warmingUp = services.WarmUpAsync(cancellationToken);
            var application = ReelwrightServer.Create(options, services.Agent, services.Exporter);
            await application.StartAsync(cancellationToken);
            return new(application, services, folder, cache, warmingUp);
        }
        catch
        {
            services?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The folder that the work goes on in and that has no room left; <c>null</c> while there is room.</summary>
    public string? FullFolder() => Array.Find([_folder.Temporary, Existing(_cache)], FullDisk.IsAt);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Only a head start: what went wrong in it goes wrong in the work itself, and is told there.
        await _warmingUp.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _services.Dispose();
        _folder.Dispose();
    }

    private static string Existing(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } above ? folder : Existing(above);

    // What can be known is found out before anything is made rather than at the end of it.
    private static void RequireRoom(string folder)
    {
        if (FullDisk.Free(folder) < LeastFreeBytes)
        {
            throw new CliException(
                ExitCodes.CannotWrite,
                $"The disk is full at {folder.TrimEnd('/')}: a video needs {LeastFreeBytes >> 20} MB there while it is made. "
                + "Free some space and run the command again.");
        }
    }

    private static void RequireProgram(string name)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name))))
        {
            throw new CliException(ExitCodes.Unavailable, $"{name} was not found. Install it: apt-get install ffmpeg");
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary>A server inside this process, on loopback, for one command; its data goes when the command ends.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly LocalServices _services;
    private readonly DirectoryInfo _data;

    private readonly Task _warmingUp;

    private LocalServer(WebApplication application, LocalServices services, DirectoryInfo data, Task warmingUp) =>
        (_application, _services, _data, _warmingUp) = (application, services, data, warmingUp);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.First());

    /// <summary>Starts one.</summary>
    public static async Task<LocalServer> StartAsync(CancellationToken cancellationToken)
    {
        RequireProgram("ffmpeg");
        RequireProgram("ffprobe");
        var data = Directory.CreateTempSubdirectory("reelwright-make-");
        LocalServices? services = null;
        try
        {
            services = new LocalServices(Locations.Assets(), Locations.Data("cache"));
            var warmingUp = services.WarmUpAsync(cancellationToken);
            var options = ServerOptions.Embedded(data.FullName) with { AssetsDirectory = Locations.Assets() };
            var application = ReelwrightServer.Create(options, services.Agent, services.Exporter);
            await application.StartAsync(cancellationToken);
            return new(application, services, data, warmingUp);
        }
        catch
        {
            services?.Dispose();
            data.Delete(recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Only a head start: what went wrong in it goes wrong in the work itself, and is told there.
        await _warmingUp.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _services.Dispose();
        _data.Delete(recursive: true);
    }

    // Found out before anything is made rather than at the end of it.
    private static void RequireProgram(string name)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name))))
        {
            throw new CliException(ExitCodes.Unavailable, $"{name} was not found. Install it: apt-get install ffmpeg");
        }
    }
}

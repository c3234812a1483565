using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Reelwright.Server;

/// <summary>Renders what waits in a server's folder, in a process of its own beside the server, or in place of it.</summary>
/// <remarks>
/// Exports are leased: one process at a time works on one, and what a killed process held is taken up by another after a minute.
/// </remarks>
public static class RenderStation
{
    /// <summary>Puts one together; it works from its start to its stop.</summary>
    /// <param name="options">The server's folder, how many exports at the same time, what is logged.</param>
    /// <param name="exporter">Makes video files.</param>
    /// <param name="time">The clock; <c>null</c> takes the system's.</param>
    /// <exception cref="ServerStartException">No server has been at work there, or the folder cannot be used.</exception>
    public static IHost Create(ServerOptions options, IVideoExporter exporter, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Microsoft", LogLevel.Warning);
        if (options.LogLevel != LogLevel.None)
        {
            // Standard output is for what a command answers.
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        var shared = options with { IsBeside = true };
        builder.Services.AddSingleton(shared).AddSingleton(exporter).AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(_ => DataFolder.Join(shared))
            .AddSingleton<Database>()
            .AddSingleton<MediaStore>()
            .AddSingleton<RenderStore>()
            .AddSingleton<RenderSignal>()
            .AddHostedService<RenderWorker>();
        var host = builder.Build();
        try
        {
            _ = host.Services.GetRequiredService<Database>();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}

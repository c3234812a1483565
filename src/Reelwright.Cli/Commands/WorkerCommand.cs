using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary><c>reelwright worker</c>: renders for a server, in a process of its own.</summary>
internal static class WorkerCommand
{
    private const int MostJobs = 64;

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var data = new Option<string?>("--data") { Description = "The server's folder; the same as `serve` takes" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Exports that run at the same time", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "worker",
            """
            Render the exports of a server beside it, until stopped

            Each export is leased by one process; what a killed one held goes on in another after a minute.

            Examples:
              reelwright serve --renders 0
              reelwright worker --jobs 2
            """)
        {
            data, jobs,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Ctrl-C is listened for as soon as this first waits; nothing may be made before.
            await Task.Yield();
            int count = parsed.GetValue(jobs);
            if (count is < 1 or > MostJobs)
            {
                throw new CliException(ExitCodes.Usage, $"--jobs is a number from 1 to {MostJobs}.");
            }

            bool isJson = parsed.GetValue(json);
            var options = new ServerOptions
            {
                LogLevel = isJson ? LogLevel.Warning : LogLevel.Information,
                DataDirectory = parsed.GetValue(data) ?? Locations.Data("server"),
                AssetsDirectory = Locations.Assets(),
                MaxConcurrentRenders = count,
            };
            using var folder = RunFolder.Make();
            using var services = new LocalServices(options.AssetsDirectory, Locations.Data("cache"), options.DataDirectory, null, Locations.Speech());
            using var host = RenderStation.Create(options, services.Exporter);
            await host.StartAsync(cancellationToken);
            Running.Tell(
                isJson,
                new JsonObject { ["ok"] = true, ["data"] = options.DataDirectory, ["jobs"] = count },
                $"Rendering what waits in {options.DataDirectory}. Ctrl-C stops it.");
            await host.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }
}

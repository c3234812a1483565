using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary><c>reelwright serve</c>: the server, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var port = new Option<int>("--port", "-p") { Description = "Port to listen on", DefaultValueFactory = _ => 8787 };
        port.Validators.Add(Running.CheckPort);
        var host = new Option<string>("--host")
        {
            Description = "Address to listen on; 0.0.0.0 lets other machines in",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var data = new Option<string?>("--data") { Description = "Folder for database, media and outputs" };
        var publicUrl = new Option<string?>("--public-url") { Description = "Base of the links that are given out" };
        var generation = new Option<long?>("--price-generation")
        {
            Description = $"Credits for a new video; unless said, nothing where only this machine is served, {new ServerPrices().Generation} where others are (--host)",
        };
        var edit = new Option<long>("--price-edit")
        {
            Description = "Credits for a change to a video",
            DefaultValueFactory = _ => new ServerPrices().Edit,
        };
        var unlimited = new Option<bool>("--unlimited") { Description = "No limits on tokens and requests; for a machine of one's own" };
        var open = new Option<bool>("--open") { Description = "No token needed from this machine; for tools that know of none, such as ADK's web page" };
        var renders = new Option<int>("--renders")
        {
            Description = "Exports that run at the same time; 0 leaves them to `reelwright worker`",
            DefaultValueFactory = _ => 1,
        };
        var origins = new Option<string[]>("--allow-origin") { Description = "Origin of a page elsewhere that may call from a browser; repeatable" };
        var command = new Command("serve", "Serve the API; everything is kept in one folder")
        {
            port, host, data, publicUrl, generation, edit, unlimited, open, renders, origins,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Ctrl-C is listened for as soon as this first waits; nothing may be made before.
            await Task.Yield();
            bool isJson = parsed.GetValue(json);
            var options = new ServerOptions
            {
                LogLevel = isJson ? LogLevel.Warning : LogLevel.Information,
                DataDirectory = parsed.GetValue(data) ?? Locations.Data("server"),
                AssetsDirectory = Locations.Assets(),
                WebDirectory = Locations.Web(),
                Urls = [$"http://{parsed.GetValue(host)}:{parsed.GetValue(port)}"],
                PublicUrl = parsed.GetValue(publicUrl),
                Unlimited = parsed.GetValue(unlimited),
                OpenToThisMachine = parsed.GetValue(open),
                MaxConcurrentRenders = Math.Clamp(parsed.GetValue(renders), 0, 64),
                AllowedOrigins = parsed.GetValue(origins) ?? [],
                Prices = new ServerPrices { Generation = parsed.GetValue(generation) ?? (IsOwn(parsed.GetValue(host)) ? 0 : new ServerPrices().Generation), Edit = parsed.GetValue(edit) },
            };
            using var folder = RunFolder.Make();
            using var services = new LocalServices(options.AssetsDirectory, Locations.Data("cache"), options.DataDirectory, Locations.Model(), Locations.Speech(), Locations.Transcriber());
            await using var server = ReelwrightServer.Create(options, services.Agent, services.Exporter);
            try
            {
                await server.StartAsync(cancellationToken);
            }
            catch (IOException e)
            {
                throw new CliException(ExitCodes.Unavailable, $"The server cannot listen on {options.Urls[0]} ({e.GetBaseException().Message}). Choose another port with --port, or stop what listens there.");
            }

            Running.Tell(
                isJson,
                new JsonObject
                {
                    ["ok"] = true,
                    ["urls"] = new JsonArray([.. server.Urls.Select(url => (JsonNode)url)]),
                    ["data"] = options.DataDirectory,
                },
                $"Reelwright serves {string.Join(", ", server.Urls)}; data in {options.DataDirectory}. Ctrl-C stops it.");
            await server.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    // Whoever runs it for themselves has nobody to pay.
    private static bool IsOwn(string? host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

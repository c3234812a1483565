using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Reelwright.Mcp;
using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary><c>reelwright mcp</c>: tools for agents.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var http = new Option<bool>("--http") { Description = "Serve http://127.0.0.1:PORT/mcp instead of standard input and output" };
        var port = new Option<int>("--port", "-p") { Description = "Port for --http", DefaultValueFactory = _ => 8788 };
        var command = new Command(
            "mcp",
            """
            Serve tools for agents over the Model Context Protocol

            Examples:
              claude mcp add reelwright -- reelwright mcp
              reelwright mcp --http --port 8788
            """)
        {
            http, port,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Ctrl-C is listened for as soon as this first waits; nothing may be made before.
            await Task.Yield();
            Remote? remote = null;
            try
            {
                using var mcp = new ReelwrightMcp(new()
                {
                    Open = async token => (remote ??= await Remote.OpenAsync(token)).Conversation,
                    Verify = VerifyAsync,
                    AllowsFiles = true,
                    Version = Attribution.Version,
                });
                if (parsed.GetValue(http))
                {
                    await ServeAsync(mcp, parsed.GetValue(port), cancellationToken);
                }
                else
                {
                    await mcp.RunStdioAsync(cancellationToken);
                }

                return ExitCodes.Done;
            }
            finally
            {
                if (remote is not null)
                {
                    await remote.DisposeAsync();
                }
            }
        });
        return command;
    }

    private static async Task ServeAsync(ReelwrightMcp mcp, int port, CancellationToken cancellationToken)
    {
        await using var server = McpHttp.Create(mcp, $"http://127.0.0.1:{port}");
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new CliException(ExitCodes.Unavailable, $"The tools cannot be served at port {port}: {e.Message}");
        }

        Console.Error.WriteLine($"Tools for agents at {server.Urls.First()}/mcp. Ctrl-C stops them.");
        await server.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task<JsonObject> VerifyAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var prober = new MediaProber(new MediaTools());
            var info = await prober.ProbeAsync(path, cancellationToken);
            await prober.VerifyAsync(path, cancellationToken);
            return new()
            {
                ["ok"] = info.Video is not null || info.Audio is not null,
                ["seconds"] = Math.Round(info.DurationSeconds, 3),
                ["width"] = info.Video?.Width ?? 0,
                ["height"] = info.Video?.Height ?? 0,
                ["codec"] = info.Video?.Codec ?? "",
                ["hasSound"] = info.Audio is not null,
                ["bytes"] = new FileInfo(path).Length,
            };
        }
        catch (MediaException e)
        {
            return new() { ["ok"] = false, ["problem"] = e.Message };
        }
    }
}

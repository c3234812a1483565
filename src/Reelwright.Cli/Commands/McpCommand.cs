using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Reelwright.Mcp;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;

namespace Reelwright.Cli;

/// <summary><c>reelwright mcp</c>: tools for agents.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var http = new Option<bool>("--http") { Description = "Serve http://127.0.0.1:PORT/mcp instead of standard input and output" };
        var port = new Option<int>("--port", "-p") { Description = "Port for --http", DefaultValueFactory = _ => 8788 };
        port.Validators.Add(Running.CheckPort);
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
            bool isHttp = parsed.GetValue(http);
            bool isJson = parsed.GetValue(json);
            if (isJson && !isHttp)
            {
                throw new CliException(
                    ExitCodes.Usage, "Standard output belongs to the protocol here: --json goes with --http only.");
            }

            Remote? remote = null;
            try
            {
                using var mcp = new ReelwrightMcp(new()
                {
                    Open = async token => (remote ??= await Remote.OpenAsync(token)).Conversation,
                    Verify = VerifyAsync,
                    Import = ImportAsync,
                    AllowsFiles = true,
                    Version = Attribution.Version,
                });
                if (isHttp)
                {
                    await ServeAsync(mcp, parsed.GetValue(port), isJson, cancellationToken);
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

    private static async Task ServeAsync(ReelwrightMcp mcp, int port, bool isJson, CancellationToken cancellationToken)
    {
        await using var server = McpHttp.Create(mcp, $"http://127.0.0.1:{port}");
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new CliException(ExitCodes.Unavailable, $"The tools cannot be served at port {port} ({e.GetBaseException().Message}). Choose another one with --port, or stop what listens there.");
        }

        string address = $"{server.Urls.First()}/mcp";
        Running.Tell(isJson, new JsonObject { ["ok"] = true, ["url"] = address }, $"Tools for agents at {address}. Ctrl-C stops them.");
        await server.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task<JsonObject> ImportAsync(Conversation conversation, string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await DraftImport.RunAsync(conversation, path, cancellationToken)).ToJson(conversation);
        }
        catch (CliException e)
        {
            throw new ToolRefusedException(e.Message);
        }
    }

    // The same checks as `reelwright verify`.
    private static async Task<JsonObject> VerifyAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var report = await VerifyCommand.CheckAsync(path, new VerifyRequest(), cancellationToken);
            var info = await new MediaProber(new MediaTools()).ProbeAsync(path, cancellationToken);
            var result = report.ToJson();
            result["ok"] = !report.HasFaults;
            result["seconds"] = Math.Round(info.DurationSeconds, 3);
            result["width"] = info.Video?.Width ?? 0;
            result["height"] = info.Video?.Height ?? 0;
            result["codec"] = info.Video?.Codec ?? "";
            result["hasSound"] = info.Audio is not null;
            result["bytes"] = new FileInfo(path).Length;
            result["words"] = string.Join('\n', VerifyCommand.LinesOf(report));
            return result;
        }
        catch (MediaException e)
        {
            return new() { ["ok"] = false, ["problem"] = e.Message, ["words"] = e.Message };
        }
    }
}

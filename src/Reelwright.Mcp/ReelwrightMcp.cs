using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Reelwright.Protocol;

namespace Reelwright.Mcp;

/// <summary>The tools, resources and prompts that agents get.</summary>
public sealed class ReelwrightMcp : IDisposable
{
    private const string Scheme = "reelwright://";
    private const string Instructions =
        "Makes and edits videos by talking, in English or Chinese. create_video makes one from a description and files; say changes it; "
        + "storyboard and preview_frame show it; export_video starts an export whose job export_status follows. Pass the user's words on "
        + "unchanged, and each message once.";

    private readonly McpStudio _studio;
    private readonly Dictionary<string, StudioTool> _tools;

    /// <summary>Makes them; nothing is connected to yet.</summary>
    public ReelwrightMcp(McpStudioOptions options)
    {
        _studio = new(options);
        _tools = new TalkTools(_studio).All()
            .Concat(new LookTools(_studio).All())
            .Concat(new ExportTools(_studio).All())
            .ToDictionary(tool => tool.Description.Name);
    }

    /// <summary>How a server of the protocol is set up to offer them.</summary>
    public McpServerOptions ServerOptions() => new()
    {
        ServerInfo = new() { Name = "reelwright", Title = "Reelwright", Version = _studio.Options.Version },
        ServerInstructions = Instructions,
        Capabilities = new() { Tools = new(), Resources = new(), Prompts = new() },
        Handlers = new()
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. _tools.Values.Select(tool => tool.Description)] }),
            CallToolHandler = CallAsync,
            ListPromptsHandler = (_, _) => ValueTask.FromResult(StudioPrompts.List()),
            GetPromptHandler = (context, _) => ValueTask.FromResult(
                StudioPrompts.Find(context.Params.Name, Texts(context.Params.Arguments))
                ?? throw new McpProtocolException($"There is no prompt '{context.Params.Name}'.", McpErrorCode.InvalidParams)),
            ListResourcesHandler = (_, _) => ValueTask.FromResult(Resources()),
            ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(Templates()),
            ReadResourceHandler = async (context, token) => await ReadAsync(context.Params.Uri, token),
        },
    };

    /// <summary>Serves one client over standard input and output.</summary>
    public async Task RunStdioAsync(CancellationToken cancellationToken)
    {
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        await using var input = Console.OpenStandardInput();
        await new StdioBridge(ServerOptions, output).RunAsync(input, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _studio.Dispose();

    private async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> context, CancellationToken cancellationToken)
    {
        if (!_tools.TryGetValue(context.Params.Name, out var tool))
        {
            throw new McpProtocolException($"There is no tool '{context.Params.Name}'.", McpErrorCode.InvalidParams);
        }

        var token = context.Params.ProgressToken;
        var arguments = context.Params.Arguments?.ToDictionary(entry => entry.Key, entry => entry.Value) ?? [];
        var sending = Task.CompletedTask;
        var call = new ToolCall(arguments, (fraction, words) =>
        {
            if (token is { } progress)
            {
                // One after another: a client takes progress that goes back as a fault.
                var before = sending;
                sending = NotifyAsync(before, context.Server, progress, fraction, words, cancellationToken);
            }
        });
        try
        {
            return await tool.Run(call, cancellationToken);
        }
        catch (ToolRefusedException e)
        {
            return StudioTool.Refusal(e.Message);
        }
        catch (RemoteException e)
        {
            return StudioTool.Refusal(e.Message);
        }
        finally
        {
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task NotifyAsync(
        Task before,
        McpServer server,
        ProgressToken token,
        double fraction,
        string words,
        CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.NotifyProgressAsync(
            token,
            new ProgressNotificationValue { Progress = (float)fraction, Total = 1, Message = words },
            cancellationToken: cancellationToken);
    }

    private static Dictionary<string, string> Texts(IDictionary<string, JsonElement>? arguments) =>
        arguments?.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()) ?? [];

    private static ListResourcesResult Resources() => new()
    {
        Resources =
        [
            new() { Uri = $"{Scheme}timeline", Name = "timeline", Title = "The timeline", Description = "The last project's draft as JSON", MimeType = "application/json" },
            new() { Uri = $"{Scheme}summary", Name = "summary", Title = "The tracks", Description = "The last project in one line", MimeType = "text/plain" },
            new() { Uri = $"{Scheme}gallery", Name = "gallery", Title = "The exports", Description = "Exports that were started here, with links", MimeType = "application/json" },
        ],
    };

    private static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates =
        [
            new() { UriTemplate = $"{Scheme}timeline/{{project}}", Name = "timeline of a project", Description = "A project's draft as JSON", MimeType = "application/json" },
        ],
    };

    private async Task<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        string[] parts = uri.StartsWith(Scheme, StringComparison.Ordinal) ? uri[Scheme.Length..].Split('/') : [];
        try
        {
            var (type, text) = parts switch
            {
                ["timeline"] => ("application/json", await TimelineAsync(null, cancellationToken)),
                ["timeline", { Length: > 0 } project] => ("application/json", await TimelineAsync(project, cancellationToken)),
                ["summary"] => ("text/plain", await _studio.WithAsync(
                    null,
                    async conversation => McpStudio.Describe(conversation, await conversation.StateAsync(cancellationToken))["tracks"]!.ToString(),
                    cancellationToken)),
                ["gallery"] => ("application/json", await GalleryAsync(cancellationToken)),
                _ => throw new McpProtocolException($"There is no resource '{uri}'.", McpErrorCode.InvalidParams),
            };
            return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = type, Text = text }] };
        }
        catch (ToolRefusedException e)
        {
            throw new McpProtocolException(e.Message, McpErrorCode.InvalidParams);
        }
    }

    private Task<string> TimelineAsync(string? project, CancellationToken cancellationToken) => _studio.WithAsync(
        project,
        async conversation => (await conversation.StateAsync(cancellationToken)).State.Draft is { } draft ? WireJson.Text(draft) : "{}",
        cancellationToken);

    private async Task<string> GalleryAsync(CancellationToken cancellationToken)
    {
        var exports = new JsonArray();
        foreach (string job in _studio.Jobs)
        {
            var status = await _studio.WithAsync(null, conversation => conversation.RenderAsync(job, cancellationToken), cancellationToken);
            exports.Add((JsonNode)new JsonObject
            {
                ["job"] = job,
                ["status"] = status.Status,
                ["progress"] = status.Progress,
                ["url"] = status.OutputUrl,
            });
        }

        return WireJson.Text(exports);
    }
}

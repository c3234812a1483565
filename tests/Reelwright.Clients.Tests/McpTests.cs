using System.Diagnostics;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Reelwright.Tests;

/// <summary>The tools as an agent uses them: a real process, and the official client.</summary>
[Collection("served")]
public sealed class McpTests(ServedFixture served) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_agent_makes_sees_changes_exports_and_saves_a_video()
    {
        await using var client = await ConnectAsync(served.Address);
        var told = new Told();
        await using var listening = client.RegisterNotificationHandler(NotificationMethods.ProgressNotification, told.TakeAsync);
        string path = Path.Combine(_folder.FullName, "agent.mp4");

        var made = await client.CallToolAsync(
            "create_video",
            new Dictionary<string, object?> { ["prompt"] = "make a 1-second video: Aurora, a desk lamp" },
            new Unheard(),
            cancellationToken: None);
        var changed = await CallAsync(client, "say", ("message", "change the title to \"Dawn\""));
        var timeline = await CallAsync(client, "get_timeline");
        var frame = await CallAsync(client, "preview_frame", ("seconds", 0.5), ("width", 160));
        var sheet = await CallAsync(client, "storyboard", ("frames", 2));
        var undone = await CallAsync(client, "undo");
        var credits = await CallAsync(client, "get_credits");
        var started = await CallAsync(client, "export_video", ("resolution", "480p"), ("quality", "low"));
        var status = await CallAsync(client, "export_status");
        while (Field(status, "status") is "pending" or "processing")
        {
            await Task.Delay(50);
            status = await CallAsync(client, "export_status", ("job", Field(started, "job")));
        }

        var saved = await CallAsync(client, "download_video", ("path", path));
        var verified = await CallAsync(client, "verify_video", ("path", path));

        Assert.True(made.IsError is not true, Words(made));
        Assert.True(made.StructuredContent!.Value.GetProperty("changed").GetBoolean());
        await told.First.WaitAsync(Patience);
        Assert.Contains("Dawn", Words(changed), StringComparison.Ordinal);
        Assert.Contains("Dawn", Field(timeline, "tracks"), StringComparison.Ordinal);
        Assert.All([frame, sheet], picture =>
        {
            var image = Assert.IsType<ImageContentBlock>(picture.Content.Single());
            Assert.Equal("image/jpeg", image.MimeType);
            Assert.Equal([0xff, 0xd8], image.DecodedData.Span[..2].ToArray());
        });
        Assert.True(undone.StructuredContent!.Value.GetProperty("changed").GetBoolean());
        Assert.Equal(0, credits.StructuredContent!.Value.GetProperty("available").GetInt32());
        Assert.Equal("pending", Field(started, "status"));
        Assert.Equal("completed", Field(status, "status"));
        Assert.Equal(new FileInfo(path).Length, saved.StructuredContent!.Value.GetProperty("bytes").GetInt64());
        Assert.Equal(12, verified.StructuredContent!.Value.GetProperty("checks").GetArrayLength());
        Assert.Equal(Words(verified).Contains("fault ", StringComparison.Ordinal), !verified.StructuredContent!.Value.GetProperty("ok").GetBoolean());
        Assert.Contains("Loudness", Words(verified), StringComparison.OrdinalIgnoreCase);
        await ReadResourcesAsync(client);
    }

    [Fact]
    public async Task Tools_prompts_and_resources_say_what_they_are()
    {
        await using var client = await ConnectAsync(served.Address);

        var tools = await client.ListToolsAsync(cancellationToken: None);
        var prompts = await client.ListPromptsAsync(cancellationToken: None);
        var resources = await client.ListResourcesAsync(cancellationToken: None);
        var templates = await client.ListResourceTemplatesAsync(cancellationToken: None);
        var prompt = await client.GetPromptAsync("quick_edit", new Dictionary<string, object?> { ["files"] = "a.jpg", ["wish"] = "slow" }, cancellationToken: None);

        Assert.Equal(
            [
                "cancel_export", "create_video", "download_video", "export_status", "export_video", "get_credits", "get_timeline",
                "import_timeline", "preview_frame", "say", "storyboard", "undo", "upload_files", "verify_video",
            ],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.Description.Length > 10);
            Assert.NotNull(tool.ProtocolTool.Annotations!.ReadOnlyHint);
            Assert.NotNull(tool.ProtocolTool.Annotations!.DestructiveHint);
            Assert.NotNull(tool.ProtocolTool.Annotations!.IdempotentHint);
            Assert.NotNull(tool.ProtocolTool.Annotations!.OpenWorldHint);
            Assert.False(tool.ProtocolTool.InputSchema.GetProperty("additionalProperties").GetBoolean());

            // Pictures are the content itself; all else is an object as well, and the schema says of what form.
            bool isPicture = tool.Name is "preview_frame" or "storyboard";
            Assert.Equal(isPicture, tool.ProtocolTool.OutputSchema is null);
            Assert.True(isPicture || tool.ProtocolTool.OutputSchema!.Value.GetProperty("required").GetArrayLength() > 0);
        });
        Assert.True(tools.Single(tool => tool.Name == "get_timeline").ProtocolTool.Annotations!.ReadOnlyHint);
        Assert.Equal(4, prompts.Count);
        Assert.Equal(3, resources.Count);
        Assert.Single(templates);
        Assert.Contains("a.jpg", Assert.IsType<TextContentBlock>(prompt.Messages.Single().Content).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quick_edit", "files", "wish")]
    [InlineData("batch", "files", "wish")]
    [InlineData("step_by_step", "idea")]
    [InlineData("chinese_video", "主题")]
    public async Task A_prompt_has_what_it_was_given_in_it_and_names_tools_that_exist(string name, params string[] arguments)
    {
        await using var client = await ConnectAsync(served.Address);
        var given = arguments.ToDictionary(argument => argument, argument => (object?)$"<{argument}>");

        var prompt = await client.GetPromptAsync(name, given, cancellationToken: None);
        var tools = (await client.ListToolsAsync(cancellationToken: None)).Select(tool => tool.Name).ToList();

        string words = Assert.IsType<TextContentBlock>(prompt.Messages.Single().Content).Text;
        Assert.All(arguments, argument => Assert.Contains($"<{argument}>", words, StringComparison.Ordinal));
        Assert.DoesNotContain('{', words);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(words, "[a-z]+_[a-z]+").Select(match => match.Value), tool => Assert.Contains(tool, tools));
    }

    [Theory]
    [InlineData("say", "message", 5, "'message' is a text")]
    [InlineData("say", "nothing", "x", "'message' is missing")]
    [InlineData("upload_files", "files", new[] { "/nowhere/a.png" }, "/nowhere/a.png is not there")]
    [InlineData("export_video", "format", "mp4", "nothing to export")]
    [InlineData("download_video", "path", "/nowhere/x/a.mp4", "The folder /nowhere/x is not there. Make it first, or name another place.")]
    public async Task What_cannot_be_done_is_said_in_words(string tool, string name, object value, string words)
    {
        await using var client = await ConnectAsync(served.Address);
        await CallAsync(client, "say", ("message", "hello"));

        var result = await CallAsync(client, tool, (name, value));

        Assert.True(result.IsError);
        Assert.Contains(words, Words(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_refused_and_the_last_one_goes_on()
    {
        await using var client = await ConnectAsync(served.Address);
        var last = await CallAsync(client, "say", ("message", "hello"));

        var refused = new List<CallToolResult>();
        foreach (string project in new[] { "123", "../../credits", "无" })
        {
            refused.Add(await CallAsync(client, "get_timeline", ("project", project)));
            refused.Add(await CallAsync(client, "say", ("message", "hello"), ("project", project)));
        }

        Assert.All(refused, result => Assert.True(result.IsError));
        Assert.Equal(Field(last, "project"), Field(await CallAsync(client, "get_timeline"), "project"));
    }

    [Fact]
    public async Task Without_a_server_the_tools_are_there_and_calls_say_what_to_do()
    {
        await using var client = await ConnectAsync(new("http://127.0.0.1:1"));

        var tools = await client.ListToolsAsync(cancellationToken: None);
        var result = await CallAsync(client, "get_credits");

        Assert.Equal(14, tools.Count);
        Assert.True(result.IsError);
        Assert.Contains("reelwright serve", Words(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asked_in_vain_what_the_server_is_begins_anew()
    {
        // As after a slow start: the client waited a moment for the answer, and began in the older way.
        await using var client = await ConnectAsync(served.Address, new() { DiscoverProbeTimeout = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(14, (await client.ListToolsAsync(cancellationToken: None)).Count);
        Assert.Equal(100, (await CallAsync(client, "get_credits")).StructuredContent!.Value.GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task Messages_of_both_eras_that_wait_together_are_answered_in_the_one_that_was_begun()
    {
        var start = new ProcessStartInfo(CommandLine.Program, ["mcp"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in served.User())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(
            """
            {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"x","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}}}
            {"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":3,"method":"tools/list","params":{}}

            """);
        await process.StandardInput.FlushAsync();
        using var patience = new CancellationTokenSource(Patience);
        var answers = new List<string>();
        while (!new[] { "\"id\":2", "\"id\":3" }.All(id => answers.Any(line => line.Contains(id, StringComparison.Ordinal))))
        {
            answers.Add(await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException(string.Join('\n', answers)));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);

        Assert.Contains("2025-11-25", answers.Single(line => line.Contains("\"id\":2", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(answers, line => line.StartsWith("{\"error\"", StringComparison.Ordinal));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task The_same_tools_are_served_over_http()
    {
        using var process = CommandLine.Start(CommandLine.Program, _folder.FullName, served.User(), "mcp", "--http", "--port", "0");
        try
        {
            string line = await process.StandardError.ReadLineAsync() ?? "";
            var address = new Uri(line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd('.'));
            await using var client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = address }));

            var credits = await CallAsync(client, "get_credits");
            using var http = new HttpClient();
            using var foreign = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
            foreign.Headers.Add("Origin", "https://evil.example");
            using var refused = await http.SendAsync(foreign);

            Assert.Equal(100, credits.StructuredContent!.Value.GetProperty("available").GetInt32());
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task ReadResourcesAsync(McpClient client)
    {
        var timeline = await client.ReadResourceAsync("reelwright://timeline", cancellationToken: None);
        var gallery = await client.ReadResourceAsync("reelwright://gallery", cancellationToken: None);

        Assert.Contains("\"sg\"", Assert.IsType<TextResourceContents>(timeline.Contents.Single()).Text, StringComparison.Ordinal);
        Assert.Contains("completed", Assert.IsType<TextResourceContents>(gallery.Contents.Single()).Text, StringComparison.Ordinal);
    }

    private async Task<McpClient> ConnectAsync(Uri server, McpClientOptions? options = null)
    {
        var transport = new StdioClientTransport(new()
        {
            Name = "reelwright",
            Command = CommandLine.Program,
            Arguments = ["mcp"],
            WorkingDirectory = _folder.FullName,
            EnvironmentVariables = served.User(server).ToDictionary(entry => entry.Key, entry => (string?)entry.Value),
        });
        return await McpClient.CreateAsync(transport, options, cancellationToken: None);
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: None);

    private static string Field(CallToolResult result, string name)
    {
        Assert.True(result.IsError is not true, Words(result));
        return result.StructuredContent!.Value.GetProperty(name).ToString();
    }

    private static string Words(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    // Asks for progress. The client hands a call's progress to it only until the call's answer has been read, and reads on several
    // threads: what was sent before the answer may be dropped. So the test listens for notifications themselves.
    private sealed class Unheard : IProgress<ModelContextProtocol.ProgressNotificationValue>
    {
        public void Report(ModelContextProtocol.ProgressNotificationValue value)
        {
        }
    }

    private sealed class Told
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => _first.Task;

        public ValueTask TakeAsync(JsonRpcNotification notification, CancellationToken cancellationToken)
        {
            _first.TrySetResult(notification.Params?["message"]?.ToString() ?? "");
            return ValueTask.CompletedTask;
        }
    }
}

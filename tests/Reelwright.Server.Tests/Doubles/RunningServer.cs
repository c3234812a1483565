using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>A server on a free port and a folder of its own, and a client that speaks plain HTTP to it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    private RunningServer(WebApplication app, ServerOptions options, SolidAgent agent, SolidExporter exporter, bool ownsFolder)
    {
        App = app;
        Options = options;
        Agent = agent;
        Exporter = exporter;
        _ownsFolder = ownsFolder;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new(Address), Timeout = TimeSpan.FromMinutes(3) };
    }

    public WebApplication App { get; }

    public ServerOptions Options { get; }

    public SolidAgent Agent { get; }

    public SolidExporter Exporter { get; }

    public string Address { get; }

    public HttpClient Http { get; }

    public string Folder => Options.DataDirectory;

    public static async Task<RunningServer> StartAsync(
        Func<ServerOptions, ServerOptions>? change = null,
        TimeProvider? time = null,
        string? folder = null)
    {
        var options = new ServerOptions
        {
            DataDirectory = folder ?? Directory.CreateTempSubdirectory("reelwright-test-").FullName,
            Urls = ["http://127.0.0.1:0"],
            LogLevel = Enum.Parse<LogLevel>(Environment.GetEnvironmentVariable("TEST_LOG") ?? "None"),
            HeartbeatInterval = TimeSpan.FromMilliseconds(200),
        };
        options = change?.Invoke(options) ?? options;
        var agent = new SolidAgent();
        var exporter = new SolidExporter();
        var app = ReelwrightServer.Create(options, agent, exporter, time, RealPreviews.Shared);
        await app.StartAsync();
        return new(app, options, agent, exporter, folder is null);
    }

    /// <summary>Gets a token and uses it from now on.</summary>
    public async Task<string> SignInAsync(string? clientId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        request.Headers.Add("X-Client-Id", clientId ?? Guid.NewGuid().ToString());
        using var response = await Http.SendAsync(request);
        string token = (string)(await JsonAsync(response))["data"]!["token"]!;
        Use(token);
        return token;
    }

    public void Use(string token) => Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public async Task<string> OpenSessionAsync()
    {
        var body = new JsonObject { ["task_name"] = "project", ["language"] = "en" };
        return (string)(await PostAsync("/api/tasks/me/with-session/nemo_agent", body))["data"]!["session_id"]!;
    }

    public async Task<JsonObject> PostAsync(string path, JsonNode? body) => await JsonAsync(await Http.PostAsJsonAsync(path, body));

    public async Task<JsonObject> GetAsync(string path) => await JsonAsync(await Http.GetAsync(path));

    /// <summary>Credits that are free to spend.</summary>
    public async Task<long> AvailableAsync() => (long)(await GetAsync("/api/credits/balance/simple"))["data"]!["available"]!;

    /// <summary>Id of the session's latest turn.</summary>
    public string LastTurn(string session) => App.Services.GetRequiredService<TurnStore>().OfSession(session, 100)[^1].Turn.Id;

    /// <summary>Sends a message and reads the whole stream as text.</summary>
    public async Task<string> SayAsync(string session, string text, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(session, text, headers);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(string session, string text, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse") { Content = JsonContent.Create(Message(session, text)) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static JsonObject Message(string session, string text) => new()
    {
        ["app_name"] = "nemo_agent",
        ["user_id"] = "me",
        ["session_id"] = session,
        ["new_message"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
    };

    public async Task<JsonObject> UploadAsync(string session, params string[] paths)
    {
        using var form = new MultipartFormDataContent();
        foreach (string path in paths)
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(path)), "files", Path.GetFileName(path));
        }

        using var response = await Http.PostAsync($"/api/upload-video/nemo_agent/me/{session}", form);
        return await JsonAsync(response);
    }

    public Task<JsonObject> RenderAsync(string session, string id, JsonNode? draft = null) => RenderAsync(new JsonObject
    {
        ["id"] = id,
        ["sessionId"] = session,
        ["draft"] = draft,
        ["output"] = new JsonObject { ["format"] = "mp4", ["quality"] = "high" },
    });

    public async Task<JsonObject> RenderAsync(JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/render/proxy/lambda") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Skill-Source", "test");
        request.Headers.Add("X-Skill-Version", "1.0.0");
        request.Headers.Add("X-Skill-Platform", "unknown");
        using var response = await Http.SendAsync(request);
        return await JsonAsync(response);
    }

    /// <summary>Polls until a render has one of these statuses.</summary>
    public async Task<JsonObject> PollAsync(string id, params string[] statuses)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var status = await GetAsync($"/api/render/proxy/lambda/{id}");
            if (statuses.Contains((string?)status["status"]))
            {
                return status;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>The events of a stream.</summary>
    public static IReadOnlyList<JsonObject> Events(string stream) =>
    [
        .. stream.Split("\n\n")
            .SelectMany(block => block.Split('\n'))
            .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
            .Select(line => (JsonObject)JsonNode.Parse(line[6..])!),
    ];

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response)
    {
        var json = (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        json["http"] = (int)response.StatusCode;
        return json;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        if (_ownsFolder)
        {
            TempFolder.Delete(Folder);
        }
    }
}

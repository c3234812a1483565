using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>Answers as the hosted service does where it differs from ours; every test says how.</summary>
internal sealed class HostedServer : IAsyncDisposable
{
    public const string Draft =
        """
        {"t":[
          {"tt":0,"sg":[{"d":10000,"m":{"name":"city timelapse"}}]},
          {"tt":1,"sg":[{"d":10000,"m":{"name":"Lo-fi","volume":0.35}}]},
          {"tt":7,"sg":[{"d":3000,"m":{"text":"Urban Dreams"}}]}]}
        """;

    private readonly WebApplication _app;
    private readonly Dictionary<string, int> _counts = [];

    private HostedServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Every request: method, path, and the body where there is one.</summary>
    public List<(string Call, string Body, IHeaderDictionary Headers)> Requests { get; } = [];

    /// <summary>Bodies of the streams, one for each message; the last one again when they run out.</summary>
    public List<string> Streams { get; init; } = [];

    /// <summary>States, one for each reading; the last one again.</summary>
    public List<string> Drafts { get; init; } = [Draft];

    /// <summary>Answers a call otherwise than usual; <c>null</c> as usual. Gets the call and how often it was made.</summary>
    public Func<string, int, IResult?> Special { get; set; } = (_, _) => null;

    /// <summary>Breaks the stream off after it was sent.</summary>
    public bool CutsStreams { get; set; }

    public static async Task<HostedServer> StartAsync(Action<HostedServer> setUp)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new HostedServer(app);
        setUp(server);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public int Count(string call) => Requests.Count(request => request.Call == call);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string call = $"{context.Request.Method} {context.Request.Path}";
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        int count;
        lock (Requests)
        {
            // The server uses its own dictionary again for the next request.
            Requests.Add((call, body, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            count = _counts[call] = _counts.GetValueOrDefault(call) + 1;
        }

        if (Special(call, count) is { } special)
        {
            await special.ExecuteAsync(context);
            return;
        }

        if (call == "POST /run_sse")
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(Streams[Math.Min(count, Streams.Count) - 1]);
            await context.Response.Body.FlushAsync();
            if (CutsStreams)
            {
                // A reset overtakes what was sent just before it.
                await Task.Delay(150);
                context.Abort();
            }

            return;
        }

        await Json(Usual(call, count)).ExecuteAsync(context);
    }

    public static IResult Json(string json, int status = 200) => Results.Text(json, "application/json", null, status);

    private string Usual(string call, int count) => call switch
    {
        "POST /api/auth/anonymous-token" => $$$"""{"code":0,"data":{"token":"secret-{{{count}}}","user_id":"anon_1","expires_at":"2026-03-18T00:00:00Z","credits":100}}""",
        "POST /api/tasks/me/with-session/nemo_agent" => $$$"""{"code":0,"data":{"task_id":"task_1","session_id":"s{{{count}}}","user_id":"anon_1"}}""",
        "GET /api/credits/balance/simple" => """{"code":0,"data":{"available":60,"frozen":40,"total":100}}""",
        "POST /api/render/proxy/lambda" => """{"success":true,"data":{"id":"r","status":"pending","progress":5}}""",
        _ when call.StartsWith("GET /api/state/", StringComparison.Ordinal) => $$$"""{"code":0,"data":{"session_id":"s1","state":{"draft":{{{Drafts[Math.Min(count, Drafts.Count) - 1]}}}, "video_infos":[] } } }""",
        _ => """{"code":404,"message":"no"}""",
    };

    /// <summary>An event of the Agent Development Kit with these words.</summary>
    public static string Said(string text, string more = "") =>
        $"data: {new JsonObject { ["content"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = text }), ["role"] = "model" } }.ToJsonString()[..^1]}{more}}}\n\n";
}

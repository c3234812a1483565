using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>A server that drops connections half-way and says "later" at first.</summary>
internal sealed class FlakyServer : IAsyncDisposable
{
    /// <summary>How much of the file one connection gives.</summary>
    public const int PartBytes = 400_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly WebApplication _app;
    private int _balanceCalls;

    private FlakyServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public byte[] Content { get; } = [.. Enumerable.Range(0, 1_000_000).Select(i => (byte)(i * 31))];

    public List<string> LastEventIds { get; } = [];

    public int Downloads { get; private set; }

    /// <summary>Released by the client's side when it has an event: now the connection may be dropped.</summary>
    public SemaphoreSlim EventTaken { get; } = new(0);

    /// <summary>The same for a part of the file.</summary>
    public SemaphoreSlim BytesTaken { get; } = new(0);

    public static async Task<FlakyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new FlakyServer(app);
        app.MapPost("/run_sse", server.RunAsync);
        app.MapGet("/file", server.SendFileAsync);
        app.MapGet("/api/credits/balance/simple", server.Balance);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        EventTaken.Dispose();
        BytesTaken.Dispose();
    }

    private async Task RunAsync(HttpContext context)
    {
        string last = context.Request.Headers["Last-Event-ID"].ToString();
        LastEventIds.Add(last);
        int number = last.Length == 0 ? 1 : int.Parse(last[2..], null) + 1;
        string text = ((string[])["one", "two", "three"])[number - 1];
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync($"id: e.{number}\ndata: {{\"content\":{{\"parts\":[{{\"text\":\"{text}\"}}]}}}}\n\n");
        await context.Response.Body.FlushAsync();
        if (number < 3)
        {
            // A reset overtakes what was sent just before it, so the client says when it has that.
            await EventTaken.WaitAsync(Patience);
            context.Abort();
        }
    }

    private async Task SendFileAsync(HttpContext context)
    {
        Downloads++;
        var range = context.Request.GetTypedHeaders().Range?.Ranges.Single();
        int from = (int)(range?.From ?? 0);
        context.Response.StatusCode = range is null ? 200 : 206;
        context.Response.Headers.ETag = "\"a\"";
        context.Response.ContentLength = Content.Length - from;
        if (range is not null)
        {
            context.Response.Headers.ContentRange = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
        }

        int count = Math.Min(PartBytes, Content.Length - from);
        await context.Response.Body.WriteAsync(Content.AsMemory(from, count));
        await context.Response.Body.FlushAsync();
        if (from + count < Content.Length)
        {
            await BytesTaken.WaitAsync(Patience);
            context.Abort();
        }
    }

    private IResult Balance(HttpContext context)
    {
        if (Interlocked.Increment(ref _balanceCalls) == 1)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Json(new { code = 429, message = "later" }, statusCode: 429);
        }

        return Results.Json(new { available = 5, frozen = 0, total = 5 });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>A server of the wire that has a film ready at once and comes to a halt half-way through handing it out.</summary>
internal sealed class HaltingServer : IAsyncDisposable
{
    private const int FilmBytes = 1_000_000;
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _halted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HaltingServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Ends when half of the film is on its way.</summary>
    public Task Halted => _halted.Task;

    public static async Task<HaltingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new HaltingServer(app);
        app.MapGet("/api/credits/balance/simple", () => Json("""{"code":0,"data":{"available":100,"frozen":0,"total":100}}"""));
        app.MapPost("/api/tasks/me/with-session/nemo_agent", () => Json("""{"code":0,"data":{"session_id":"1","task_id":"2"}}"""));
        app.MapPost("/run_sse", () => Results.Text(
            "id: e.1\ndata: {\"content\":{\"parts\":[{\"text\":\"Made.\"}]}}\n\n", "text/event-stream"));
        app.MapGet("/api/state/nemo_agent/me/1/latest", () => Json(
            """{"code":0,"data":{"session_id":"1","state":{"draft":{"t":[{"tt":0,"sg":[{"d":2000}]}]}}}}"""));
        app.MapPost("/api/render/proxy/lambda", () => Json("""{"id":"r","status":"completed","progress":100}"""));
        app.MapGet("/api/render/proxy/r/download", server.SendHalfAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Json(string json) => Results.Text(json, "application/json");

    private async Task SendHalfAsync(HttpContext context)
    {
        context.Response.ContentLength = FilmBytes;
        await context.Response.Body.WriteAsync(new byte[FilmBytes / 2], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        _halted.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}

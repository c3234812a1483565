using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reelwright.Protocol;

namespace Reelwright.Server;

internal static class TurnEndpoints
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<TurnSignals>()
        .AddSingleton<TurnStore>()
        .AddSingleton<TurnFollower>()
        .AddSingleton<BrandStore>()
        .AddSingleton<LexiconStore>()
        .AddSingleton<TurnIntake>()
        .AddSingleton<TurnRunner>()
        .AddHostedService(provider => provider.GetRequiredService<TurnRunner>());

    public static void MapTurns(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/run_sse", StreamAsync).WithName("RunStreaming").WithTags("Turns");
        routes.MapPost("/run_sse/{turnId}/cancel", CancelAsync).WithName("CancelTurn").WithTags("Turns");
        routes.MapPost("/run", RunAsync).WithName("Run").WithTags("Turns");
    }

    internal static async Task StreamAsync(
        HttpContext context,
        CurrentUser user,
        TurnIntake intake,
        TurnFollower follower,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        // Everything that can be refused is refused before the stream opens: after that there is no status any more.
        var (turn, after) = await intake.TakeAsync(context, user, cancellationToken);
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken);

        // A stream that closes means that the turn is over; a server that stops breaks the connection off instead.
        await using var stopping = lifetime.ApplicationStopping.UnsafeRegister(
            static state => ((HttpContext)state!).Abort(), context);
        await foreach (var (number, json) in follower.FollowAsync(turn.Id, after, cancellationToken))
        {
            string item = json is null
                ? ": heartbeat\n\n"
                : string.Create(CultureInfo.InvariantCulture, $"id: {turn.Id}.{number}\ndata: {json}\n\n");
            await response.WriteAsync(item, cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }

    internal static async Task<IResult> CancelAsync(string turnId, CurrentUser user, TurnStore turns, TurnRunner runner)
    {
        if (turns.Find(turnId) is not { } turn || turn.AccountId != user.Id)
        {
            throw new ReelwrightException(WireError.SessionNotFound, "There is no such turn.");
        }

        bool wasRunning = await runner.CancelAsync(turn.Id);
        return WireResults.Ok(new TurnCancellation(turn.Id, wasRunning ? "cancelling" : "ended"));
    }

    internal static async Task<IResult> RunAsync(
        HttpContext context,
        CurrentUser user,
        TurnIntake intake,
        TurnFollower follower,
        CancellationToken cancellationToken)
    {
        var (turn, after) = await intake.TakeAsync(context, user, cancellationToken);
        var events = new JsonArray();
        await foreach (var (_, json) in follower.FollowAsync(turn.Id, after, cancellationToken))
        {
            if (json is not null && JsonNode.Parse(json) is JsonObject item && item["partial"] is null)
            {
                events.Add((JsonNode)item);
            }
        }

        return Results.Text(events.ToJsonString(WireJson.Options), "application/json");
    }
}

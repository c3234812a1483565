using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>The calls of the Agent Development Kit's own API server, for its clients.</summary>
internal static class AdkEndpoints
{
    private const int MaxSessions = 200;
    private const int MaxTurns = 200;
    private const double MillisecondsPerSecond = 1000;
    private static readonly string[] Apps = ["nemo_agent"];

    public static void MapAdk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/list-apps", ListApps).WithName("ListApps").WithTags("ADK");

        // The kit's page looks for evaluations and traces in every session and complains where it is told of no such call; there are none.
        foreach (string workshop in (string[])["/dev/apps/nemo_agent", "/apps/nemo_agent"])
        {
            routes.MapGet($"{workshop}/eval_sets", Nothing).WithTags("ADK");
            routes.MapGet($"{workshop}/eval_results", Nothing).WithTags("ADK");
            routes.MapGet($"{workshop}/debug/trace/session/{{sessionId}}", Nothing).WithTags("ADK");
        }

        routes.MapGet("/debug/trace/session/{sessionId}", Nothing).WithTags("ADK");
        var group = routes.MapGroup("/apps/nemo_agent/users/{userId}/sessions").WithTags("ADK");
        group.MapGet("/", List).WithName("ListAdkSessions");
        group.MapPost("/", OpenAsync).WithName("OpenAdkSession");
        group.MapGet("/{sessionId}", Read).WithName("ReadAdkSession");
        group.MapDelete("/{sessionId}", DeleteAsync).WithName("DeleteAdkSession");
    }

    internal static IResult ListApps(CurrentUser user)
    {
        _ = user;
        return WireResults.Json(Apps);
    }

    internal static IResult Nothing(CurrentUser user)
    {
        _ = user;
        return WireResults.Json(Array.Empty<string>());
    }

    internal static IResult List(string userId, CurrentUser user, SessionStore sessions)
    {
        user.MustBe(userId);
        return WireResults.Json(sessions.List(user.Id, MaxSessions).Select(Head).ToArray());
    }

    internal static async Task<IResult> OpenAsync(
        string userId,
        HttpRequest request,
        CurrentUser user,
        SessionStore sessions,
        CancellationToken cancellationToken)
    {
        user.MustBe(userId);
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        string? language = body.Object("state")?.Text("language");
        long seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);
        return WireResults.Json(Head(await sessions.OpenAsync(user.Id, "project", language, seed, cancellationToken)));
    }

    internal static IResult Read(
        string userId,
        string sessionId,
        HttpRequest request,
        CurrentUser user,
        SessionStore sessions,
        SessionReader reader,
        TurnStore turns)
    {
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        var state = reader.Describe(session, request).State;
        var events = turns.OfSession(session.Id, MaxTurns)
            .SelectMany(row => row.Events.Prepend(WireJson.Write(TurnEvents.Said(row.Turn))))
            .Select(text => (JsonObject)JsonNode.Parse(text)!)
            .Where(item => item["partial"] is null);
        return WireResults.Json(Head(session) with
        {
            State = new JsonObject
            {
                ["draft"] = state.Draft,
                ["canvas_config"] = JsonNode.Parse(WireJson.Write(state.CanvasConfig)),
                ["video_infos"] = JsonNode.Parse(WireJson.Write(state.VideoInfos)),
            },
            Events = [.. events],
        });
    }

    internal static async Task<IResult> DeleteAsync(
        string userId,
        string sessionId,
        CurrentUser user,
        SessionStore sessions,
        SessionRemoval removal,
        CancellationToken cancellationToken)
    {
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        if (session.AccountId == user.Id)
        {
            await removal.RemoveAsync(session.Id, cancellationToken);
        }
        else
        {
            await sessions.LeaveAsync(user.Id, session.Id, cancellationToken);
        }

        return Results.NoContent();
    }

    private static AdkSession Head(SessionRow session) => new()
    {
        Id = session.Id,
        UserId = session.AccountId,
        LastUpdateTime = session.UpdatedAt / MillisecondsPerSecond,
    };
}

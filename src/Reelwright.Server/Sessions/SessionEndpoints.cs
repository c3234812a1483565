using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Protocol;

namespace Reelwright.Server;

internal static class SessionEndpoints
{
    private const int MaxNameLength = 200;
    private const int MaxLanguageLength = 35;

    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton<SessionStore>()
        .AddSingleton<SessionReader>()
        .AddSingleton<SessionRemoval>()
        .AddSingleton<DraftIntake>();

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/tasks/{userId}/with-session/nemo_agent", OpenAsync).WithName("OpenSession").WithTags("Sessions");
        routes.MapGet("/api/state/nemo_agent/{userId}/{sessionId}/latest", ReadState).WithName("ReadState").WithTags("Sessions");
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
        string name = body.Text("task_name", "taskName") ?? "project";
        string? language = body.Text("language");
        if (name.Length > MaxNameLength || language?.Length > MaxLanguageLength)
        {
            throw new ReelwrightException(WireError.BadRequest, "'task_name' or 'language' is too long.");
        }

        long seed = (long?)body.Number("seed") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var session = await sessions.OpenAsync(user.Id, name, language, seed, cancellationToken);
        var opened = new OpenedSession { TaskId = session.TaskId, SessionId = session.Id, UserId = user.Id };
        return WireResults.Json(new Envelope<OpenedSession>
        {
            Data = opened,
            TaskId = opened.TaskId,
            SessionId = opened.SessionId,
        });
    }

    internal static IResult ReadState(
        string userId,
        string sessionId,
        HttpRequest request,
        CurrentUser user,
        SessionStore sessions,
        SessionReader reader)
    {
        user.MustBe(userId);
        return WireResults.Ok(reader.Describe(sessions.Get(user.Id, sessionId), request));
    }
}

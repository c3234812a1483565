using Dapper;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Tokens that open one project in the browser.</summary>
internal sealed class ClaimStore(Database database, SessionStore sessions, TimeProvider time)
{
    private const long LifetimeSeconds = 604_800;

    /// <exception cref="ReelwrightException">The session or task is not the user's.</exception>
    public async Task<ClaimToken> IssueAsync(
        CurrentUser user,
        string sessionId,
        string? taskId,
        CancellationToken cancellationToken)
    {
        var session = sessions.Get(user.Id, sessionId);
        if (taskId is not null && taskId != session.TaskId)
        {
            throw SessionStore.NotFound();
        }

        string token = "clm_" + Secrets.NewToken();
        long expiresAt = time.GetUtcNow().AddSeconds(LifetimeSeconds).ToUnixTimeMilliseconds();
        await database.WriteAsync(
            connection => connection.Execute(
                "INSERT INTO claim_tokens (hash, session_id, expires_at) VALUES (@hash, @Id, @expiresAt)",
                new { hash = Secrets.Hash(token), session.Id, expiresAt }),
            cancellationToken);
        return new() { Token = token, ExpiresInSeconds = LifetimeSeconds };
    }
}

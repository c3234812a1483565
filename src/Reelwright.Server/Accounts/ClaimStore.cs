using Dapper;
using Microsoft.AspNetCore.Http;
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
        // Who works on a project beside its owner invites nobody else to it.
        if (session.AccountId != user.Id || (taskId is not null && taskId != session.TaskId))
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

    /// <summary>Lets whoever comes first with a token work on its project, beside whom it belongs to; who came with it before may come again.</summary>
    /// <exception cref="ReelwrightException">The token is none, is over, was somebody else's, or its project is gone.</exception>
    public Task<SessionRow> RedeemAsync(CurrentUser user, string token, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            string hash = Secrets.Hash(token);
            var session = connection.QueryFirstOrDefault<SessionRow>(
                "SELECT s.* FROM claim_tokens c JOIN sessions s ON s.id = c.session_id WHERE c.hash = @hash AND c.expires_at > @now",
                new { hash, now })
                ?? throw Credentials.Refused("claim", "This link is no longer good: ask for another one where it came from.", StatusCodes.Status410Gone);
            if (session.AccountId == user.Id)
            {
                return session;
            }

            int taken = connection.Execute(
                "UPDATE claim_tokens SET used_by = @account WHERE hash = @hash AND (used_by IS NULL OR used_by = @account)", new { hash, account = user.Id });
            if (taken == 0)
            {
                throw Credentials.Refused(
                    "claim-used", "Somebody has opened this link already, and it is good for one: ask for another one where it came from.", StatusCodes.Status410Gone);
            }

            connection.Execute(
                "INSERT INTO session_members (session_id, account_id, joined_at) VALUES (@session, @account, @now) ON CONFLICT DO NOTHING",
                new { session = session.Id, account = user.Id, now });
            return session;
        },
        cancellationToken);
}

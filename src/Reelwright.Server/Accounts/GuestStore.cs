using Dapper;

namespace Reelwright.Server;

/// <summary>Who works on an account's projects beside it, and the links that would let somebody in.</summary>
internal sealed class GuestStore(Database database, TimeProvider time)
{
    /// <summary>The account's projects that somebody else works on, or could come to with a link; those that were shared last come first.</summary>
    public IReadOnlyList<SharedProject> List(string account)
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (guests, projects) = database.Read(connection => (
            connection.Query<ProjectGuest>(
                """
                SELECT m.session_id AS SessionId, m.account_id AS AccountId, r.email AS Email, m.joined_at AS JoinedAt
                FROM session_members m JOIN sessions s ON s.id = m.session_id LEFT JOIN registrations r ON r.account_id = m.account_id
                WHERE s.account_id = @account ORDER BY m.joined_at
                """,
                new { account }).ToLookup(guest => guest.SessionId),
            connection.Query<(string Id, string? Title, long Links)>(
                """
                SELECT s.id, json_extract(r.draft, '$.m.title'),
                    (SELECT count(*) FROM claim_tokens c WHERE c.session_id = s.id AND c.used_by IS NULL AND c.expires_at > @now)
                FROM sessions s LEFT JOIN revisions r ON r.session_id = s.id AND r.ordinal = s.position
                WHERE s.account_id = @account AND s.id IN (SELECT session_id FROM session_members UNION SELECT session_id FROM claim_tokens)
                ORDER BY s.updated_at DESC
                """,
                new { account, now }).AsList()));
        return
        [
            .. projects.Select(project => new SharedProject(project.Id, project.Title, project.Links, [.. guests[project.Id]]))
                .Where(project => project.OpenLinks > 0 || project.Guests.Length > 0),
        ];
    }

    /// <summary>Takes somebody's way to a project away, the link that they came with included.</summary>
    /// <returns>Whether they were there.</returns>
    public Task<bool> RemoveAsync(string account, string session, string guest, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            int removed = connection.Execute(
                """
                DELETE FROM session_members WHERE session_id = @session AND account_id = @guest
                    AND session_id IN (SELECT id FROM sessions WHERE account_id = @account)
                """,
                new { account, session, guest });
            if (removed > 0)
            {
                connection.Execute("DELETE FROM claim_tokens WHERE session_id = @session AND used_by = @guest", new { session, guest });
            }

            return removed > 0;
        },
        cancellationToken);

    /// <summary>Takes back the links to a project that nobody has opened yet.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> RevokeLinksAsync(string account, string session, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            DELETE FROM claim_tokens WHERE session_id = @session AND used_by IS NULL
                AND session_id IN (SELECT id FROM sessions WHERE account_id = @account)
            """,
            new { account, session }),
        cancellationToken);
}

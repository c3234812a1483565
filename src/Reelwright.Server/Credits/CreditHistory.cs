using Dapper;

namespace Reelwright.Server;

/// <summary>Reads what came into an account and what it was spent on.</summary>
internal sealed class CreditHistory(Database database)
{
    /// <summary>Lines, newest first; those after <paramref name="skip"/> newer ones.</summary>
    public IReadOnlyList<CreditLine> Read(string account, int skip, int most) => database.Read(connection => connection.Query<CreditLine>(
        """
        SELECT t.id AS Id, t.created_at AS CreatedAt, t.amount AS Amount,
            CASE WHEN t.kind = 'grant' THEN 'grant' WHEN s.kind = 'post' THEN 'charged' WHEN s.kind = 'void' THEN 'returned' ELSE 'held' END AS State,
            CASE WHEN turns.id IS NOT NULL THEN 'message' WHEN renders.id IS NOT NULL THEN 'export' END AS Work,
            sessions.id AS SessionId, sessions.task_name AS Name
        FROM transfers t
        LEFT JOIN transfers s ON s.hold_id = t.id
        LEFT JOIN turns ON turns.hold_id = t.id
        LEFT JOIN renders ON renders.account_id = @account AND renders.hold_id = t.id
        LEFT JOIN sessions ON sessions.id = coalesce(turns.session_id, renders.session_id) AND sessions.account_id = @account
        WHERE (t.kind = 'grant' AND t.credit = @account) OR (t.kind = 'hold' AND t.debit = @account)
        ORDER BY t.created_at DESC, t.id LIMIT @most OFFSET @skip
        """,
        new { account, skip, most }).AsList());
}

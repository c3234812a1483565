using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Reelwright.Server;

/// <summary>Moves everything of one account into another one. The methods take part in the caller's transaction.</summary>
internal static class AccountMerge
{
    /// <summary>Moves a guest's projects, files, exports, credits and their history; the guest is no more.</summary>
    /// <returns>Projects that have moved.</returns>
    /// <exception cref="ReelwrightException">Something of the guest's is under way: it would be charged to nobody.</exception>
    public static long Into(SqliteConnection connection, string guest, string account)
    {
        long busy = connection.ExecuteScalar<long>(
            """
            SELECT (SELECT count(*) FROM turns WHERE account_id = @guest AND status IN ('queued', 'running'))
                + (SELECT count(*) FROM renders WHERE account_id = @guest AND status IN ('pending', 'processing'))
            """,
            new { guest });
        if (busy > 0)
        {
            throw Credentials.Refused(
                "busy", "A message or an export is still under way here; let it finish or stop it, then sign in.", StatusCodes.Status409Conflict);
        }

        long moved = connection.ExecuteScalar<long>("SELECT count(*) FROM sessions WHERE account_id = @guest", new { guest });
        RetireClients(connection, guest, account);
        connection.Execute(
            """
            UPDATE sessions SET account_id = @account WHERE account_id = @guest;
            UPDATE OR IGNORE session_members SET account_id = @account WHERE account_id = @guest;
            DELETE FROM session_members WHERE account_id = @guest
                OR (account_id = @account AND session_id IN (SELECT id FROM sessions WHERE account_id = @account));
            UPDATE claim_tokens SET used_by = @account WHERE used_by = @guest;
            UPDATE media SET account_id = @account WHERE account_id = @guest;
            UPDATE turns SET account_id = @account WHERE account_id = @guest;
            UPDATE uploads SET account_id = @account WHERE account_id = @guest;
            UPDATE renders SET id = id || '-' || substr(@guest, -8) WHERE account_id = @guest
                AND id IN (SELECT id FROM renders WHERE account_id = @account);
            UPDATE renders SET account_id = @account WHERE account_id = @guest;
            UPDATE OR IGNORE brands SET account_id = @account WHERE account_id = @guest;
            DELETE FROM brands WHERE account_id = @guest;
            UPDATE OR IGNORE readings SET account_id = @account WHERE account_id = @guest;
            DELETE FROM readings WHERE account_id = @guest;
            DELETE FROM tokens WHERE account_id = @guest;
            """,
            new { guest, account });
        MoveLedger(connection, guest, account);
        connection.Execute("DELETE FROM accounts WHERE id = @guest", new { guest });
        return moved;
    }

    /// <summary>Gives an account's credits and their history to another one, to the last line.</summary>
    public static void MoveLedger(SqliteConnection connection, string from, string to) => connection.Execute(
        """
        UPDATE transfers SET debit = @to WHERE debit = @from;
        UPDATE transfers SET credit = @to WHERE credit = @from;
        UPDATE ledger_accounts SET
            posted = posted + (SELECT posted FROM ledger_accounts WHERE id = @from),
            pending = pending + (SELECT pending FROM ledger_accounts WHERE id = @from)
        WHERE id = @to;
        DELETE FROM ledger_accounts WHERE id = @from;
        """,
        new { from, to });

    /// <summary>Lets the browsers of an account get no more tokens by their client id; they still count for their address.</summary>
    public static void RetireClients(SqliteConnection connection, string from, string to) => connection.Execute(
        "UPDATE clients SET hash = 'retired:' || hex(randomblob(16)), account_id = @to WHERE account_id = @from", new { from, to });
}

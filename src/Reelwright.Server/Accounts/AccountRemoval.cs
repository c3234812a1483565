using Dapper;
using Microsoft.Extensions.Hosting;

namespace Reelwright.Server;

/// <summary>Deletes an account: projects, files, exports, tokens, brand, readings, address and password.</summary>
/// <remarks>The ledger's lines stay, because the books must add up; they stay under a name that leads to nobody.</remarks>
internal sealed class AccountRemoval(
    Database database,
    DataFolder folder,
    SessionRemoval sessions,
    RenderStore renders,
    TimeProvider time,
    IHostApplicationLifetime life)
{
    private static readonly TimeSpan ClientWindow = TimeSpan.FromDays(7);

    /// <summary>Deletes it; once begun it goes on when the caller goes away.</summary>
    public async Task RemoveAsync(string account)
    {
        var cancellationToken = life.ApplicationStopping;

        // First nobody can come in any more, then what is under way ends, then everything goes.
        await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    """
                    DELETE FROM tokens WHERE account_id = @account;
                    DELETE FROM registrations WHERE account_id = @account;
                    DELETE FROM brands WHERE account_id = @account;
                    DELETE FROM readings WHERE account_id = @account;
                    """,
                    new { account });
                AccountMerge.RetireClients(connection, account, account);
            },
            cancellationToken);
        foreach (string render in OpenRenders(account))
        {
            await renders.CancelAsync(account, render, cancellationToken);
        }

        foreach (string session in Ids("SELECT id FROM sessions WHERE account_id = @account", account))
        {
            await sessions.RemoveAsync(session, cancellationToken);
        }

        foreach (string file in Ids("SELECT file FROM renders WHERE account_id = @account AND file IS NOT NULL", account))
        {
            File.Delete(Path.Combine(folder.Outputs, Path.GetFileName(file)));
        }

        await ForgetAsync(account, cancellationToken);
    }

    private Task ForgetAsync(string account, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            string gone = "gone_" + Secrets.NewHex(16);
            long since = time.GetUtcNow().Subtract(ClientWindow).ToUnixTimeMilliseconds();
            connection.Execute(
                """
                PRAGMA defer_foreign_keys = ON;
                DELETE FROM renders WHERE account_id = @account;
                DELETE FROM clients WHERE account_id = @account AND created_at < @since;
                INSERT INTO accounts (id, is_anonymous, last_grant_at, created_at) VALUES (@gone, 1, 0, @since);
                INSERT INTO ledger_accounts (id, is_system) VALUES (@gone, 0);
                UPDATE clients SET account_id = @gone WHERE account_id = @account;
                UPDATE transfers SET id = replace(id, @account, @gone), hold_id = replace(hold_id, @account, @gone)
                WHERE debit = @account OR credit = @account;
                """,
                new { account, gone, since });
            AccountMerge.MoveLedger(connection, account, gone);

            // What was said in somebody else's project stays there, as its owner's.
            connection.Execute(
                "UPDATE turns SET account_id = (SELECT s.account_id FROM sessions s WHERE s.id = turns.session_id) WHERE account_id = @account",
                new { account });
            connection.Execute("DELETE FROM accounts WHERE id = @account", new { account });
        },
        cancellationToken);

    private List<string> OpenRenders(string account) =>
        Ids("SELECT id FROM renders WHERE account_id = @account AND status IN ('pending', 'processing')", account);

    private List<string> Ids(string query, string account) =>
        database.Read(connection => connection.Query<string>(query, new { account }).AsList());
}

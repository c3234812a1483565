using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Credits as transfers between accounts: granted, held for work, then posted or voided.</summary>
/// <remarks>
/// Each transfer has a key; asking for it again changes nothing. The database itself refuses to let an account's holds
/// exceed what is posted, so no race can overdraw it. The methods take part in the caller's transaction.
/// </remarks>
internal sealed class Ledger(Database database, TimeProvider time)
{
    private const string Issue = "system:issue";
    private const string Revenue = "system:revenue";

    /// <summary>An account's balance.</summary>
    public CreditBalance Balance(string account) => database.Read(connection => BalanceOf(connection, account));

    /// <summary>Holds credits for work.</summary>
    /// <returns>Whether there were enough.</returns>
    public Task<bool> TryHoldAsync(string id, string account, long amount, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => TryHold(connection, id, account, amount, Now), cancellationToken);

    /// <summary>Takes held credits; the work is done.</summary>
    public Task PostAsync(string holdId, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Post(connection, holdId, Now), cancellationToken);

    /// <summary>Gives held credits back; the work was not done.</summary>
    public Task VoidAsync(string holdId, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Void(connection, holdId, Now), cancellationToken);

    public static CreditBalance BalanceOf(SqliteConnection connection, string account)
    {
        var (posted, pending) = connection.QueryFirstOrDefault<(long, long)>(
            "SELECT posted, pending FROM ledger_accounts WHERE id = @account", new { account });
        return new() { Available = posted - pending, Frozen = pending, Total = posted };
    }

    public static void Grant(SqliteConnection connection, string id, string account, long amount, long now)
    {
        if (Insert(connection, id, "grant", Issue, account, amount, null, now))
        {
            connection.Execute(
                """
                UPDATE ledger_accounts SET posted = posted - @amount WHERE id = @Issue;
                UPDATE ledger_accounts SET posted = posted + @amount WHERE id = @account;
                """,
                new { amount, account, Issue });
        }
    }

    public static bool TryHold(SqliteConnection connection, string id, string account, long amount, long now)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM transfers WHERE id = @id", new { id }) > 0)
        {
            return true;
        }

        if (BalanceOf(connection, account).Available < amount)
        {
            return false;
        }

        Insert(connection, id, "hold", account, Revenue, amount, null, now);
        connection.Execute(
            "UPDATE ledger_accounts SET pending = pending + @amount WHERE id = @account", new { amount, account });
        return true;
    }

    public static void Post(SqliteConnection connection, string holdId, long now)
    {
        var (account, amount) = Hold(connection, holdId);
        if (Settle(connection, "post", holdId, account, amount, now))
        {
            connection.Execute(
                """
                UPDATE ledger_accounts SET pending = pending - @amount, posted = posted - @amount WHERE id = @account;
                UPDATE ledger_accounts SET posted = posted + @amount WHERE id = @Revenue;
                """,
                new { amount, account, Revenue });
        }
    }

    public static void Void(SqliteConnection connection, string holdId, long now)
    {
        var (account, amount) = Hold(connection, holdId);
        if (Settle(connection, "void", holdId, account, amount, now))
        {
            connection.Execute(
                "UPDATE ledger_accounts SET pending = pending - @amount WHERE id = @account", new { amount, account });
        }
    }

    /// <summary>The refusal of work that costs more than there is.</summary>
    public static ReelwrightException NotEnough(string account, bool isAnonymous, string webUrl, long price, long available)
    {
        string url = isAnonymous ? $"{webUrl.TrimEnd('/')}/register?bind={account}" : $"{webUrl.TrimEnd('/')}/credits";
        string remedy = isAnonymous ? $"Register at {url} to get more." : "Top up credits in your account.";
        return new(WireError.InsufficientCredits, $"This costs {price} credits and you have {available}. {remedy}")
        {
            Details = new() { ["user_id"] = account, ["registration_url"] = url },
        };
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static (string Account, long Amount) Hold(SqliteConnection connection, string holdId) =>
        connection.QueryFirst<(string, long)>(
            "SELECT debit, amount FROM transfers WHERE id = @holdId AND kind = 'hold'", new { holdId });

    // Whichever of post and void comes first counts; the other then does nothing.
    private static bool Settle(
        SqliteConnection connection,
        string kind,
        string holdId,
        string account,
        long amount,
        long now) => Insert(connection, $"{kind}:{holdId}", kind, account, Revenue, amount, holdId, now);

    private static bool Insert(
        SqliteConnection connection,
        string id,
        string kind,
        string debit,
        string credit,
        long amount,
        string? holdId,
        long now) => connection.Execute(
        """
        INSERT INTO transfers (id, kind, debit, credit, amount, hold_id, created_at)
        VALUES (@id, @kind, @debit, @credit, @amount, @holdId, @now)
        ON CONFLICT DO NOTHING
        """,
        new { id, kind, debit, credit, amount, holdId, now }) > 0;
}

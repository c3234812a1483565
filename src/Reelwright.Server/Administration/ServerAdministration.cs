using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Looks after a server's folder from beside it: accounts, credits, tokens and exports. The server may run meanwhile.</summary>
public sealed class ServerAdministration : IDisposable
{
    private const string TokenPrefix = "nmv_usr_";
    private const int MostJobs = 1000;

    private readonly TimeProvider _time;
    private readonly DataFolder _folder;
    private readonly Database _database;
    private readonly RenderStore _renders;

    private ServerAdministration(DataFolder folder, ServerOptions options, TimeProvider time)
    {
        _time = time;
        _folder = folder;
        _database = new(folder);
        _renders = new(_database, options, time);
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens a folder that a server has made.</summary>
    /// <param name="dataDirectory">The server's folder.</param>
    /// <param name="time">The clock; <c>null</c> takes the system's.</param>
    /// <exception cref="ServerStartException">No server has been at work there, or it cannot be used.</exception>
    public static ServerAdministration Open(string dataDirectory, TimeProvider? time = null)
    {
        var options = new ServerOptions { DataDirectory = dataDirectory };
        return new(DataFolder.Join(options), options, time ?? TimeProvider.System);
    }

    /// <summary>All accounts, oldest first.</summary>
    public IReadOnlyList<AccountSummary> Accounts() => _database.Read(connection => connection.Query<AccountSummary>(
        """
        SELECT a.id AS Id, a.is_anonymous AS IsAnonymous, l.posted - l.pending AS Available, l.pending AS Frozen, a.created_at AS CreatedAt,
            (SELECT count(*) FROM tokens t WHERE t.account_id = a.id AND t.revoked_at IS NULL AND t.expires_at > @Now) AS Tokens,
            (SELECT count(*) FROM sessions s WHERE s.account_id = a.id) AS Sessions,
            (SELECT count(*) FROM renders r WHERE r.account_id = a.id) AS Renders
        FROM accounts a JOIN ledger_accounts l ON l.id = a.id ORDER BY a.created_at, a.id
        """,
        new { Now }).AsList());

    /// <summary>Gives credits.</summary>
    /// <param name="account">The account.</param>
    /// <param name="amount">How many; 1 and up.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The balance after; <c>null</c> when there is no such account.</returns>
    public Task<CreditBalance?> GrantAsync(string account, long amount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        return _database.WriteAsync(
            connection =>
            {
                if (!Exists(connection, account))
                {
                    return null;
                }

                Ledger.Grant(connection, $"admin:{Guid.NewGuid()}", account, amount, Now);
                return Ledger.BalanceOf(connection, account);
            },
            cancellationToken);
    }

    /// <summary>Makes a registered account without credits.</summary>
    /// <returns>Its id.</returns>
    public Task<string> AddAccountAsync(CancellationToken cancellationToken) => _database.WriteAsync(
        connection =>
        {
            string account = "user_" + Secrets.NewHex(16);

            // Registered accounts live on what they are given: the weekly filling up is for those that try.
            connection.Execute(
                """
                INSERT INTO accounts (id, is_anonymous, last_grant_at, created_at) VALUES (@account, 0, @Now, @Now);
                INSERT INTO ledger_accounts (id, is_system) VALUES (@account, 0);
                """,
                new { account, Now });
            return account;
        },
        cancellationToken);

    /// <summary>Makes a token for an account. It is not stored and cannot be read again.</summary>
    /// <param name="account">The account.</param>
    /// <param name="lifetime">How long it is good.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token; <c>null</c> when there is no such account.</returns>
    public Task<string?> MakeTokenAsync(string account, TimeSpan lifetime, CancellationToken cancellationToken) => _database.WriteAsync(
        connection =>
        {
            if (!Exists(connection, account))
            {
                return null;
            }

            string token = TokenPrefix + Secrets.NewToken();
            connection.Execute(
                "INSERT INTO tokens (hash, account_id, created_at, expires_at) VALUES (@hash, @account, @Now, @until)",
                new { hash = Secrets.Hash(token), account, Now, until = Now + (long)lifetime.TotalMilliseconds });
            return token;
        },
        cancellationToken);

    /// <summary>Ends every token of an account.</summary>
    /// <returns>How many were good until now.</returns>
    public Task<int> RevokeTokensAsync(string account, CancellationToken cancellationToken) => _database.WriteAsync(
        connection => connection.Execute(
            "UPDATE tokens SET revoked_at = @Now WHERE account_id = @account AND revoked_at IS NULL AND expires_at > @Now",
            new { account, Now }),
        cancellationToken);

    /// <summary>Exports, newest first; a thousand at most.</summary>
    /// <param name="all">Those that are over too; else only what waits or runs.</param>
    public IReadOnlyList<JobSummary> Jobs(bool all) => Jobs(
        all ? "" : "WHERE status IN ('pending', 'processing')", new { MostJobs });

    /// <summary>Cancels an export, in whatever process it runs; credits that were held for it come back.</summary>
    /// <param name="id">The export; under one id every account may have one.</param>
    /// <param name="account">Whose; <c>null</c> means anybody's.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The exports of that id as they are now; none when there is none.</returns>
    public async Task<IReadOnlyList<JobSummary>> CancelJobAsync(string id, string? account, CancellationToken cancellationToken)
    {
        // Asked for by its id, however many are newer.
        const string Meant = "WHERE id = @id AND (@account IS NULL OR account_id = @account)";
        foreach (var job in Jobs($"{Meant} AND status IN ('pending', 'processing')", new { id, account, MostJobs }))
        {
            await _renders.CancelAsync(job.AccountId, job.Id, cancellationToken);
        }

        return Jobs(Meant, new { id, account, MostJobs });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    // The condition is one of the texts above; what is given stands in the parameters.
    private List<JobSummary> Jobs(string condition, object given) => _database.Read(connection => connection.Query<JobSummary>(
        $"""
        SELECT id AS Id, account_id AS AccountId, status AS Status, progress AS Progress, attempts AS Attempts, size AS Size,
            error AS Error, created_at AS CreatedAt
        FROM renders {condition} ORDER BY created_at DESC, id LIMIT @MostJobs
        """,
        given).AsList());

    private static bool Exists(SqliteConnection connection, string account) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM accounts WHERE id = @account", new { account }) > 0;
}

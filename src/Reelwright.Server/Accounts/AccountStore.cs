using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Accounts, their clients and tokens. Tokens and client ids are stored as hashes only.</summary>
internal sealed class AccountStore(Database database, ServerOptions options, TimeProvider time)
{
    /// <summary>How every token begins.</summary>
    public const string TokenPrefix = "nmv_usr_";

    private static readonly TimeSpan ClientWindow = TimeSpan.FromDays(7);

    /// <summary>The account of a token; <c>null</c> when the token is unknown, expired or revoked.</summary>
    public CurrentUser? FindByToken(string token) => database.Read(connection => Find(connection, Secrets.Hash(token)));

    /// <summary>A token for a client; makes an account for a new one.</summary>
    /// <param name="clientId">Names the client.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="presented">The token that came with the request, if any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ReelwrightException">The client has a token that lives, or its address has too many clients.</exception>
    public Task<AnonymousToken> IssueAsync(
        string clientId,
        string address,
        string? presented,
        CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            string clientHash = Secrets.Hash(clientId);
            string? account = connection.ExecuteScalar<string?>(
                "SELECT account_id FROM clients WHERE hash = @clientHash", new { clientHash });
            if (account is not null && !options.Unlimited && LiveToken(connection, account, now) is { } live)
            {
                return presented is not null && Find(connection, Secrets.Hash(presented))?.Id == account
                    ? Answer(connection, account, null, live)
                    : throw new ReelwrightException(
                        WireError.RateLimited,
                        "This client has a token already; send it along, or wait until it expires.")
                    {
                        RetryAfter = TimeSpan.FromMilliseconds(live - now),
                    };
            }

            account ??= Open(connection, clientHash, address, now);
            FillUp(connection, account, now);
            var (token, expiresAt) = AddToken(connection, account, now, options.GrantPeriod);
            return Answer(connection, account, token, expiresAt);
        },
        cancellationToken);

    /// <summary>The one account of people at this machine who come without a token.</summary>
    public Task<CurrentUser> OpenLocalAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            string clientHash = Secrets.Hash("this machine");
            string account = connection.ExecuteScalar<string?>("SELECT account_id FROM clients WHERE hash = @clientHash", new { clientHash })
                ?? Open(connection, clientHash, "local", now);
            FillUp(connection, account, now);
            return new CurrentUser(account, true) { IsLocal = true };
        },
        cancellationToken);

    /// <summary>Fills up the account of somebody who registered, when its time has come; guests are filled up with their token.</summary>
    public async Task FillUpAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        long due = now - (long)options.GrantPeriod.TotalMilliseconds;
        bool isDue = !user.IsAnonymous && database.Read(connection => connection.ExecuteScalar<long>(
            "SELECT count(*) FROM accounts a JOIN registrations r ON r.account_id = a.id WHERE a.id = @Id AND a.last_grant_at <= @due",
            new { user.Id, due })) > 0;
        if (isDue)
        {
            await database.WriteAsync(connection => FillUp(connection, user.Id, now), cancellationToken);
        }
    }

    /// <summary>When an account is filled up next, in milliseconds since 1970, and when it was made.</summary>
    public (long NextFillAt, long CreatedAt) TimesOf(string account) => database.Read(connection =>
    {
        var (last, created) = connection.QueryFirst<(long, long)>("SELECT last_grant_at, created_at FROM accounts WHERE id = @account", new { account });
        return (last + (long)options.GrantPeriod.TotalMilliseconds, created);
    });

    /// <summary>Makes a token.</summary>
    /// <returns>The secret, of which only a hash is stored, and when it ends.</returns>
    public static (string Secret, long ExpiresAt) AddToken(SqliteConnection connection, string account, long now, TimeSpan lifetime)
    {
        string secret = TokenPrefix + Secrets.NewToken();
        long expiresAt = now + (long)lifetime.TotalMilliseconds;
        connection.Execute(
            "INSERT INTO tokens (hash, account_id, created_at, expires_at) VALUES (@hash, @account, @now, @expiresAt)",
            new { hash = Secrets.Hash(secret), account, now, expiresAt });
        return (secret, expiresAt);
    }

    private CurrentUser? Find(SqliteConnection connection, string hash)
    {
        var (id, isAnonymous, program) = connection.QueryFirstOrDefault<(string?, bool, string?)>(
            """
            SELECT a.id, a.is_anonymous, t.id FROM tokens t JOIN accounts a ON a.id = t.account_id
            WHERE t.hash = @hash AND t.revoked_at IS NULL AND t.expires_at > @now
            """,
            new { hash, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return id is null ? null : new(id, isAnonymous) { IsProgram = program is not null };
    }

    private static long? LiveToken(SqliteConnection connection, string account, long now) =>
        connection.ExecuteScalar<long?>(
            "SELECT max(expires_at) FROM tokens WHERE account_id = @account AND revoked_at IS NULL AND expires_at > @now",
            new { account, now });

    private string Open(SqliteConnection connection, string clientHash, string address, long now)
    {
        if (!options.Unlimited)
        {
            MustHaveRoom(connection, address, now);
        }

        string account = "anon_" + Secrets.NewHex(16);
        connection.Execute(
            """
            INSERT INTO accounts (id, is_anonymous, last_grant_at, created_at) VALUES (@account, 1, 0, @now);
            INSERT INTO ledger_accounts (id, is_system) VALUES (@account, 0);
            INSERT INTO clients (hash, account_id, address, created_at) VALUES (@clientHash, @account, @address, @now);
            """,
            new { account, clientHash, address, now });
        return account;
    }

    private void MustHaveRoom(SqliteConnection connection, string address, long now)
    {
        long since = now - (long)ClientWindow.TotalMilliseconds;
        var (count, oldest) = connection.QueryFirst<(long, long?)>(
            "SELECT count(*), min(created_at) FROM clients WHERE address = @address AND created_at > @since",
            new { address, since });
        if (count >= options.MaxClientsPerAddress)
        {
            throw new ReelwrightException(
                WireError.RateLimited,
                $"There are {count} new clients from your address in 7 days, which is the limit; use one of their tokens.")
            {
                RetryAfter = TimeSpan.FromMilliseconds((oldest ?? now) - since),
            };
        }
    }

    /// <summary>Fills an account up when its time has come, rather than adding to it, so that waiting does not pile credits up.</summary>
    public void FillUp(SqliteConnection connection, string account, long now)
    {
        long last = connection.ExecuteScalar<long>("SELECT last_grant_at FROM accounts WHERE id = @account", new { account });
        if (last > 0 && now - last < (long)options.GrantPeriod.TotalMilliseconds)
        {
            return;
        }

        long missing = options.GrantCredits - Ledger.BalanceOf(connection, account).Available;
        if (missing > 0)
        {
            Ledger.Grant(connection, $"grant:{account}:{now}", account, missing, now);
        }

        connection.Execute("UPDATE accounts SET last_grant_at = @now WHERE id = @account", new { account, now });
    }

    private static AnonymousToken Answer(SqliteConnection connection, string account, string? token, long expiresAt) => new()
    {
        Token = token,
        UserId = account,
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(expiresAt).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null),
        Credits = Ledger.BalanceOf(connection, account).Available,
    };
}

using Dapper;

namespace Reelwright.Server;

/// <summary>Tokens that people make for their programs.</summary>
internal sealed class ApiTokenStore(Database database, TimeProvider time)
{
    /// <summary>Most tokens that an account may have at a time.</summary>
    public const int Most = 20;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The tokens of an account that are good, newest first.</summary>
    public IReadOnlyList<ApiTokenRow> List(string account) => database.Read(connection => connection.Query<ApiTokenRow>(
        """
        SELECT id, name, prefix, created_at, expires_at FROM tokens
        WHERE account_id = @account AND id IS NOT NULL AND revoked_at IS NULL AND expires_at > @Now ORDER BY created_at DESC, id
        """,
        new { account, Now }).AsList());

    /// <summary>Makes one. The secret is not stored and cannot be read again.</summary>
    /// <exception cref="ReelwrightException">There are too many.</exception>
    public Task<(ApiTokenRow Row, string Secret)> AddAsync(string account, string name, TimeSpan lifetime, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                long count = connection.ExecuteScalar<long>(
                    "SELECT count(*) FROM tokens WHERE account_id = @account AND id IS NOT NULL AND revoked_at IS NULL AND expires_at > @Now",
                    new { account, Now });
                if (count >= Most)
                {
                    throw Credentials.Refused("many-tokens", $"An account has at most {Most} tokens; revoke one that is not needed any more.");
                }

                long now = Now;
                var (secret, expiresAt) = AccountStore.AddToken(connection, account, now, lifetime);
                var row = new ApiTokenRow
                {
                    Id = "tok_" + Secrets.NewHex(16),
                    Name = name,
                    Prefix = secret[..(AccountStore.TokenPrefix.Length + 4)],
                    CreatedAt = now,
                    ExpiresAt = expiresAt,
                };
                connection.Execute(
                    "UPDATE tokens SET id = @Id, name = @Name, prefix = @Prefix WHERE hash = @hash",
                    new { row.Id, row.Name, row.Prefix, hash = Secrets.Hash(secret) });
                return (row, secret);
            },
            cancellationToken);

    /// <summary>Ends one.</summary>
    /// <returns>Whether there was such a one.</returns>
    public async Task<bool> RevokeAsync(string account, string id, CancellationToken cancellationToken) => await database.WriteAsync(
        connection => connection.Execute(
            "UPDATE tokens SET revoked_at = @Now WHERE account_id = @account AND id = @id AND revoked_at IS NULL", new { account, id, Now }),
        cancellationToken) > 0;
}

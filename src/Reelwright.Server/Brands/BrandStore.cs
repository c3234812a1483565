using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Agent;

namespace Reelwright.Server;

/// <summary>Each account's brand: colours, font, logo.</summary>
internal sealed class BrandStore(Database database, TimeProvider time)
{
    /// <summary>The account's brand; <c>null</c> when none is kept.</summary>
    public BrandKit? Find(string accountId)
    {
        string? text = database.Read(connection => connection.ExecuteScalar<string?>(
            "SELECT body FROM brands WHERE account_id = @accountId", new { accountId }));
        return text is null ? null : JsonSerializer.Deserialize<BrandKit>(text);
    }

    /// <summary>Keeps a brand, or forgets it.</summary>
    public Task SetAsync(string accountId, BrandKit? brand, CancellationToken cancellationToken) => database.WriteAsync(
        connection => Set(connection, accountId, brand, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>Keeps a brand, or forgets it, as a part of something larger.</summary>
    public static void Set(SqliteConnection connection, string accountId, BrandKit? brand, long now)
    {
        if (brand is null || brand.IsEmpty)
        {
            connection.Execute("DELETE FROM brands WHERE account_id = @accountId", new { accountId });
            return;
        }

        connection.Execute(
            """
            INSERT INTO brands (account_id, body, updated_at) VALUES (@accountId, @body, @now)
            ON CONFLICT (account_id) DO UPDATE SET body = @body, updated_at = @now
            """,
            new { accountId, body = JsonSerializer.Serialize(brand), now });
    }
}

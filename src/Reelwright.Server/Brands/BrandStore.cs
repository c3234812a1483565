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
    /// <returns>The brand as it is kept: its logo lies where no project takes it along.</returns>
    public Task<BrandKit?> SetAsync(string accountId, BrandKit? brand, CancellationToken cancellationToken) => database.WriteAsync(
        connection => Set(connection, accountId, brand, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    /// <summary>Keeps a brand, or forgets it, as a part of something larger.</summary>
    public static BrandKit? Set(SqliteConnection connection, string accountId, BrandKit? brand, long now)
    {
        if (brand is null || brand.IsEmpty)
        {
            connection.Execute("DELETE FROM brands WHERE account_id = @accountId", new { accountId });
            return null;
        }

        if (brand.LogoMediaId is { } logo)
        {
            brand = brand with { LogoMediaId = OnShelf(connection, accountId, logo, now) };
        }

        connection.Execute(
            """
            INSERT INTO brands (account_id, body, updated_at) VALUES (@accountId, @body, @now)
            ON CONFLICT (account_id) DO UPDATE SET body = @body, updated_at = @now
            """,
            new { accountId, body = JsonSerializer.Serialize(brand), now });
        return brand;
    }

    // A picture of a project goes when the project does; the same picture on the shelf stays. Its content is stored once all the same.
    private static string OnShelf(SqliteConnection connection, string accountId, string logo, long now)
    {
        var picture = connection.QueryFirstOrDefault<MediaRow>(
            """
            SELECT * FROM media WHERE id = @logo AND kind = 'image' AND (account_id = @accountId
                OR session_id IN (SELECT session_id FROM session_members WHERE account_id = @accountId))
            """,
            new { logo, accountId });
        if (picture is null)
        {
            return logo;
        }

        string? known = connection.ExecuteScalar<string?>(
            """
            SELECT id FROM media WHERE (id = @logo OR hash = @Hash)
                AND session_id IN (SELECT id FROM sessions WHERE account_id = @accountId AND task_name = @Shelf)
            ORDER BY id = @logo DESC LIMIT 1
            """,
            new { accountId, logo, picture.Hash, SessionStore.Shelf });
        if (known is not null)
        {
            return known;
        }

        var copy = picture with { Id = MediaRow.NewId(), SessionId = SessionStore.ShelfOf(connection, accountId, now).Id, AccountId = accountId, CreatedAt = now };
        MediaStore.Insert(connection, [copy]);
        return copy.Id;
    }
}

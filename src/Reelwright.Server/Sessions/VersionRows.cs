using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>The versions of a session's revisions: their drafts are stored once, however many revisions have them.</summary>
internal sealed class VersionRows(SqliteConnection connection, string sessionId)
{
    private readonly Dictionary<string, Timeline> _read = new(StringComparer.Ordinal);

    /// <summary>The versions that a revision's column tells of.</summary>
    public VersionShelf Read(string? column)
    {
        if (column is null)
        {
            return VersionShelf.Empty;
        }

        var shelf = JsonSerializer.Deserialize<StoredShelf>(column)!;
        return new([.. shelf.All.Select(version => new VideoVersion(version.Name, Read(version)))], shelf.Shown);
    }

    /// <summary>Stores the versions of a revision and gives what its column holds.</summary>
    public string? Write(VersionShelf versions)
    {
        if (versions.IsEmpty)
        {
            return null;
        }

        var stored = versions.All.Select(version =>
        {
            string draft = SessionStore.Encode(version.Timeline);
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft)));
            connection.Execute(
                "INSERT OR IGNORE INTO version_drafts (session_id, hash, draft) VALUES (@sessionId, @hash, @draft)", new { sessionId, hash, draft });
            return new StoredVersion(version.Name, hash);
        });
        return JsonSerializer.Serialize(new StoredShelf([.. stored], versions.Shown));
    }

    /// <summary>Forgets drafts that no revision has any more.</summary>
    public void Tidy() => connection.Execute(
        """
        DELETE FROM version_drafts WHERE session_id = @sessionId AND NOT EXISTS (
            SELECT 1 FROM revisions WHERE session_id = @sessionId AND instr(versions, version_drafts.hash) > 0)
        """,
        new { sessionId });

    private Timeline Read(StoredVersion version)
    {
        if (!_read.TryGetValue(version.Hash, out var timeline))
        {
            string draft = connection.QueryFirst<string>(
                "SELECT draft FROM version_drafts WHERE session_id = @sessionId AND hash = @Hash", new { sessionId, version.Hash });
            timeline = SessionStore.Decode(draft);
            _read.Add(version.Hash, timeline);
        }

        return timeline;
    }

    private sealed record StoredShelf(ImmutableArray<StoredVersion> All, int Shown);

    private sealed record StoredVersion(string Name, string Hash);
}

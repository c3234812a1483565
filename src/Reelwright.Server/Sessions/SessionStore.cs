using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Sessions and the revisions of their timelines.</summary>
internal sealed class SessionStore(Database database, TimeProvider time)
{
    // Older revisions cannot be undone to any more; a draft is some hundred kilobytes at most.
    private const int MaxRevisions = 100;

    /// <summary>Name of the session that holds an account's files that belong to no project, such as its logo.</summary>
    public const string Shelf = "reelwright:brand";

    // Whose it is, and who has opened it with a claim token.
    private const string IsAllowed =
        "(account_id = @account OR id IN (SELECT session_id FROM session_members WHERE account_id = @account))";

    /// <summary>Makes a session with an empty timeline.</summary>
    public Task<SessionRow> OpenAsync(
        string account,
        string taskName,
        string? language,
        long seed,
        CancellationToken cancellationToken)
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(connection => Open(connection, account, taskName, language, seed, now), cancellationToken);
    }

    /// <summary>A session of this account, or one that it works on beside its owner.</summary>
    /// <exception cref="ReelwrightException">There is none, or it is somebody else's; nobody can tell which.</exception>
    public SessionRow Get(string account, string? id) =>
        database.Read(connection => connection.QueryFirstOrDefault<SessionRow>(
            $"SELECT * FROM sessions WHERE id = @id AND {IsAllowed}", new { id, account })) ?? throw NotFound();

    /// <summary>Where an account's files lie that belong to no project; it is no project itself and not among them.</summary>
    public async Task<SessionRow> ShelfAsync(string account, CancellationToken cancellationToken)
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.Read(connection => FindShelf(connection, account))
            ?? await database.WriteAsync(connection => ShelfOf(connection, account, now), cancellationToken);
    }

    /// <summary>Where an account's files lie that belong to no project; takes part in the caller's transaction.</summary>
    public static SessionRow ShelfOf(SqliteConnection connection, string account, long now) =>
        FindShelf(connection, account) ?? Open(connection, account, Shelf, null, 0, now);

    /// <summary>Lets go of a session that is somebody else's.</summary>
    public Task LeaveAsync(string account, string id, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute("DELETE FROM session_members WHERE session_id = @id AND account_id = @account", new { id, account }), cancellationToken);

    /// <summary>The sessions of an account, newest first.</summary>
    public IReadOnlyList<SessionRow> List(string account, int most) => database.Read(connection => connection.Query<SessionRow>(
        $"SELECT * FROM sessions WHERE {IsAllowed} AND task_name <> @Shelf ORDER BY created_at DESC LIMIT @most", new { account, most, Shelf }).AsList());

    /// <summary>The history of a session's timeline.</summary>
    public History ReadHistory(string id) => database.Read(connection =>
    {
        var rows = connection.Query<(long Number, string Summary, string Draft, string? Versions)>(
            "SELECT number, summary, draft, versions FROM revisions WHERE session_id = @id ORDER BY ordinal", new { id });
        long position = connection.ExecuteScalar<long>("SELECT position FROM sessions WHERE id = @id", new { id });
        var shelves = new VersionRows(connection, id);
        return History.Restore(
            rows.Select(row => new Revision(row.Number, row.Summary, Decode(row.Draft)) { Versions = shelves.Read(row.Versions) }), (int)position);
    });

    /// <summary>The draft of one of the versions.</summary>
    /// <exception cref="ReelwrightException">There is no version of that number.</exception>
    public string VersionDraft(string id, int number)
    {
        var current = ReadHistory(id).Current;
        var all = current.Versions.With(current.Timeline);
        return number == 1 && all.IsEmpty ? Encode(current.Timeline)
            : number <= all.Length ? Encode(all[number - 1].Timeline)
            : throw new ReelwrightException(
                WireError.BadRequest, $"There is no version {number}; this session has {Math.Max(1, all.Length)}.");
    }

    /// <summary>Keeps what was said about the file that is wanted.</summary>
    public static void SetExportWish(SqliteConnection connection, string id, string? wish) =>
        connection.Execute("UPDATE sessions SET export_wish = @wish WHERE id = @id", new { id, wish });

    /// <summary>The current revision: its number and its draft as text.</summary>
    public (long Number, string Draft) CurrentDraft(string id) => database.Read(connection =>
        connection.QueryFirst<(long, string)>(
            """
            SELECT r.number, r.draft FROM sessions s JOIN revisions r ON r.session_id = s.id AND r.ordinal = s.position
            WHERE s.id = @id
            """,
            new { id }));

    /// <summary>The draft of an earlier revision, or of one that was undone.</summary>
    /// <exception cref="ReelwrightException">There is no such revision any more.</exception>
    public string RevisionDraft(string id, long number) => database.Read(connection =>
        connection.QueryFirstOrDefault<string>("SELECT draft FROM revisions WHERE session_id = @id AND number = @number", new { id, number }))
        ?? throw new ReelwrightException(WireError.BadRequest, $"There is no revision {number} of this session any more.");

    /// <summary>Stores a history; takes part in the caller's transaction.</summary>
    public static void SaveHistory(SqliteConnection connection, string id, History history, long now)
    {
        int first = Math.Min(history.Position, Math.Max(0, history.Revisions.Length - MaxRevisions));
        var kept = history.Revisions[first..];
        var stored = connection.Query<(long Ordinal, long Number)>(
            "SELECT ordinal, number FROM revisions WHERE session_id = @id", new { id }).ToDictionary(row => row.Ordinal, row => row.Number);
        connection.Execute("DELETE FROM revisions WHERE session_id = @id AND ordinal >= @Length", new { id, kept.Length });
        var shelves = new VersionRows(connection, id);
        for (int i = 0; i < kept.Length; i++)
        {
            // A number stands for one and the same timeline, so what is there already need not be written again.
            if (!stored.TryGetValue(i, out long number) || number != kept[i].Number)
            {
                connection.Execute(
                    """
                    INSERT OR REPLACE INTO revisions (session_id, ordinal, number, summary, draft, versions)
                    VALUES (@id, @i, @Number, @Summary, @draft, @versions)
                    """,
                    new
                    {
                        id,
                        i,
                        kept[i].Number,
                        kept[i].Summary,
                        draft = Encode(kept[i].Timeline),
                        versions = shelves.Write(kept[i].Versions),
                    });
            }
        }

        shelves.Tidy();

        connection.Execute(
            "UPDATE sessions SET position = @position, updated_at = @now WHERE id = @id",
            new { id, position = history.Position - first, now });
    }

    private static SessionRow? FindShelf(SqliteConnection connection, string account) => connection.QueryFirstOrDefault<SessionRow>(
        "SELECT * FROM sessions WHERE account_id = @account AND task_name = @Shelf ORDER BY created_at LIMIT 1", new { account, Shelf });

    private static SessionRow Open(SqliteConnection connection, string account, string taskName, string? language, long seed, long now)
    {
        var session = new SessionRow
        {
            Id = Secrets.NewSessionId(),
            AccountId = account,
            TaskId = "task_" + Secrets.NewHex(24),
            TaskName = taskName,
            Language = language,
            Seed = seed,
            CreatedAt = now,
            UpdatedAt = now,
        };
        connection.Execute(
            """
            INSERT INTO sessions (id, account_id, task_id, task_name, language, seed, position, created_at, updated_at)
            VALUES (@Id, @AccountId, @TaskId, @TaskName, @Language, @Seed, 0, @CreatedAt, @UpdatedAt)
            """,
            session);
        SaveHistory(connection, session.Id, History.Start(Timeline.Empty), now);
        return session;
    }

    public static string Encode(Timeline timeline) => DraftCodec.Encode(timeline).ToJsonString(WireJson.Options);

    public static Timeline Decode(string draft) => DraftCodec.Decode((JsonObject)JsonNode.Parse(draft)!);

    public static ReelwrightException NotFound() =>
        new(WireError.SessionNotFound, "There is no such session; create one with POST /api/tasks/me/with-session/nemo_agent.");
}

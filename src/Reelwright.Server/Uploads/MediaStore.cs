using Dapper;
using Microsoft.Data.Sqlite;

namespace Reelwright.Server;

/// <summary>Uploaded files: rows by session, content by hash.</summary>
internal sealed class MediaStore(Database database, DataFolder folder) : IDisposable
{
    // Content is put in place before its rows and deleted after them; the two must not meet.
    private readonly SemaphoreSlim _content = new(1, 1);

    /// <summary>The files of a session, in the order given.</summary>
    public IReadOnlyList<MediaRow> OfSession(string sessionId) => database.Read(connection => connection.Query<MediaRow>(
        "SELECT * FROM media WHERE session_id = @sessionId ORDER BY ordinal", new { sessionId }).AsList());

    /// <summary>A file; <c>null</c> when there is none.</summary>
    public MediaRow? Find(string id) => database.Read(connection =>
        connection.QueryFirstOrDefault<MediaRow>("SELECT * FROM media WHERE id = @id", new { id }));

    /// <summary>
    /// The paths of every file that an account may use: its own, those of projects that it works on beside their owners, and of what the owners
    /// keep beside their projects, such as logos, only what is seen in one of these.
    /// </summary>
    public IMediaPaths PathsOf(string account) => database.Read(connection => new MediaPaths(connection
        .Query<MediaRow>(
            """
            WITH shared AS (SELECT s.id, s.account_id FROM session_members m JOIN sessions s ON s.id = m.session_id WHERE m.account_id = @account)
            SELECT * FROM media WHERE account_id = @account OR session_id IN (SELECT id FROM shared)
                OR (session_id IN (SELECT b.id FROM shared JOIN sessions b ON b.account_id = shared.account_id AND b.task_name = @Shelf)
                    AND (EXISTS (SELECT 1 FROM shared JOIN revisions r ON r.session_id = shared.id
                            WHERE shared.account_id = media.account_id AND instr(r.draft, media.id) > 0)
                        OR EXISTS (SELECT 1 FROM shared JOIN version_drafts v ON v.session_id = shared.id
                            WHERE shared.account_id = media.account_id AND instr(v.draft, media.id) > 0)))
            """,
            new { account, SessionStore.Shelf })
        .ToDictionary(row => row.Id, PathOf, StringComparer.Ordinal)));

    public string PathOf(MediaRow file) => folder.MediaFile(file.Hash, file.Extension);

    /// <summary>Adds staged files to a session, all or none.</summary>
    public async Task AddAsync(
        IReadOnlyList<(StagedFile Staged, MediaRow Row)> files,
        CancellationToken cancellationToken)
    {
        await _content.WaitAsync(cancellationToken);
        try
        {
            foreach (var (staged, row) in files)
            {
                Keep(staged, PathOf(row));
            }

            await database.WriteAsync(connection => Insert(connection, files.Select(file => file.Row)), cancellationToken);
        }
        finally
        {
            _content.Release();
        }
    }

    /// <summary>Deletes a session with everything in it, and content that nothing refers to any more.</summary>
    public async Task DeleteSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        await _content.WaitAsync(cancellationToken);
        try
        {
            var files = OfSession(sessionId);
            await database.WriteAsync(
                connection => connection.Execute("DELETE FROM sessions WHERE id = @sessionId", new { sessionId }), cancellationToken);
            DeleteUnused(files);
        }
        finally
        {
            _content.Release();
        }
    }

    /// <summary>Deletes the logos of an account that neither its brand nor any of its projects shows any more.</summary>
    /// <remarks>While something of the account is under way nothing is deleted: it may have begun with the logo of before.</remarks>
    public async Task SweepShelfAsync(string account, CancellationToken cancellationToken)
    {
        await _content.WaitAsync(cancellationToken);
        try
        {
            DeleteUnused(await database.WriteAsync(
                connection => connection.Query<MediaRow>(
                    """
                    DELETE FROM media WHERE session_id IN (SELECT id FROM sessions WHERE account_id = @account AND task_name = @Shelf)
                        AND NOT EXISTS (SELECT 1 FROM brands b WHERE b.account_id = @account AND instr(b.body, media.id) > 0)
                        AND NOT EXISTS (SELECT 1 FROM revisions r JOIN sessions s ON s.id = r.session_id WHERE s.account_id = @account AND instr(r.draft, media.id) > 0)
                        AND NOT EXISTS (SELECT 1 FROM version_drafts v JOIN sessions s ON s.id = v.session_id WHERE s.account_id = @account AND instr(v.draft, media.id) > 0)
                        AND NOT EXISTS (SELECT 1 FROM turns t JOIN sessions s ON s.id = t.session_id WHERE s.account_id = @account AND t.status IN ('queued', 'running'))
                        AND NOT EXISTS (SELECT 1 FROM renders WHERE account_id = @account AND status IN ('pending', 'processing'))
                    RETURNING *
                    """,
                    new { account, SessionStore.Shelf }).AsList(),
                cancellationToken));
        }
        finally
        {
            _content.Release();
        }
    }

    public void Dispose() => _content.Dispose();

    /// <summary>Adds rows of content that is there; takes part in the caller's transaction.</summary>
    public static void Insert(SqliteConnection connection, IEnumerable<MediaRow> files)
    {
        foreach (var file in files)
        {
            connection.Execute(
                """
                INSERT INTO media (id, session_id, account_id, ordinal, name, kind, extension, hash, size, seconds, width,
                    height, rate_numerator, rate_denominator, has_audio, created_at)
                VALUES (@Id, @SessionId, @AccountId,
                    (SELECT coalesce(max(ordinal) + 1, 0) FROM media WHERE session_id = @SessionId), @Name, @Kind, @Extension,
                    @Hash, @Size, @Seconds, @Width, @Height, @RateNumerator, @RateDenominator, @HasAudio, @CreatedAt)
                """,
                file);
        }
    }

    private void DeleteUnused(IEnumerable<MediaRow> files)
    {
        foreach (var file in files)
        {
            bool isUsed = database.Read(connection => connection.ExecuteScalar<long>(
                "SELECT count(*) FROM media WHERE hash = @Hash", file)) > 0;
            if (!isUsed)
            {
                File.Delete(PathOf(file));
            }
        }
    }

    // Content that is there already (another upload of the same file) is the same to the byte.
    private static void Keep(StagedFile staged, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!File.Exists(target))
        {
            File.Move(staged.Path, target);
        }
    }

    private sealed class MediaPaths(Dictionary<string, string> paths) : IMediaPaths
    {
        public string? PathOf(string mediaId) =>
            paths.TryGetValue(mediaId, out string? path) && File.Exists(path) ? path : null;
    }
}

using Dapper;

namespace Reelwright.Server;

/// <summary>Uploaded files: rows by session, content by hash.</summary>
internal sealed class MediaStore(Database database, DataFolder folder)
{
    /// <summary>The files of a session, in the order given.</summary>
    public IReadOnlyList<MediaRow> OfSession(string sessionId) => database.Read(connection => connection.Query<MediaRow>(
        "SELECT * FROM media WHERE session_id = @sessionId ORDER BY ordinal", new { sessionId }).AsList());

    /// <summary>A file; <c>null</c> when there is none.</summary>
    public MediaRow? Find(string id) => database.Read(connection =>
        connection.QueryFirstOrDefault<MediaRow>("SELECT * FROM media WHERE id = @id", new { id }));

    /// <summary>The paths of every file that an account may use.</summary>
    public IMediaPaths PathsOf(string account) => database.Read(connection => new MediaPaths(connection
        .Query<MediaRow>("SELECT * FROM media WHERE account_id = @account", new { account })
        .ToDictionary(row => row.Id, PathOf, StringComparer.Ordinal)));

    public string PathOf(MediaRow file) => folder.MediaFile(file.Hash, file.Extension);

    /// <summary>Adds files to a session, all or none. Their content is in place already.</summary>
    public Task AddAsync(IReadOnlyList<MediaRow> files, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
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
        },
        cancellationToken);

    private sealed class MediaPaths(Dictionary<string, string> paths) : IMediaPaths
    {
        public string? PathOf(string mediaId) =>
            paths.TryGetValue(mediaId, out string? path) && File.Exists(path) ? path : null;
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dapper;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Files that come in piece by piece: what is there stays when the connection breaks, and when the server restarts.</summary>
internal sealed class PieceStore(Database database, DataFolder folder, ServerOptions options, TimeProvider time)
{
    private const int BlockBytes = 128 * 1024;
    private const int MaxOpen = 200;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Writer> _writers = new(StringComparer.Ordinal);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Makes room for a file.</summary>
    /// <exception cref="ReelwrightException">There are too many unfinished ones already.</exception>
    public async Task<PieceRow> AddAsync(SessionRow session, string? name, string metadata, long length, CancellationToken cancellationToken)
    {
        Tidy();
        var row = new PieceRow
        {
            Id = Secrets.NewHex(32),
            SessionId = session.Id,
            AccountId = session.AccountId,
            Name = FileNames.Clean(name),
            Metadata = metadata,
            Length = length,
            ExpiresAt = Now + (long)Lifetime.TotalMilliseconds,
        };
        Directory.CreateDirectory(FolderOf(row.Id));
        await database.WriteAsync(
            connection =>
            {
                long open = connection.ExecuteScalar<long>(
                    "SELECT count(*) FROM uploads WHERE account_id = @AccountId AND media_id IS NULL", row);
                if (!options.Unlimited && open >= MaxOpen)
                {
                    throw new ReelwrightException(WireError.RateLimited, $"There are {open} unfinished uploads of yours; finish or delete some.")
                    {
                        RetryAfter = TimeSpan.FromMinutes(1),
                    };
                }

                connection.Execute("DELETE FROM uploads WHERE expires_at <= @Now", new { Now });
                connection.Execute(
                    """
                    INSERT INTO uploads (id, session_id, account_id, name, metadata, length, expires_at)
                    VALUES (@Id, @SessionId, @AccountId, @Name, @Metadata, @Length, @ExpiresAt)
                    """,
                    row);
            },
            cancellationToken);
        return row;
    }

    /// <summary>An upload of this account into this session; <c>null</c> when there is none any more.</summary>
    public PieceRow? Find(string account, string session, string id) => database.Read(connection => connection.QueryFirstOrDefault<PieceRow>(
        """
        SELECT * FROM uploads WHERE id = @id AND session_id = @session AND expires_at > @Now
            AND (account_id = @account OR session_id IN (SELECT session_id FROM session_members WHERE account_id = @account))
        """,
        new { id, account, session, Now }));

    /// <summary>How many bytes of it are there.</summary>
    public long OffsetOf(PieceRow row) =>
        row.MediaId is not null ? row.Length : new FileInfo(PathOf(row)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Keeps others from writing; whoever was writing is sent away, for its connection is most likely dead.</summary>
    /// <returns>What ends the turn at writing when disposed of; <c>null</c> when the other one would not go.</returns>
    public async Task<PieceTurn?> EnterAsync(PieceRow row, CancellationToken cancellationToken)
    {
        var writer = _writers.GetOrAdd(row.Id, _ => new());
        writer.Current?.Cancel();
        if (!await writer.Gate.WaitAsync(Patience, cancellationToken))
        {
            return null;
        }

        return new(writer);
    }

    /// <summary>Appends what comes; what has come stays when the rest does not.</summary>
    /// <param name="row">The upload.</param>
    /// <param name="content">The bytes that follow.</param>
    /// <param name="checksum">The sum that the bytes must have; <c>null</c> where none is given.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <returns>How many bytes are there now; <c>null</c> when the sum was wrong, and then nothing was kept.</returns>
    /// <exception cref="ReelwrightException">There is more than was announced.</exception>
    public async Task<long?> WriteAsync(PieceRow row, Stream content, PieceChecksum? checksum, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(PathOf(row), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 0, FileOptions.Asynchronous);
        long first = file.Seek(0, SeekOrigin.End);
        long offset = first;
        byte[] block = new byte[BlockBytes];
        using var sum = checksum is null ? null : IncrementalHash.CreateHash(checksum.Algorithm);
        int read;
        while ((read = await content.ReadAsync(block, cancellationToken)) > 0)
        {
            offset += read;
            if (offset > row.Length)
            {
                file.SetLength(first);
                throw new ReelwrightException(WireError.MediaTooLarge, "There is more than 'Upload-Length' said.");
            }

            sum?.AppendData(block, 0, read);
            await file.WriteAsync(block.AsMemory(0, read), CancellationToken.None);
        }

        if (sum is not null && !sum.GetHashAndReset().AsSpan().SequenceEqual(checksum!.Expected))
        {
            file.SetLength(first);
            return null;
        }

        return offset;
    }

    /// <summary>The whole file, to be looked at.</summary>
    public async Task<StagedFile> WholeAsync(PieceRow row, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(PathOf(row));
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        return new(FolderOf(row.Id), row.Name, PathOf(row), hash, row.Length);
    }

    /// <summary>Remembers what an upload became; its pieces are not needed any more.</summary>
    public async Task FinishAsync(PieceRow row, string mediaId, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            connection => connection.Execute("UPDATE uploads SET media_id = @mediaId WHERE id = @Id", new { mediaId, row.Id }), cancellationToken);
        RemoveFolder(row.Id);
        _writers.TryRemove(row.Id, out _);
    }

    /// <summary>Forgets an upload.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        await database.WriteAsync(connection => connection.Execute("DELETE FROM uploads WHERE id = @id", new { id }), cancellationToken);
        RemoveFolder(id);
        _writers.TryRemove(id, out _);
    }

    /// <summary>Deletes the pieces that were on their way into a session; the rows go with it.</summary>
    public void RemoveSession(string sessionId)
    {
        foreach (string id in database.Read(connection => connection.Query<string>(
            "SELECT id FROM uploads WHERE session_id = @sessionId", new { sessionId }).AsList()))
        {
            RemoveFolder(id);
        }
    }

    // Pieces outlive whoever sent them by a day.
    private void Tidy()
    {
        Directory.CreateDirectory(folder.Incoming);
        var old = time.GetUtcNow() - Lifetime - TimeSpan.FromHours(1);
        foreach (string own in Directory.EnumerateDirectories(folder.Incoming).Where(own => Directory.GetLastWriteTimeUtc(own) < old))
        {
            string id = Path.GetFileName(own);
            bool isOpen = database.Read(connection => connection.ExecuteScalar<long>(
                "SELECT count(*) FROM uploads WHERE id = @id AND expires_at > @Now", new { id, Now })) > 0;
            if (!isOpen)
            {
                RemoveFolder(id);
            }
        }
    }

    private string FolderOf(string id) => Path.Combine(folder.Incoming, id);

    private string PathOf(PieceRow row) => Path.Combine(FolderOf(row.Id), row.Name);

    private void RemoveFolder(string id)
    {
        if (Directory.Exists(FolderOf(id)))
        {
            Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    /// <summary>Who writes a file, one at a time.</summary>
    internal sealed class Writer
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public CancellationTokenSource? Current { get; set; }
    }
}

using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Exports, as a queue that outlives the server.</summary>
internal sealed class RenderStore(Database database, ServerOptions options, TimeProvider time)
{
    /// <summary>How long a worker may be silent before another one takes its export.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    private const string Beside = "beside-";
    private const int FirstProgress = 5;
    private const int MaxAttempts = 3;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public RenderRow? Find(string account, string id) => database.Read(connection => Find(connection, account, id));

    /// <summary>Adds an export, or finds the one that is the same.</summary>
    /// <param name="render">What is to be made.</param>
    /// <param name="refusal">What is said when there are not enough credits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ReelwrightException">Its id is taken, there are too many, or it costs too much.</exception>
    public Task<RenderRow> AddAsync(
        RenderRow render,
        Func<long, long, ReelwrightException> refusal,
        CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            if (Find(connection, render.AccountId, render.Id) is { } existing)
            {
                return existing.BodyHash == render.BodyHash
                    ? existing
                    : throw new ReelwrightException(
                        WireError.RenderIdTaken, $"The id '{render.Id}' is already used for another render; choose a new one.");
            }

            long open = connection.ExecuteScalar<long>(
                "SELECT count(*) FROM renders WHERE account_id = @AccountId AND status IN ('pending', 'processing')", render);
            if (!options.Unlimited && open >= options.MaxRendersPerAccount)
            {
                throw new ReelwrightException(WireError.RateLimited, $"There are {open} renders of yours waiting; let some finish first.")
                {
                    RetryAfter = TimeSpan.FromSeconds(30),
                };
            }

            long price = options.Prices.Export;
            var row = render with
            {
                CreatedAt = Now,
                Progress = FirstProgress,
                HoldId = price > 0 ? $"render:{render.AccountId}:{render.Id}" : null,
            };
            if (row.HoldId is not null && !Ledger.TryHold(connection, row.HoldId, row.AccountId, price, Now))
            {
                throw refusal(price, Ledger.BalanceOf(connection, row.AccountId).Available);
            }

            connection.Execute(
                """
                INSERT INTO renders (account_id, id, session_id, task_id, body_hash, draft, output, status, progress, hold_id, created_at)
                VALUES (@AccountId, @Id, @SessionId, @TaskId, @BodyHash, @Draft, @Output, 'pending', @Progress, @HoldId, @CreatedAt)
                """,
                row);
            return row;
        },
        cancellationToken);

    /// <summary>Cancels an export that is not over yet.</summary>
    public Task<RenderRow?> CancelAsync(string account, string id, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            bool wasOpen = connection.Execute(
                """
                UPDATE renders SET status = 'cancelled', completed_at = @Now, lease = NULL
                WHERE account_id = @account AND id = @id AND status IN ('pending', 'processing')
                """,
                new { account, id, Now }) > 0;
            var row = Find(connection, account, id);
            if (wasOpen && row?.HoldId is { } hold)
            {
                Ledger.Void(connection, hold, Now);
            }

            return row;
        },
        cancellationToken);

    /// <summary>Puts back what a killed server was working on. What workers beside it hold is theirs while their lease runs.</summary>
    public Task ReleaseLeftoversAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "UPDATE renders SET status = 'pending', lease = NULL WHERE status = 'processing' AND (lease IS NULL OR lease NOT LIKE 'beside-%')"),
        cancellationToken);

    /// <summary>Takes the oldest export that waits or whose worker has died; <c>null</c> when there is none.</summary>
    public Task<RenderRow?> TryLeaseAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            while (true)
            {
                var row = connection.QueryFirstOrDefault<RenderRow>(
                    """
                    UPDATE renders SET status = 'processing', lease = @lease, lease_until = @until, attempts = attempts + 1
                    WHERE (account_id, id) = (
                        SELECT account_id, id FROM renders
                        WHERE status = 'pending' OR (status = 'processing' AND lease_until < @Now)
                        ORDER BY created_at LIMIT 1)
                    RETURNING *
                    """,
                    new { lease = (options.IsBeside ? Beside : "") + Secrets.NewHex(32), until = Now + (long)LeaseTime.TotalMilliseconds, Now });
                if (row is null || row.Attempts <= MaxAttempts)
                {
                    return row;
                }

                // What brings the server down each time must not do so for ever.
                End(connection, row, "failed", "The export was broken off three times; try a shorter video or a lower quality.", null);
            }
        },
        cancellationToken);

    /// <summary>Reports progress and keeps the lease.</summary>
    /// <returns>Whether the lease still is ours; it is not after a cancel.</returns>
    public Task<bool> TryRenewAsync(RenderRow render, int progress, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            UPDATE renders SET progress = max(progress, @progress), lease_until = @until
            WHERE account_id = @AccountId AND id = @Id AND lease = @Lease
            """,
            new { progress, until = Now + (long)LeaseTime.TotalMilliseconds, render.AccountId, render.Id, render.Lease }) > 0,
        cancellationToken);

    /// <summary>Ends an export with its file.</summary>
    /// <returns>Whether the lease was still ours.</returns>
    public Task<bool> TryCompleteAsync(RenderRow render, RenderArtifact artifact, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => End(connection, render, "completed", null, artifact), cancellationToken);

    /// <summary>Ends an export that cannot be made.</summary>
    public Task FailAsync(RenderRow render, string error, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => End(connection, render, "failed", error, null), cancellationToken);

    /// <summary>Gives an export back unfinished, without counting the attempt.</summary>
    public Task ReturnAsync(RenderRow render, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            """
            UPDATE renders SET status = 'pending', lease = NULL, attempts = attempts - 1
            WHERE account_id = @AccountId AND id = @Id AND lease = @Lease
            """,
            render),
        cancellationToken);

    /// <summary>Forgets files of exports that ended before a time, and says which they were.</summary>
    public Task<IReadOnlyList<string>> ExpireAsync(long before, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            IReadOnlyList<string> files = connection.Query<string>(
                "SELECT file FROM renders WHERE file IS NOT NULL AND completed_at < @before", new { before }).AsList();
            connection.Execute("UPDATE renders SET file = NULL WHERE completed_at < @before", new { before });
            return files;
        },
        cancellationToken);

    private static RenderRow? Find(SqliteConnection connection, string account, string id) =>
        connection.QueryFirstOrDefault<RenderRow>(
            "SELECT * FROM renders WHERE account_id = @account AND id = @id", new { account, id });

    private bool End(SqliteConnection connection, RenderRow render, string status, string? error, RenderArtifact? artifact)
    {
        bool isOurs = connection.Execute(
            """
            UPDATE renders SET status = @status, error = @error, file = @file, seconds = @seconds, size = @size, report = @report,
                progress = CASE WHEN @status = 'completed' THEN 100 ELSE progress END, completed_at = @Now, lease = NULL
            WHERE account_id = @AccountId AND id = @Id AND lease = @Lease
            """,
            new
            {
                status,
                error,
                file = artifact?.File,
                seconds = artifact?.Seconds,
                size = artifact?.Size,
                report = artifact?.Report,
                Now,
                render.AccountId,
                render.Id,
                render.Lease,
            }) > 0;
        if (isOurs && render.HoldId is { } hold)
        {
            if (status == "completed")
            {
                Ledger.Post(connection, hold, Now);
            }
            else
            {
                Ledger.Void(connection, hold, Now);
            }
        }

        return isOurs;
    }
}

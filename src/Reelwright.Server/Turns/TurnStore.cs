using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Turns and their events. An event is stored before anybody sees it, so a stream can always be taken up again.</summary>
internal sealed class TurnStore(Database database, TurnSignals signals, TimeProvider time)
{
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public TurnRow? Find(string id) => database.Read(connection =>
        connection.QueryFirstOrDefault<TurnRow>("SELECT * FROM turns WHERE id = @id", new { id }));

    /// <summary>Adds a turn, or finds the one that has its idempotency key in this session already.</summary>
    public Task<(TurnRow Turn, bool IsNew)> AddAsync(TurnRow turn, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            var existing = turn.IdempotencyKey is null ? null : connection.QueryFirstOrDefault<TurnRow>(
                "SELECT * FROM turns WHERE session_id = @SessionId AND idempotency_key = @IdempotencyKey", turn);
            if (existing is not null)
            {
                return (existing, false);
            }

            var row = turn with { CreatedAt = Now };
            connection.Execute(
                """
                INSERT INTO turns (id, session_id, account_id, idempotency_key, message, is_streaming, status, created_at)
                VALUES (@Id, @SessionId, @AccountId, @IdempotencyKey, @Message, @IsStreaming, @Status, @CreatedAt)
                """,
                row);
            return (row, true);
        },
        cancellationToken);

    /// <summary>Adds a turn that is over already, with its events and the history they tell of: all of it or nothing.</summary>
    public Task AddDoneAsync(TurnRow turn, IReadOnlyList<AdkEvent> events, History history, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    """
                    INSERT INTO turns (id, session_id, account_id, message, is_streaming, status, created_at, finished_at)
                    VALUES (@Id, @SessionId, @AccountId, @Message, 0, 'done', @Now, @Now)
                    """,
                    new { turn.Id, turn.SessionId, turn.AccountId, turn.Message, Now });
                foreach (var item in events)
                {
                    Append(connection, turn.Id, item);
                }

                SessionStore.SaveHistory(connection, turn.SessionId, history, Now);
            },
            cancellationToken);

    /// <summary>Forgets a turn that was not taken on, so that its key is free again.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("DELETE FROM turns WHERE id = @id", new { id }), cancellationToken);

    /// <summary>Starts a turn and holds its price.</summary>
    /// <returns>Whether there were enough credits.</returns>
    public Task<bool> TryStartAsync(TurnRow turn, long price, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            // Its session may have been deleted while it waited; credits that are held for nobody would never come back.
            if (!IsThere(connection, turn))
            {
                throw SessionStore.NotFound();
            }

            string? hold = price > 0 ? HoldOf(turn) : null;
            if (hold is not null && !Ledger.TryHold(connection, hold, turn.AccountId, price, Now))
            {
                return false;
            }

            connection.Execute("UPDATE turns SET status = 'running', hold_id = @hold WHERE id = @Id", new { hold, turn.Id });
            return true;
        },
        cancellationToken);

    /// <summary>Adds an event.</summary>
    public async Task AppendAsync(TurnRow turn, AdkEvent item, CancellationToken cancellationToken)
    {
        await database.WriteAsync(connection => Append(connection, turn.Id, item), cancellationToken);
        signals.Pulse(turn.Id);
    }

    /// <summary>Ends a turn with all that it leaves behind, and takes its price or gives it back: all of it or nothing.</summary>
    public Task CompleteAsync(TurnRow turn, bool isCharged, TurnEnd end, CancellationToken cancellationToken) =>
        FinishAsync(turn, "done", isCharged, end, cancellationToken);

    /// <summary>Ends a turn that leaves nothing behind: with a last word, and with its price given back.</summary>
    public Task CloseAsync(TurnRow turn, bool isDone, AdkEvent last, CancellationToken cancellationToken) =>
        FinishAsync(turn, isDone ? "done" : "failed", false, new() { Events = { last } }, cancellationToken);

    /// <summary>Events after a number, in order.</summary>
    public IReadOnlyList<(long Number, string Json)> EventsAfter(string id, long number) => database.Read(connection => connection
        .Query<(long, string)>(
            "SELECT number, json FROM turn_events WHERE turn_id = @id AND number > @number ORDER BY number", new { id, number })
        .AsList());

    /// <summary>The events of a whole session with the messages, oldest first.</summary>
    public IReadOnlyList<(TurnRow Turn, IReadOnlyList<string> Events)> OfSession(string sessionId, int most) =>
        database.Read(connection => connection
            .Query<TurnRow>(
                """
                SELECT * FROM (SELECT * FROM turns WHERE session_id = @sessionId ORDER BY created_at DESC, id LIMIT @most)
                ORDER BY created_at, id
                """,
                new { sessionId, most })
            .Select(turn => (turn, (IReadOnlyList<string>)connection.Query<string>(
                "SELECT json FROM turn_events WHERE turn_id = @Id ORDER BY number", turn).AsList()))
            .ToList());

    /// <summary>Number of turns that a session has had.</summary>
    public long Count(string sessionId) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM turns WHERE session_id = @sessionId", new { sessionId }));

    /// <summary>The turns of a session that wait or run.</summary>
    public IReadOnlyList<string> Open(string sessionId) => database.Read(connection => connection.Query<string>(
        "SELECT id FROM turns WHERE session_id = @sessionId AND status IN ('queued', 'running')", new { sessionId }).AsList());

    /// <summary>Ends the turns that a killed server left behind.</summary>
    public Task FailLeftoversAsync(Func<TurnRow, AdkEvent> lastEvent, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            foreach (var turn in connection.Query<TurnRow>("SELECT * FROM turns WHERE status IN ('queued', 'running')").AsList())
            {
                Append(connection, turn.Id, lastEvent(turn));
                connection.Execute("UPDATE turns SET status = 'failed', finished_at = @Now WHERE id = @Id", new { Now, turn.Id });
                Settle(connection, turn.Id, isCharged: false, Now);
            }
        },
        cancellationToken);

    private static bool IsThere(SqliteConnection connection, TurnRow turn) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM turns WHERE id = @Id", turn) > 0;

    private async Task FinishAsync(TurnRow turn, string status, bool isCharged, TurnEnd end, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            connection =>
            {
                if (!IsThere(connection, turn))
                {
                    // Deleted with its session.
                    return;
                }

                foreach (var item in end.Events)
                {
                    Append(connection, turn.Id, item);
                }

                Keep(connection, turn, end);
                connection.Execute("UPDATE turns SET status = @status, finished_at = @Now WHERE id = @Id", new { status, Now, turn.Id });
                Settle(connection, turn.Id, isCharged, Now);
            },
            cancellationToken);
        signals.Pulse(turn.Id);
    }

    private void Keep(SqliteConnection connection, TurnRow turn, TurnEnd end)
    {
        if (end.History is not null)
        {
            SessionStore.SaveHistory(connection, turn.SessionId, end.History, Now);
        }

        if (end.Brand is not null)
        {
            BrandStore.Set(connection, turn.AccountId, end.Brand.Brand, Now);
        }

        if (end.Wish is not null)
        {
            SessionStore.SetExportWish(connection, turn.SessionId, end.Wish.IsEmpty ? null : JsonSerializer.Serialize(end.Wish));
        }
    }

    private static string HoldOf(TurnRow turn) => $"turn:{turn.Id}";

    private static void Settle(SqliteConnection connection, string turnId, bool isCharged, long now)
    {
        string? hold = connection.ExecuteScalar<string?>("SELECT hold_id FROM turns WHERE id = @turnId", new { turnId });
        if (hold is null)
        {
            return;
        }

        if (isCharged)
        {
            Ledger.Post(connection, hold, now);
        }
        else
        {
            Ledger.Void(connection, hold, now);
        }
    }

    private static void Append(SqliteConnection connection, string turnId, AdkEvent item) => connection.Execute(
        """
        INSERT INTO turn_events (turn_id, number, json)
        VALUES (@turnId, (SELECT coalesce(max(number), 0) + 1 FROM turn_events WHERE turn_id = @turnId), @json)
        """,
        new { turnId, json = WireJson.Write(item) });
}

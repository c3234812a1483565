using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Audio;

namespace Reelwright.Server;

/// <summary>The words that each account wants read in their own way.</summary>
internal sealed class LexiconStore(Database database, TimeProvider time)
{
    /// <summary>Most words of one account.</summary>
    public const int MaxWords = 1000;

    /// <summary>An account's words, by how they are written.</summary>
    public ImmutableArray<Pronunciation> Find(string accountId) => database.Read(connection => All(connection, accountId));

    /// <summary>Adds words, or gives them another reading.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="words">The words.</param>
    /// <param name="isWhole">Whether they take the place of all others.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>All words of the account, or <c>null</c> when they would be too many; then nothing is changed.</returns>
    public Task<ImmutableArray<Pronunciation>?> AddAsync(
        string accountId, IReadOnlyList<Pronunciation> words, bool isWhole, CancellationToken cancellationToken) => database.WriteAsync<ImmutableArray<Pronunciation>?>(
        connection =>
        {
            var known = isWhole ? [] : All(connection, accountId).Select(static word => word.Written);
            if (known.Concat(words.Select(static word => word.Written)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > MaxWords)
            {
                return null;
            }

            if (isWhole)
            {
                connection.Execute("DELETE FROM readings WHERE account_id = @accountId", new { accountId });
            }

            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            connection.Execute(
                """
                INSERT INTO readings (account_id, written, said, updated_at) VALUES (@accountId, @Written, @Said, @now)
                ON CONFLICT (account_id, written) DO UPDATE SET said = @Said, updated_at = @now
                """,
                words.Select(word => new { accountId, word.Written, word.Said, now }));
            return All(connection, accountId);
        },
        cancellationToken);

    /// <summary>Forgets a word.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(string accountId, string written, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute("DELETE FROM readings WHERE account_id = @accountId AND written = @written", new { accountId, written }) > 0,
        cancellationToken);

    // What an older version took and this one would not is passed over.
    private static ImmutableArray<Pronunciation> All(SqliteConnection connection, string accountId) =>
    [
        .. connection.Query<(string Written, string Said)>("SELECT written, said FROM readings WHERE account_id = @accountId ORDER BY written", new { accountId })
            .Select(static row => Pronunciation.TryOf(row.Written, row.Said)).OfType<Pronunciation>(),
    ];
}

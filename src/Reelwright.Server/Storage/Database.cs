using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Reelwright.Server;

/// <summary>The embedded store: SQLite with a write-ahead log.</summary>
/// <remarks>
/// Calls into SQLite do not wait for anything but the disk, so they run on the caller's thread. Writers queue here rather
/// than in SQLite, whose own waiting sleeps.
/// </remarks>
internal sealed class Database : IDisposable
{
    private const int BusyTimeoutSeconds = 10;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);

    public Database(DataFolder folder)
    {
        SqliteLibrary.EnsureLoaded();
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = folder.DatabaseFile,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString();
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrate(connection);
    }

    /// <summary>Reads.</summary>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        using var connection = Open();
        return query(connection);
    }

    /// <summary>Writes, all or nothing. One writer at a time.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = change(connection);
            transaction.Commit();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes, all or nothing. One writer at a time.</summary>
    public Task WriteAsync(Action<SqliteConnection> change, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            change(connection);
            return true;
        },
        cancellationToken);

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writing.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();

        // A lost last commit after a power cut is bearable (work is repeated); a damaged file is not possible with WAL.
        connection.Execute($"PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000}; PRAGMA synchronous = NORMAL");
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        var assembly = Assembly.GetExecutingAssembly();
        long version = connection.ExecuteScalar<long>("PRAGMA user_version");
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (version > scripts.Length)
        {
            throw new InvalidOperationException("The database was written by a later version of this program.");
        }

        for (int i = (int)version; i < scripts.Length; i++)
        {
            using var stream = assembly.GetManifestResourceStream(scripts[i])!;
            using var reader = new StreamReader(stream);
            using var transaction = connection.BeginTransaction();

            // A worker that was started at the same moment may have done it meanwhile.
            if (connection.ExecuteScalar<long>("PRAGMA user_version") > i)
            {
                continue;
            }

            connection.Execute(reader.ReadToEnd());
            connection.Execute($"PRAGMA user_version = {i + 1}");
            transaction.Commit();
        }
    }
}

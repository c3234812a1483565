using Dapper;
using Microsoft.Data.Sqlite;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class LedgerTests : IDisposable
{
    private readonly DataFolder _folder = new(new() { DataDirectory = Directory.CreateTempSubdirectory("reelwright-test-").FullName });
    private readonly Database _database;
    private readonly Ledger _ledger;

    public LedgerTests()
    {
        _database = new(_folder);
        _ledger = new(_database, TimeProvider.System);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_order_of_holds_posts_and_voids_overdraws_an_account(int seed)
    {
        var none = CancellationToken.None;
        var random = new Random(seed);
        string[] accounts = ["a", "b", "c"];
        foreach (string account in accounts)
        {
            await OpenAsync(account, 300);
        }

        // Each worker has its own deeds, decided beforehand, and shares ids with the others on purpose.
        var workers = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 60)
            .Select(_ => (Account: accounts[random.Next(3)], Number: random.Next(50), Deed: random.Next(3))).ToList()).ToList();
        await Task.WhenAll(workers.Select(deeds => Task.Run(async () =>
        {
            foreach (var (account, number, deed) in deeds)
            {
                string hold = $"{account}:{number}";
                if (deed == 0 || !Exists(hold))
                {
                    await _ledger.TryHoldAsync(hold, account, 10 + number, none);
                }
                else if (deed == 1)
                {
                    await _ledger.PostAsync(hold, none);
                }
                else
                {
                    await _ledger.VoidAsync(hold, none);
                }

                var balance = _ledger.Balance(account);
                Assert.True(balance.Available >= 0 && balance.Frozen >= 0, $"seed {seed}: {balance}");
            }
        })));

        var rows = _database.Read(connection => connection.Query<(string Id, long Posted, long Pending)>(
            "SELECT id, posted, pending FROM ledger_accounts").ToList());
        Assert.Equal(0, rows.Sum(row => row.Posted));
        foreach (var (id, posted, pending) in rows.Where(row => !row.Id.StartsWith("system", StringComparison.Ordinal)))
        {
            long granted = Sum($"kind = 'grant' AND credit = '{id}'");
            Assert.Equal(granted - Sum($"kind = 'post' AND debit = '{id}'"), posted);
            Assert.Equal(
                Sum($"kind = 'hold' AND debit = '{id}'") - Sum($"kind IN ('post', 'void') AND debit = '{id}'"), pending);
        }
    }

    [Fact]
    public async Task The_same_hold_counts_once_and_is_settled_once()
    {
        var none = CancellationToken.None;
        await OpenAsync("a", 100);

        Assert.True(await _ledger.TryHoldAsync("h", "a", 60, none));
        Assert.True(await _ledger.TryHoldAsync("h", "a", 60, none));
        Assert.False(await _ledger.TryHoldAsync("i", "a", 60, none));
        Assert.Equal(new() { Available = 40, Frozen = 60, Total = 100 }, _ledger.Balance("a"));
        await _ledger.PostAsync("h", none);
        await _ledger.VoidAsync("h", none);
        await _ledger.PostAsync("h", none);

        Assert.Equal(new() { Available = 40, Frozen = 0, Total = 40 }, _ledger.Balance("a"));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_overdraw()
    {
        await OpenAsync("a", 10);

        await Assert.ThrowsAsync<SqliteException>(() => _database.WriteAsync(
            connection => connection.Execute("UPDATE ledger_accounts SET pending = 11 WHERE id = 'a'"), CancellationToken.None));
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private bool Exists(string hold) => _database.Read(connection =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM transfers WHERE id = @hold", new { hold })) > 0;

    private long Sum(string condition) => _database.Read(connection =>
        connection.ExecuteScalar<long>($"SELECT coalesce(sum(amount), 0) FROM transfers WHERE {condition}"));

    private Task OpenAsync(string account, long credits) => _database.WriteAsync(
        connection =>
        {
            connection.Execute("INSERT INTO ledger_accounts (id, is_system) VALUES (@account, 0)", new { account });
            Ledger.Grant(connection, $"grant:{account}", account, credits, 1);
        },
        CancellationToken.None);
}

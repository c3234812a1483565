using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Reelwright.Cli;
using Reelwright.Protocol;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>A server that renders nothing itself, workers beside it, and whoever looks after it.</summary>
public sealed class AdminTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private LocalServices? _services;
    private Microsoft.AspNetCore.Builder.WebApplication? _server;
    private ReelwrightClient? _client;

    private ReelwrightClient Client => _client!;

    private string Data => _folder["server"];

    public async Task InitializeAsync()
    {
        var options = ServerOptions.Embedded(Data) with { MaxConcurrentRenders = 0, Prices = new() { Export = 5 }, Unlimited = true };
        _services = new(RepositoryPaths.Assets, _folder["cache"], Data);
        _server = ReelwrightServer.Create(options, _services.Agent, _services.Exporter);
        await _server.StartAsync();
        _client = new(new Uri(_server.Urls.First()));
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _services?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Accounts_credits_and_tokens_are_looked_after_while_the_server_runs()
    {
        string id = (await Client.GetTokenAsync("somebody", None)).UserId;

        var accounts = await AdminAsync("accounts");
        var granted = await AdminAsync("grant", id, "500");
        var credits = await Client.GetCreditsAsync(None);
        var registered = await AdminAsync("token", "--new", "--days", "1");
        Client.Token = (string)registered["token"]!;
        var none = await Client.GetCreditsAsync(None);
        var revoked = await AdminAsync("revoke", (string)registered["account"]!);
        var gone = await Assert.ThrowsAsync<RemoteException>(() => Client.GetCreditsAsync(None));
        var unknown = await RunAsync("grant", "nobody", "5");
        var wrong = await RunAsync("grant", id, "0");
        var nowhere = await CommandLine.RunAsync(
            CommandLine.Program, _folder.Root, new Dictionary<string, string>(), "admin", "accounts", "--data", _folder["nothing"], "--json");

        Assert.Equal(id, accounts["accounts"]![0]!["id"]!.ToString());
        Assert.Equal(600, (int)granted["available"]!);
        Assert.Equal(600, credits.Available);
        Assert.Equal(0, none.Available);
        Assert.Equal(1, (int)revoked["revoked"]!);
        Assert.Equal((int)WireError.InvalidToken, gone.Code);
        Assert.Equal((ExitCodes.Refused, ExitCodes.Usage, ExitCodes.Unavailable), (unknown.ExitCode, wrong.ExitCode, nowhere.ExitCode));
    }

    [Fact]
    public async Task Exports_wait_for_a_worker_can_be_cancelled_and_are_rendered_by_it_once()
    {
        await Client.GetTokenAsync("somebody", None);
        var session = await Client.OpenSessionAsync("project", "en", 1, None);
        await Client.SetDraftAsync(session.SessionId, Interchanged("cut.srt"), null, "", None);
        await StartAsync("unwanted", session);
        await StartAsync("wanted", session);

        var waiting = await AdminAsync("jobs");
        var frozen = await Client.GetCreditsAsync(None);
        var cancelled = await AdminAsync("cancel", "unwanted");
        var freed = await Client.GetCreditsAsync(None);
        string status;
        using (var worker = CommandLine.Start(
            CommandLine.Program, _folder.Root, new Dictionary<string, string> { ["REELWRIGHT_DATA"] = _folder["data"], ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets }, "worker", "--data", Data))
        {
            try
            {
                status = await EndAsync("wanted");
            }
            finally
            {
                worker.Kill(entireProcessTree: true);
                await worker.WaitForExitAsync();
            }
        }

        await Client.DownloadAsync(await Client.GetRenderAsync("wanted", None), _folder["made.mp4"], null, None);
        var after = await Client.GetCreditsAsync(None);

        Assert.Equal(2, waiting["exports"]!.AsArray().Count);
        Assert.Equal((90, 10), (frozen.Available, frozen.Frozen));
        Assert.Equal("cancelled", cancelled["exports"]![0]!["status"]!.ToString());
        Assert.Equal(5, freed.Frozen);
        Assert.Equal("completed", status);
        Assert.Equal((95, 0), (after.Available, after.Frozen));
        Assert.NotEmpty(await FFprobeTool.ReadAsync(_folder["made.mp4"], "stream=codec_name"));
    }

    [Fact]
    public async Task What_a_killed_worker_held_is_finished_by_another_in_one_file_and_paid_for_once()
    {
        await Client.GetTokenAsync("somebody", None);
        var session = await Client.OpenSessionAsync("project", "en", 1, None);
        await Client.SetDraftAsync(session.SessionId, Interchanged("cut.srt", 1280, 720, "00:00:20,000"), null, "", None);
        await StartAsync("taken-over", session);

        using var first = Worker("first");
        using var second = Worker("second", waits: true);
        string status;
        try
        {
            await UntilAsync(() => (string)Row("status") == "processing" && (long)Row("progress") > 5);

            // kill -9, of it and of what it had called.
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
            Assert.Equal(("processing", 1L), ((string)Row("status"), (long)Row("attempts")));
            second.Start();

            // A minute passes: the lease runs out, and nobody renews it.
            Execute("UPDATE renders SET lease_until = 0 WHERE status = 'processing'");
            status = await EndAsync("taken-over");
        }
        finally
        {
            await StopAsync(first);
            await StopAsync(second);
        }

        await Client.DownloadAsync(await Client.GetRenderAsync("taken-over", None), _folder["made.mp4"], null, None);
        var credits = await Client.GetCreditsAsync(None);

        Assert.Equal("completed", status);
        Assert.Equal(2L, (long)Row("attempts"));
        Assert.Equal((95, 0), (credits.Available, credits.Frozen));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(Data, "outputs")));
        Assert.Equal("20.000000", (await FFprobeTool.ReadAsync(_folder["made.mp4"], "format=duration")).Single());
    }

    [Fact]
    public async Task An_export_is_cancelled_however_many_are_newer()
    {
        string account = (await Client.GetTokenAsync("somebody", None)).UserId;
        var session = await Client.OpenSessionAsync("project", "en", 1, None);
        await Client.SetDraftAsync(session.SessionId, Interchanged("cut.srt"), null, "", None);
        await StartAsync("oldest", session);
        Execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) "
            + "INSERT INTO renders (account_id, id, session_id, task_id, body_hash, draft, output, status, progress, created_at) "
            + "SELECT account_id, 'newer-' || i, session_id, task_id, body_hash, draft, output, status, progress, created_at + i FROM renders, n WHERE id = 'oldest'");

        var cancelled = await AdminAsync("cancel", "oldest", "--account", account);
        var credits = await Client.GetCreditsAsync(None);

        Assert.Equal("cancelled", cancelled["exports"]!.AsArray().Single()!["status"]!.ToString());
        Assert.Equal(0, credits.Frozen);
    }

    // One that waits is ready to be started: its environment is made, the process is not.
    private System.Diagnostics.Process Worker(string name, bool waits = false)
    {
        if (!waits)
        {
            return CommandLine.Start(CommandLine.Program, _folder.Root, WorkerSettings(name), "worker", "--data", Data);
        }

        var start = new System.Diagnostics.ProcessStartInfo(CommandLine.Program) { WorkingDirectory = _folder.Root };
        foreach (string argument in (string[])["worker", "--data", Data])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (variable, value) in WorkerSettings(name))
        {
            start.Environment[variable] = value;
        }

        return new() { StartInfo = start };
    }

    private Dictionary<string, string> WorkerSettings(string name) =>
        new() { ["REELWRIGHT_DATA"] = _folder[name], ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets };

    private static async Task StopAsync(System.Diagnostics.Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }
        catch (InvalidOperationException)
        {
            // It was never started.
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            await Task.Delay(30, patience.Token);
        }
    }

    private object Row(string column) => Ask($"SELECT {column} FROM renders WHERE id = 'taken-over'")!;

    private object? Ask(string sql)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(Data, "reelwright.db")}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Execute(string sql) => Ask(sql);

    private static JsonObject Interchanged(string name, int width = 128, int height = 72, string end = "00:00:00,400")
    {
        var timeline = Interchange.InterchangeFormats.Read($"1\n00:00:00,000 --> {end}\nGood morning\n", name[^3..]);
        return DraftCodec.Encode(timeline with { Width = width, Height = height });
    }

    private Task<RenderStatus> StartAsync(string id, OpenedSession session) =>
        Client.StartRenderAsync(id, session.SessionId, null, new RenderOutput { Format = "mp4", Quality = "low" }, None);

    private async Task<string> EndAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var status = await Client.GetRenderAsync(id, patience.Token);
            if (status.Status is not ("pending" or "processing"))
            {
                return status.Status;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<JsonObject> AdminAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Shown);
        return (JsonObject)JsonNode.Parse(result.Output)!;
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.RunAsync(
        CommandLine.Program, _folder.Root, new Dictionary<string, string>(), ["admin", .. arguments, "--data", Data, "--json"]);
}

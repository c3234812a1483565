using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary><c>reelwright admin</c>: accounts, credits, tokens and exports of a server on this machine, whether it runs or not.</summary>
internal static class AdminCommand
{
    private const int MostDays = 3650;

    private static readonly Option<string?> Data = new("--data") { Description = "The server's folder; the same as `serve` takes", Recursive = true };

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json) => new(
        "admin",
        """
        Look after a server on this machine: accounts, credits, tokens, exports

        Examples:
          reelwright admin accounts
          reelwright admin grant anon_0123456789abcdef 500
          reelwright admin token --new
          reelwright admin jobs --all
        """)
    {
        Data, Accounts(json), Grant(json), Token(json), Revoke(json), Jobs(json), Cancel(json),
    };

    private static Command Accounts(Option<bool> json) => Act(
        new("accounts", "List accounts with credits, tokens, projects and exports"),
        json,
        (_, admin, report, _) =>
        {
            var accounts = admin.Accounts();
            report.Result(
                new JsonObject
                {
                    ["ok"] = true,
                    ["accounts"] = new JsonArray([.. accounts.Select(account => (JsonNode)new JsonObject
                    {
                        ["id"] = account.Id,
                        ["anonymous"] = account.IsAnonymous,
                        ["available"] = account.Available,
                        ["frozen"] = account.Frozen,
                        ["tokens"] = account.Tokens,
                        ["sessions"] = account.Sessions,
                        ["exports"] = account.Renders,
                        ["created"] = Time(account.CreatedAt),
                    })]),
                },
                [
                    .. accounts.Select(account =>
                        $"{account.Id}  {account.Available} credits ({account.Frozen} held), {account.Tokens} tokens, {account.Sessions} projects, {account.Renders} exports"),
                ]);
            return Task.FromResult(ExitCodes.Done);
        });

    private static Command Grant(Option<bool> json)
    {
        var account = new Argument<string>("account") { Description = "The account's id" };
        var amount = new Argument<long>("credits") { Description = "How many, 1 and up" };
        return Act(new("grant", "Give credits to an account") { account, amount }, json, async (parsed, admin, report, cancellationToken) =>
        {
            string id = parsed.GetValue(account)!;
            if (parsed.GetValue(amount) is var credits && credits is < 1 or > int.MaxValue)
            {
                throw new CliException(ExitCodes.Usage, $"Credits are a number from 1 to {int.MaxValue}.");
            }

            var balance = await admin.GrantAsync(id, credits, cancellationToken) ?? throw NoAccount(id);
            report.Result(
                new JsonObject { ["ok"] = true, ["account"] = id, ["available"] = balance.Available, ["frozen"] = balance.Frozen },
                $"{id} has {balance.Available} credits");
            return ExitCodes.Done;
        });
    }

    private static Command Token(Option<bool> json)
    {
        var account = new Argument<string?>("account") { Description = "The account's id", Arity = ArgumentArity.ZeroOrOne };
        var isNew = new Option<bool>("--new") { Description = "Make a registered account for it" };
        var days = new Option<int>("--days") { Description = "How long it is good", DefaultValueFactory = _ => 365 };
        return Act(
            new("token", "Make a token for an account; it is shown once and kept nowhere") { account, isNew, days },
            json,
            async (parsed, admin, report, cancellationToken) =>
            {
                string? id = parsed.GetValue(account);
                int lifetime = parsed.GetValue(days);
                if ((id is null) != parsed.GetValue(isNew) || lifetime is < 1 or > MostDays)
                {
                    throw new CliException(ExitCodes.Usage, $"Name an account, or give --new; --days is 1 to {MostDays}.");
                }

                id ??= await admin.AddAccountAsync(cancellationToken);
                string token = await admin.MakeTokenAsync(id, TimeSpan.FromDays(lifetime), cancellationToken) ?? throw NoAccount(id);
                report.Result(
                    new JsonObject { ["ok"] = true, ["account"] = id, ["token"] = token, ["days"] = lifetime },
                    $"account {id}",
                    $"token {token}",
                    "Set it as NEMO_TOKEN; it is not shown again.");
                return ExitCodes.Done;
            });
    }

    private static Command Revoke(Option<bool> json)
    {
        var account = new Argument<string>("account") { Description = "The account's id" };
        return Act(new("revoke", "End every token of an account") { account }, json, async (parsed, admin, report, cancellationToken) =>
        {
            string id = parsed.GetValue(account)!;
            if (admin.Accounts().All(known => known.Id != id))
            {
                throw NoAccount(id);
            }

            int count = await admin.RevokeTokensAsync(id, cancellationToken);
            report.Result(new JsonObject { ["ok"] = true, ["account"] = id, ["revoked"] = count }, $"{count} tokens of {id} ended");
            return ExitCodes.Done;
        });
    }

    private static Command Jobs(Option<bool> json)
    {
        var all = new Option<bool>("--all") { Description = "Those that are over too" };
        return Act(new("jobs", "List exports that wait or run") { all }, json, (parsed, admin, report, _) =>
        {
            Tell(admin.Jobs(parsed.GetValue(all)), report);
            return Task.FromResult(ExitCodes.Done);
        });
    }

    private static Command Cancel(Option<bool> json)
    {
        var job = new Argument<string>("export") { Description = "The export's id" };
        var account = new Option<string?>("--account") { Description = "Whose, where several accounts have one of that id" };
        return Act(
            new("cancel", "Cancel an export, whoever renders it; held credits come back") { job, account },
            json,
            async (parsed, admin, report, cancellationToken) =>
            {
                var jobs = await admin.CancelJobAsync(parsed.GetValue(job)!, parsed.GetValue(account), cancellationToken);
                if (jobs.Count == 0)
                {
                    throw new CliException(ExitCodes.Refused, $"There is no export '{parsed.GetValue(job)}'. `reelwright admin jobs --all` lists them.");
                }

                Tell(jobs, report);
                return ExitCodes.Done;
            });
    }

    private static Command Act(
        Command command,
        Option<bool> json,
        Func<ParseResult, ServerAdministration, Report, CancellationToken, Task<int>> run)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield();
            using var admin = ServerAdministration.Open(parsed.GetValue(Data) ?? Locations.Data("server"));
            return await run(parsed, admin, new Report(parsed.GetValue(json), isQuiet: false), cancellationToken);
        });
        return command;
    }

    private static void Tell(IReadOnlyList<JobSummary> jobs, Report report) => report.Result(
        new JsonObject
        {
            ["ok"] = true,
            ["exports"] = new JsonArray([.. jobs.Select(job => (JsonNode)new JsonObject
            {
                ["id"] = job.Id,
                ["account"] = job.AccountId,
                ["status"] = job.Status,
                ["progress"] = job.Progress,
                ["attempts"] = job.Attempts,
                ["bytes"] = job.Size,
                ["error"] = job.Error,
                ["created"] = Time(job.CreatedAt),
            })]),
        },
        [.. jobs.Select(job => $"{job.Id}  {job.AccountId}  {job.Status} {job.Progress} %{(job.Error is null ? "" : $"  {job.Error}")}")]);

    private static CliException NoAccount(string id) =>
        new(ExitCodes.Refused, $"There is no account '{id}'. `reelwright admin accounts` lists them.");

    private static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

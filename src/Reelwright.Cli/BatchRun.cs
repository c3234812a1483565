using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>Makes the videos of a list, some at a time, and writes down what became of each.</summary>
internal sealed class BatchRun(IReadOnlyList<BatchItem> items, int jobs, string manifestPath, Report report)
{
    private static readonly TimeSpan LocalPoll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RemotePoll = TimeSpan.FromSeconds(5);

    private readonly JsonNode?[] _results = new JsonNode?[items.Count];
    private int _done;

    /// <summary>Makes them all; one that fails does not stop the others.</summary>
    /// <returns>The exit code: done only when all are.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            item.Options.Check();
        }

        foreach (string name in items.SelectMany(item => item.Unused).Distinct())
        {
            report.Step($"'{name}' is not used: a list has {string.Join(", ", BatchItem.Names)}");
        }

        // Found out before the work, not after it.
        await File.WriteAllTextAsync(manifestPath, WireJson.Text(Manifest(TimeSpan.Zero)) + "\n", cancellationToken);
        var watch = Stopwatch.StartNew();
        await using var connection = await Connection.OpenAsync(report, cancellationToken);
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, items.Count),
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken },
                async (index, token) =>
                {
                    _results[index] = await MakeAsync(connection, items[index], token);
                    report.Step($"{Interlocked.Increment(ref _done)} of {items.Count}: {items[index].Output}");
                });
        }
        finally
        {
            await File.WriteAllTextAsync(manifestPath, WireJson.Text(Manifest(watch.Elapsed)) + "\n", CancellationToken.None);
        }

        int failed = _results.Count(result => !IsDone(result));
        var all = Manifest(watch.Elapsed);
        all["manifest"] = manifestPath;
        report.Result(all, $"{items.Count - failed} of {items.Count} videos made; {manifestPath} says what became of each");
        return failed == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static bool IsDone(JsonNode? result) => result?["ok"]?.GetValue<bool>() == true;

    private JsonObject Manifest(TimeSpan elapsed) => new()
    {
        ["ok"] = _results.All(IsDone),
        ["made"] = _results.Count(IsDone),
        ["elapsedSeconds"] = Math.Round(elapsed.TotalSeconds, 2),
        ["videos"] = new JsonArray([.. _results.Select((result, index) => result?.DeepClone() ?? Failed(items[index], "It was not begun."))]),
    };

    private static JsonObject Failed(BatchItem item, string why) => new()
    {
        ["ok"] = false,
        ["line"] = item.Line,
        ["prompt"] = item.Prompt,
        ["output"] = item.Output,
        ["error"] = why,
    };

    private static async Task<JsonNode> MakeAsync(Connection connection, BatchItem item, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var status = await RenderAsync(connection, item, cancellationToken);
            await connection.Client.DownloadAsync(status, item.Output, null, cancellationToken);
            return new JsonObject
            {
                ["ok"] = true,
                ["line"] = item.Line,
                ["prompt"] = item.Prompt,
                ["output"] = item.Output,
                ["seconds"] = status.Output?.Duration,
                ["bytes"] = new FileInfo(item.Output).Length,
                ["elapsedSeconds"] = Math.Round(watch.Elapsed.TotalSeconds, 2),
            };
        }
        catch (Exception e) when (e is RemoteException or CliException or IOException)
        {
            return Failed(item, e is RemoteException refusal ? Remedy.For(refusal, Languages.Of(item.Prompt)).Sentence : e.Message);
        }
    }

    private static async Task<RenderStatus> RenderAsync(Connection connection, BatchItem item, CancellationToken cancellationToken)
    {
        var client = connection.Client;
        var session = await client.OpenSessionAsync("project", Languages.Of(item.Prompt), null, cancellationToken);
        if (item.Files.Count > 0)
        {
            await client.UploadAsync(session.SessionId, item.Files, null, cancellationToken);
        }

        string reply = "";
        await foreach (var update in client.RunAsync(session.SessionId, item.Options.Message, null, cancellationToken))
        {
            switch (update)
            {
                case TurnText { IsPartial: false } text:
                    reply = text.Text;
                    break;
                case TurnFailure failure:
                    throw new CliException(ExitCodes.Refused, failure.Message);
            }
        }

        if (!DraftSummary.IsExportable((await client.GetStateAsync(session.SessionId, cancellationToken)).State.Draft))
        {
            throw new CliException(ExitCodes.Refused, reply);
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"render_{Guid.NewGuid():N}");
        var output = new RenderOutput
        {
            Format = item.Options.FileFormat,
            Quality = item.Quality,
            Resolution = item.Resolution,
            Fps = item.FramesPerSecond,
            Preset = item.Preset,
            Codec = item.Codec,
        };
        var status = await client.StartRenderAsync(id, session.SessionId, null, output, cancellationToken);
        while (status.Status is "pending" or "processing")
        {
            await Task.Delay(connection.IsLocal ? LocalPoll : RemotePoll, TimeProvider.System, cancellationToken);
            status = await client.GetRenderAsync(id, cancellationToken);
        }

        return status.Status == "completed"
            ? status
            : throw new CliException(ExitCodes.Fault, status.Error ?? $"The render ended as '{status.Status}'.");
    }
}

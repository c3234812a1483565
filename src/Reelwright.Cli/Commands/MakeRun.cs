using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>One <c>make</c>: goes through the wire protocol like any client, against a server of its own or a remote one.</summary>
internal sealed class MakeRun(MakeOptions options, Report report)
{
    // The embedded server is next door; a remote one is asked at the vendor's cadence.
    private static readonly TimeSpan LocalPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RemotePoll = TimeSpan.FromSeconds(5);

    /// <summary>Makes the video.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        options.Check();
        await using var connection = await Connection.OpenAsync(report, cancellationToken);
        var client = connection.Client;
        var session = await client.OpenSessionAsync("project", null, null, cancellationToken);
        if (options.Files.Count > 0)
        {
            report.Step($"Reading {options.Files.Count} {(options.Files.Count == 1 ? "file" : "files")}");
            await client.UploadAsync(session.SessionId, [.. options.Files], null, cancellationToken);
        }

        string reply = await TalkAsync(client, session.SessionId, cancellationToken);
        var state = await client.GetStateAsync(session.SessionId, cancellationToken);
        var timeline = state.State.Draft is { } draft ? DraftCodec.Decode(draft) : Timeline.Empty;
        if (timeline.IsEmpty)
        {
            // The agent has said why; its words are the sentence that the user needs.
            throw new CliException(ExitCodes.Refused, reply);
        }

        double prepared = watch.Elapsed.TotalSeconds;
        var render = await RenderAsync(client, session.SessionId, connection.IsLocal, cancellationToken);
        string output = Path.GetFullPath(options.Output);
        await client.DownloadAsync(render, output, null, cancellationToken);
        Tell(timeline, output, prepared, watch.Elapsed.TotalSeconds);
        return ExitCodes.Done;
    }

    private async Task<string> TalkAsync(ReelwrightClient client, string sessionId, CancellationToken cancellationToken)
    {
        string reply = "";
        await foreach (var update in client.RunAsync(sessionId, options.Message, null, cancellationToken))
        {
            switch (update)
            {
                case TurnToolCall call:
                    report.Step(StepNames.Of(call.Name));
                    break;
                case TurnText { IsPartial: false } text:
                    reply = text.Text;
                    break;
                case TurnFailure failure:
                    throw new CliException(ExitCodes.Refused, failure.Message);
            }
        }

        return reply;
    }

    private async Task<RenderStatus> RenderAsync(
        ReelwrightClient client,
        string sessionId,
        bool isLocal,
        CancellationToken cancellationToken)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"render_{Guid.NewGuid():N}");
        var status = await client.StartRenderAsync(
            id,
            sessionId,
            null,
            new RenderOutput { Format = "mp4", Quality = options.Quality, Resolution = options.Resolution },
            cancellationToken);
        try
        {
            await report.ProgressAsync("rendering", async progress =>
            {
                while (status.Status is "pending" or "processing")
                {
                    await Task.Delay(isLocal ? LocalPoll : RemotePoll, TimeProvider.System, cancellationToken);
                    status = await client.GetRenderAsync(id, cancellationToken);
                    progress.Report(status.Progress / 100.0);
                }
            });
        }
        catch (OperationCanceledException)
        {
            await client.CancelRenderAsync(id, CancellationToken.None);
            throw;
        }

        return status.Status == "completed"
            ? status
            : throw new CliException(ExitCodes.Fault, status.Error ?? $"The render ended as '{status.Status}'.");
    }

    private void Tell(Timeline timeline, string output, double prepared, double total)
    {
        long size = new FileInfo(output).Length;
        report.Result(
            new JsonObject
            {
                ["ok"] = true,
                ["output"] = output,
                ["seconds"] = Math.Round(timeline.Seconds, 3),
                ["frames"] = timeline.Length,
                ["width"] = timeline.Width,
                ["height"] = timeline.Height,
                ["bytes"] = size,
                ["title"] = timeline.Title,
                ["tracks"] = TrackSummary.Of(timeline, LanguageOf(timeline)),
                ["elapsedSeconds"] = Math.Round(total, 2),
                ["preparedSeconds"] = Math.Round(prepared, 2),
            },
            TrackSummary.Of(timeline, LanguageOf(timeline)),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{output}: {timeline.Seconds:0.#} s, {timeline.Width}x{timeline.Height}, {size / 1e6:0.0} MB, made in {total:0.0} s"));
    }

    private static string? LanguageOf(Timeline timeline) => timeline.Metadata.Text("language");
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>One <c>make</c>: goes through the wire protocol like any client, against a server of its own or a remote one.</summary>
internal sealed class MakeRun(MakeOptions wanted, Report report)
{
    private MakeOptions _options = wanted;

    // The embedded server is next door; a remote one is asked at the vendor's cadence.
    private static readonly TimeSpan LocalPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RemotePoll = TimeSpan.FromSeconds(5);

    /// <summary>Makes the video.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Ctrl-C is listened for as soon as this first waits; nothing may be made before.
        await Task.Yield();
        _options.Check();
        _options = await _options.WithDocumentAsync(cancellationToken);
        try
        {
            return await MakeAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C reaches the programs that are called as well: what they fail with then is no failure.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private async Task<int> MakeAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = await Connection.OpenAsync(report, cancellationToken);
        await using var room = new RoomWatch(connection, cancellationToken);
        try
        {
            return await MakeAsync(connection, watch, room.Token);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && (room.FullFolder ?? connection.FullFolder()) is { } full)
        {
            // Whatever failed first: this is what can be done about it.
            throw new CliException(ExitCodes.CannotWrite, FullDisk.Sentence(full));
        }
    }

    private async Task<int> MakeAsync(Connection connection, Stopwatch watch, CancellationToken cancellationToken)
    {
        var client = connection.Client;
        if (_options.Lexicon is not null || (connection.IsLocal && File.Exists(LexiconFile.Own)))
        {
            // A file that is named is for this video; where the account outlasts it, its own words stay beside them.
            var words = await LexiconFile.ReadAsync(_options.Lexicon ?? LexiconFile.Own, cancellationToken);
            await client.Lexicon.AddAsync(words, isWhole: false, cancellationToken);
        }

        var session = await client.OpenSessionAsync("project", null, null, cancellationToken);
        if (_options.Files.Count > 0)
        {
            report.Step($"Reading {_options.Files.Count} {(_options.Files.Count == 1 ? "file" : "files")}");
            var uploaded = await client.UploadAsync(session.SessionId, [.. _options.Files], null, cancellationToken);
            Pictureless.Check(uploaded.Files, report);
        }

        string reply = await TalkAsync(client, session.SessionId, cancellationToken);
        var state = await client.GetStateAsync(session.SessionId, cancellationToken);
        var timeline = state.State.Draft is { } draft ? DraftCodec.Decode(draft) : Timeline.Empty;
        if (timeline.IsEmpty)
        {
            // The agent has said why; its words are the sentence that the user needs.
            throw new CliException(ExitCodes.Refused, reply);
        }

        foreach (string note in reply.Split('\n').Where(line => line.StartsWith("I assumed", StringComparison.Ordinal) || line.StartsWith("我的假设", StringComparison.Ordinal)))
        {
            report.Step(note);
        }

        double prepared = watch.Elapsed.TotalSeconds;
        var render = await RenderAsync(connection, session.SessionId, cancellationToken);
        string output = Path.GetFullPath(_options.Output);
        report.Step("Saving");
        await SaveAsync(client, render, output, cancellationToken);
        if (_options.Provenance is { } list)
        {
            await File.WriteAllTextAsync(list, Director.Provenance.Of(timeline).ToJson(), cancellationToken);
        }

        var size = await SizeOfAsync(output, timeline, cancellationToken);
        Tell(timeline, render, output, size, prepared, watch.Elapsed.TotalSeconds);
        return ExitCodes.Done;
    }

    private static async Task SaveAsync(
        ReelwrightClient client,
        RenderStatus render,
        string output,
        CancellationToken cancellationToken)
    {
        try
        {
            await client.DownloadAsync(render, output, null, cancellationToken);
        }
        catch (IOException e) when (FullDisk.IsCauseOf(e))
        {
            throw new CliException(
                ExitCodes.CannotWrite,
                $"The disk is full at {Path.GetDirectoryName(output)}: free some space there, or choose another place with -o.");
        }
    }

    private async Task<string> TalkAsync(ReelwrightClient client, string sessionId, CancellationToken cancellationToken)
    {
        string reply = "";
        await foreach (var update in client.RunAsync(sessionId, _options.Message, null, cancellationToken))
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
                    throw new CliException(FullDisk.IsSaidBy(failure.Message) ? ExitCodes.CannotWrite : ExitCodes.Refused, failure.Message);
            }
        }

        return reply;
    }

    private async Task<RenderStatus> RenderAsync(
        Connection connection,
        string sessionId,
        CancellationToken cancellationToken)
    {
        var client = connection.Client;
        string id = string.Create(CultureInfo.InvariantCulture, $"render_{Guid.NewGuid():N}");
        var status = await client.StartRenderAsync(
            id,
            sessionId,
            null,
            new RenderOutput
            {
                Format = _options.FileFormat,
                Quality = _options.Quality,
                Resolution = _options.Resolution,
                Fps = _options.FramesPerSecond,
                Preset = _options.Preset,
                Codec = _options.Codec,
            },
            cancellationToken);
        try
        {
            await report.ProgressAsync("rendering", async progress =>
            {
                while (status.Status is "pending" or "processing")
                {
                    await Task.Delay(connection.IsLocal ? LocalPoll : RemotePoll, TimeProvider.System, cancellationToken);
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
            : throw new CliException(
                FullDisk.IsSaidBy(status.Error) ? ExitCodes.CannotWrite : ExitCodes.Fault,
                status.Error ?? $"The render ended as '{status.Status}'.");
    }

    // A preset or a wish may have made the picture smaller than the timeline. A series of pictures has the timeline's size.
    private static async Task<(int Width, int Height)> SizeOfAsync(string output, Timeline timeline, CancellationToken cancellationToken)
    {
        try
        {
            var made = await new Reelwright.Media.MediaProber(new Reelwright.Media.MediaTools()).ProbeAsync(output, cancellationToken);
            return made.Video is { } video ? (video.Width, video.Height) : (timeline.Width, timeline.Height);
        }
        catch (Reelwright.Media.MediaException)
        {
            return (timeline.Width, timeline.Height);
        }
    }

    private void Tell(
        Timeline timeline, RenderStatus render, string output, (int Width, int Height) picture, double prepared, double total)
    {
        long size = new FileInfo(output).Length;
        var checks = render.Output?.Report;
        foreach (string finding in Findings(checks))
        {
            report.Step(finding);
        }

        report.Result(
            new JsonObject
            {
                ["ok"] = true,
                ["output"] = output,
                ["seconds"] = Math.Round(timeline.Seconds, 3),
                ["frames"] = timeline.Length,
                ["width"] = picture.Width,
                ["height"] = picture.Height,
                ["bytes"] = size,
                ["title"] = timeline.Title,
                ["tracks"] = TrackSummary.Of(timeline, LanguageOf(timeline)),
                ["elapsedSeconds"] = Math.Round(total, 2),
                ["preparedSeconds"] = Math.Round(prepared, 2),
                ["report"] = checks?.DeepClone(),
            },
            TrackSummary.Of(timeline, LanguageOf(timeline)),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{output}: {timeline.Seconds:0.#} s, {picture.Width}x{picture.Height}, {size / 1e6:0.0} MB, made in {total:0.0} s"));
    }

    // What verifying the film found, with the words that change it.
    private static IEnumerable<string> Findings(JsonNode? report) =>
        from check in report?["checks"] as JsonArray ?? []
        from finding in check?["findings"] as JsonArray ?? []
        select finding["suggestion"] is { } suggestion
            ? $"{finding["severity"]}: {finding["message"]} Say: {suggestion}"
            : $"{finding["severity"]}: {finding["message"]}";

    private static string? LanguageOf(Timeline timeline) => timeline.Metadata.Text("language");
}

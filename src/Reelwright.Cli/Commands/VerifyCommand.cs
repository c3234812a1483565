using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;

namespace Reelwright.Cli;

/// <summary><c>reelwright verify</c>: what is not as it should be in a file or a session, and what to say to change it.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var subject = new Argument<string>("file|session") { Description = "A video file, or the id of a session on the server in NEMO_API_URL" };
        var draft = new Option<string?>("--draft") { Description = "The draft (JSON) that the file was made from: more can be checked then" };
        var preset = new Option<string?>("--preset") { Description = "The platform that it goes to, such as youtube or douyin" };
        var command = new Command(
            "verify",
            """
            Check a finished video, or a session's timeline

            Frames, gaps, black and standing stretches, missing media, words that overlap, leave the safe area or are gone too fast,
            clipping, loudness, the ends of picture and sound, colour tags. Each finding says what to say to have it changed.
            "clean" was checked; "not checked" says why it was not. The exit code is 2 when there is a fault.

            Examples:
              reelwright verify promo.mp4
              reelwright verify promo.mp4 --draft draft.json --preset douyin
            """)
        {
            subject, draft, preset,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(subject)!,
            parsed.GetValue(draft),
            parsed.GetValue(preset),
            new Report(parsed.GetValue(json), isQuiet: false),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string subject, string? draft, string? preset, Report report, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var request = new VerifyRequest
        {
            Preset = preset is null ? null : OutputPresets.Find(preset) ?? throw new CliException(
                ExitCodes.Usage, $"There is no preset '{preset}'. Choose one of {string.Join(", ", OutputPresets.All.Select(known => known.Id))}."),
            Timeline = draft is null ? null : Decode(draft, await ReadAsync(draft, cancellationToken)),
        };
        var result = File.Exists(subject)
            ? await CheckAsync(subject, request, cancellationToken)
            : await WithVerifierAsync(async verifier =>
                verifier.Check(await SessionAsync(subject, request, report, cancellationToken)));
        Tell(subject, result, report);
        return result.HasFaults ? ExitCodes.Faults : ExitCodes.Done;
    }

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="request">What is known about it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="MediaException">It cannot be read.</exception>
    public static Task<VerificationReport> CheckAsync(string path, VerifyRequest request, CancellationToken cancellationToken) =>
        WithVerifierAsync(verifier => verifier.CheckAsync(path, request, cancellationToken));

    /// <summary>A check in words, a line for each finding.</summary>
    public static IEnumerable<string> LinesOf(VerificationReport report) => report.Checks.SelectMany(Lines);

    private static async Task<VerificationReport> WithVerifierAsync(Func<Verifier, Task<VerificationReport>> check)
    {
        string assets = Locations.Assets();
        var tools = new MediaTools();
        await using var speech = new OfflineSpeech(assets, Locations.Speech());
        using var engine = new RenderEngine(assets, tools, speech);
        return await check(new Verifier(engine, tools));
    }

    private static async Task<VerifyRequest> SessionAsync(string id, VerifyRequest request, Report report, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("NEMO_API_URL") is not { Length: > 0 } || id.Contains('/', StringComparison.Ordinal) || id.Contains('.', StringComparison.Ordinal))
        {
            throw new CliException(ExitCodes.NoInput, $"{id} is not there. Check the name and the folder; for a session, set NEMO_API_URL to its server.");
        }

        await using var connection = await Connection.OpenAsync(report, cancellationToken);
        var state = await connection.Client.GetStateAsync(id, cancellationToken);
        return state.State.Draft is { } draft
            ? request with { Timeline = DraftCodec.Decode(draft) }
            : throw new CliException(ExitCodes.Refused, "There is no video in this session yet; make one first.");
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) => File.Exists(path)
        ? await File.ReadAllTextAsync(path, cancellationToken)
        : throw new CliException(ExitCodes.NoInput, $"{path} is not there. Check the name and the folder.");

    private static Timelines.Timeline Decode(string path, string text)
    {
        try
        {
            return DraftCodec.Decode(JsonNode.Parse(text) as JsonObject ?? throw new CliException(ExitCodes.BadInput, $"{path} is not a draft: it is no JSON object."));
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or DraftException)
        {
            throw new CliException(ExitCodes.BadInput, $"{path} is not a draft: {e.Message}");
        }
    }

    private static void Tell(string subject, VerificationReport result, Report report)
    {
        var json = result.ToJson();
        json.Insert(0, "ok", true);
        json.Insert(1, "subject", subject);
        report.Result(json, [.. LinesOf(result)]);
    }

    private static IEnumerable<string> Lines(CheckResult check)
    {
        string state = check.State switch
        {
            CheckState.Clean => "clean",
            CheckState.NotChecked => "not checked",
            _ => check.Findings.All(finding => finding.IsHint) ? "hint" : "fault",
        };
        yield return $"{state,-12} {VerificationReport.Name(check.Check),-14} {check.Why?.En ?? check.Measured}".TrimEnd();
        foreach (var finding in check.Findings)
        {
            yield return $"             {finding.Message.En}";
            if (finding.Suggestion is { } suggestion)
            {
                yield return $"             Say: {suggestion.En} / {suggestion.Zh}";
            }
        }
    }
}

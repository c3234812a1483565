using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary><c>reelwright draft</c>: the timeline as a document, ours or another program's.</summary>
internal static class DraftCommand
{
    private static readonly string[] Endings = ["json", .. InterchangeFormats.Written];

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = $"Where it goes, as its ending says: .{string.Join(", .", Endings)}; without it, JSON to standard output",
        };
        var capcut = new Option<string?>("--capcut") { Description = "Write a draft folder for JianYing and CapCut there, with the media inside" };
        return new Command(
            "draft",
            """
            Show or save the timeline: JSON (docs/DRAFT.md), or a form that other programs read

            Other programs have no generators: for .fcpxml and --capcut the project's files and what is made here, rendered, are saved too, beside
            NAME.fcpxml in NAME-media. What a form cannot say is listed, line by line.

            Examples:
              reelwright draft -o cut.otio
              reelwright draft -o captions.srt
              reelwright draft -o cut.fcpxml
              reelwright draft --capcut ./my-draft
              reelwright draft import other.otio
              reelwright draft import captions.srt
              reelwright draft convert other.otio -o ours.json
            """)
        {
            output, capcut, Import(json), Convert(json),
        }.With(json, ClientCommand.SessionOption(), async (parsed, remote, report, cancellationToken) =>
        {
            var conversation = remote.Conversation;
            var state = await conversation.StateAsync(cancellationToken);
            var draft = state.State.Draft ?? [];
            if (parsed.GetValue(capcut) is { } folder)
            {
                CheckFolder(folder);
                var left = await DraftFolder.WriteAsync(conversation, state, folder, report, cancellationToken);
                Tell(report, Path.GetFullPath(folder), left);
                return ExitCodes.Done;
            }

            if (parsed.GetValue(output) is not { } path)
            {
                report.Result(new JsonObject { ["ok"] = true, ["draft"] = draft.DeepClone() }, WireJson.Text(draft));
                return ExitCodes.Done;
            }

            CheckFolder(path);
            if (EndingOf(path) == "fcpxml")
            {
                Tell(report, Path.GetFullPath(path), await DraftFolder.WriteBesideAsync(conversation, state, path, "fcpxml", report, cancellationToken));
                return ExitCodes.Done;
            }

            var links = state.State.VideoInfos.Where(file => file.Id is not null).DistinctBy(file => file.Id).ToDictionary(file => file.Id!, file => file.CdnUrl);
            await SaveAsync(draft, path, external => links.GetValueOrDefault(external.MediaId), report, cancellationToken);
            return ExitCodes.Done;
        });
    }

    /// <summary>Reads a timeline from a file of any form that can be read.</summary>
    /// <exception cref="CliException">It cannot be read; the message says where.</exception>
    public static InterchangeReading Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new CliException(ExitCodes.NoInput, $"{path} is not there. Check the name and the folder.");
        }

        try
        {
            if (EndingOf(path) is var ending && ending != "json" && !InterchangeFormats.Readable.Contains(ending))
            {
                throw new CliException(ExitCodes.BadInput, $"{path}: a timeline is read from .json, .{string.Join(", .", InterchangeFormats.Readable)}, not from '.{ending}'.");
            }

            string text = File.ReadAllText(path);
            return ending == "json"
                ? new(DraftCodec.Decode(JsonNode.Parse(text) as JsonObject ?? throw new InterchangeException("A draft is a JSON object.")), [])
                : InterchangeFormats.Open(text, ending);
        }
        catch (Exception e) when (e is InterchangeException or DraftException or JsonException)
        {
            throw new CliException(ExitCodes.BadInput, $"{path}: {e.Message}");
        }
    }

    private static Command Import(Option<bool> json)
    {
        var input = new Argument<string>("input") { Description = $"A .json, .{string.Join(", .", InterchangeFormats.Readable)} file" };
        return new Command(
            "import",
            """
            Take a timeline of another program over as the project's, in one step that `undo` takes back

            Media are looked for where the file says and beside it, and sent along; captions (.srt, .vtt) go into the video that is there.
            """)
        {
            input,
        }.With(json, ClientCommand.SessionOption(), async (parsed, remote, report, cancellationToken) =>
        {
            var outcome = await DraftImport.RunAsync(remote.Conversation, parsed.GetValue(input)!, cancellationToken);
            var result = outcome.ToJson(remote.Conversation);
            result.Insert(0, "ok", true);
            report.Result(
                result,
                [
                    .. outcome.Uploaded.Select(name => $"sent along: {name}"),
                    result["tracks"]!.ToString(),
                    .. outcome.Left.Select(line => $"not carried: {line}"),
                ]);
            return ExitCodes.Done;
        });
    }

    private static Command Convert(Option<bool> json)
    {
        var input = new Argument<string>("input") { Description = $"A .json, .{string.Join(", .", InterchangeFormats.Readable)} file" };
        var output = new Option<string>("--output", "-o") { Description = $"A .{string.Join(", .", Endings)} file", Required = true };
        var command = new Command("convert", "Turn a timeline of one form into another, without a server") { input, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield();
            var read = Load(parsed.GetValue(input)!);
            var report = new Report(parsed.GetValue(json), isQuiet: false);
            await SaveAsync(DraftCodec.Encode(read.Timeline), parsed.GetValue(output)!, _ => null, report, cancellationToken, [.. read.Left]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task SaveAsync(
        JsonObject draft,
        string path,
        Func<ExternalReference, string?> addressOf,
        Report report,
        CancellationToken cancellationToken,
        params string[] lost)
    {
        string ending = EndingOf(path);
        if (!Endings.Contains(ending))
        {
            throw new CliException(ExitCodes.Usage, $"There is no form '.{ending}'. There are .{string.Join(", .", Endings)}.");
        }

        var file = ending == "json"
            ? new InterchangeFile(WireJson.Text(draft) + "\n", [])
            : InterchangeFormats.Write(DraftSummary.Read(draft), ending, addressOf);
        await File.WriteAllTextAsync(path, file.Text, cancellationToken);
        Tell(report, Path.GetFullPath(path), [.. lost, .. file.Left]);
    }

    // Found out before the work, not after it.
    private static void CheckFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new CliException(ExitCodes.CannotWrite, $"The folder {folder} is not there. Make it first: mkdir -p {folder}");
        }
    }

    private static string EndingOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();

    private static void Tell(Report report, string path, IReadOnlyList<string> left) => report.Result(
        new JsonObject
        {
            ["ok"] = true,
            ["output"] = path,
            ["left"] = new JsonArray([.. left.Select(line => (JsonNode)line)]),
        },
        [$"Saved {path}", .. left.Select(line => $"not carried: {line}")]);
}

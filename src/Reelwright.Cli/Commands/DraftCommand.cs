using System.CommandLine;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary><c>reelwright draft</c>: the timeline as a document.</summary>
internal static class DraftCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var output = new Option<string?>("--output", "-o") { Description = "Where the draft goes; without it, to standard output" };
        return new Command("draft", "Show or save the timeline as JSON (docs/DRAFT.md)") { output }.With(
            json,
            ClientCommand.SessionOption(),
            async (parsed, remote, report, cancellationToken) =>
            {
                var state = await remote.Conversation.StateAsync(cancellationToken);
                var draft = state.State.Draft ?? [];
                if (parsed.GetValue(output) is not { } path)
                {
                    report.Result(new JsonObject { ["ok"] = true, ["draft"] = draft.DeepClone() }, draft.ToJsonString());
                    return ExitCodes.Done;
                }

                await File.WriteAllTextAsync(path, draft.ToJsonString() + "\n", cancellationToken);
                report.Result(new JsonObject { ["ok"] = true, ["output"] = Path.GetFullPath(path) }, $"Saved {Path.GetFullPath(path)}");
                return ExitCodes.Done;
            });
    }
}

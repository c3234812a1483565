using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright status</c>: what is on the timeline.</summary>
internal static class StatusCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json) =>
        new Command("status", "Show the project: its tracks, its files, its length").With(
            json,
            ClientCommand.SessionOption(),
            async (_, remote, report, cancellationToken) =>
            {
                var conversation = remote.Conversation;
                if (conversation.SessionId is null)
                {
                    report.Result(
                        new JsonObject { ["ok"] = true, ["session"] = null, ["exportable"] = false },
                        "There is no project yet. Start one: reelwright chat \"a 10-second video about…\"");
                    return ExitCodes.Done;
                }

                var state = await conversation.StateAsync(cancellationToken);
                var timeline = DraftSummary.Read(state.State.Draft);
                string tracks = DraftSummary.Of(state, conversation.Language);
                string[] files = [.. state.State.VideoInfos.Select(file => file.Filename)];
                string[] lines = files.Length > 0 ? [$"Files: {string.Join(", ", files)}", tracks] : [tracks];
                report.Result(
                    new JsonObject
                    {
                        ["ok"] = true,
                        ["session"] = conversation.SessionId,
                        ["tracks"] = tracks,
                        ["files"] = new JsonArray([.. files.Select(file => (JsonNode)file)]),
                        ["seconds"] = Math.Round(timeline.Seconds, 3),
                        ["width"] = timeline.Width,
                        ["height"] = timeline.Height,
                        ["revision"] = state.State.Revision,
                        ["exportable"] = DraftSummary.IsExportable(state.State.Draft),
                    },
                    lines);
                return ExitCodes.Done;
            });
}

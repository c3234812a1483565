using System.CommandLine;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary><c>reelwright credits</c>: the balance.</summary>
internal static class CreditsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json) =>
        new Command("credits", "Show what is left to spend").With(json, null, async (_, remote, report, cancellationToken) =>
        {
            var credits = await remote.Conversation.CreditsAsync(cancellationToken);
            report.Result(
                new JsonObject
                {
                    ["ok"] = true,
                    ["available"] = credits.Available,
                    ["frozen"] = credits.Frozen,
                    ["total"] = credits.Total,
                },
                $"{credits.Available} credits available, {credits.Frozen} held, {credits.Total} in all");
            return ExitCodes.Done;
        });
}

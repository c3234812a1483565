using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

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
                Line(credits, remote.Conversation.Language));
            return ExitCodes.Done;
        });

    /// <summary>The balance in words.</summary>
    public static string Line(CreditBalance credits, string? language) => Languages.IsChinese(language ?? Locale.Language)
        ? $"可用积分：{credits.Available}，冻结：{credits.Frozen}，总计：{credits.Total}"
        : $"{credits.Available} credits available, {credits.Frozen} held, {credits.Total} in all";
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright versions</c>: what was said and what it changed.</summary>
internal static class VersionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var save = new Option<int?>("--save") { Description = "Number of the version whose draft is wanted" };
        var output = new Option<string?>("--output", "-o") { Description = "Where that draft goes (default version-N.json)" };
        return new Command("versions", "List every version of the project, oldest first") { save, output }.With(
            json,
            ClientCommand.SessionOption(),
            async (parsed, remote, report, cancellationToken) =>
            {
                var versions = await ListAsync(remote.Conversation, cancellationToken);
                if (parsed.GetValue(save) is { } number)
                {
                    var version = versions.FirstOrDefault(version => version.Number == number)
                        ?? throw new CliException(ExitCodes.Usage, $"There is no version {number}; there are {versions.Count}.");
                    string path = Path.GetFullPath(parsed.GetValue(output) ?? $"version-{number}.json");
                    await File.WriteAllTextAsync(path, WireJson.Text(version.Draft), cancellationToken);
                    report.Result(new JsonObject { ["ok"] = true, ["version"] = number, ["output"] = path }, $"Saved {path}");
                    return ExitCodes.Done;
                }

                report.Result(
                    new JsonObject
                    {
                        ["ok"] = true,
                        ["versions"] = new JsonArray([.. versions.Select(version => (JsonNode)new JsonObject
                        {
                            ["number"] = version.Number,
                            ["at"] = version.At.ToString("O", CultureInfo.InvariantCulture),
                            ["words"] = version.Words,
                            ["tracks"] = version.Tracks,
                        })]),
                    },
                    versions.Count == 0
                        ? ["There is no version yet."]
                        : [.. versions.Select(version => string.Create(
                            CultureInfo.InvariantCulture, $"{version.Number,3}  {version.At:yyyy-MM-dd HH:mm}  {version.Words}"))]);
                return ExitCodes.Done;
            });
    }

    private static async Task<IReadOnlyList<Version>> ListAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var versions = new List<Version>();
        string words = "";
        foreach (var item in await conversation.EventsAsync(cancellationToken))
        {
            if ((string?)item["author"] == "user" && item["content"]?["parts"]?[0]?["text"] is JsonValue said)
            {
                words = said.ToString();
            }

            if (item["actions"]?["stateDelta"]?["draft"] is JsonObject draft)
            {
                double at = item["timestamp"] is JsonValue time && time.TryGetValue(out double seconds) ? seconds : 0;
                versions.Add(new(
                    versions.Count + 1,
                    DateTimeOffset.FromUnixTimeMilliseconds((long)(at * 1000)),
                    words.ReplaceLineEndings(" "),
                    DraftSummary.Of(draft, conversation.Language),
                    draft));
            }
        }

        return versions;
    }

    private sealed record Version(int Number, DateTimeOffset At, string Words, string Tracks, JsonObject Draft);
}

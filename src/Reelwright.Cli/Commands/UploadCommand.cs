using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright upload</c>: files and links into the project.</summary>
internal static class UploadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var places = new Argument<string[]>("files")
        {
            Description = "Pictures, clips and sounds: files, or links that the server fetches",
            Arity = ArgumentArity.OneOrMore,
        };
        return new Command("upload", "Add pictures, clips and sounds to the project") { places }.With(
            json,
            ClientCommand.SessionOption(),
            async (parsed, remote, report, cancellationToken) =>
            {
                var files = await UploadAsync(remote.Conversation, parsed.GetValue(places)!, report, cancellationToken);
                report.Result(
                    new JsonObject
                    {
                        ["ok"] = true,
                        ["session"] = remote.Conversation.SessionId,
                        ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
                        {
                            ["name"] = file.Filename,
                            ["type"] = file.FileType,
                            ["seconds"] = file.Duration,
                            ["width"] = file.Width,
                            ["height"] = file.Height,
                        })]),
                    },
                    [.. files.Select(Line)]);
                return ExitCodes.Done;
            });
    }

    /// <summary>Uploads files and has links fetched.</summary>
    /// <exception cref="CliException">A file is not there.</exception>
    public static async Task<IReadOnlyList<UploadedFile>> UploadAsync(
        Conversation conversation,
        IReadOnlyList<string> places,
        Report report,
        CancellationToken cancellationToken)
    {
        string[] links = [.. places.Where(IsLink)];
        string[] files = [.. places.Where(place => !IsLink(place))];
        if (Array.Find(files, file => !File.Exists(file)) is { } missing)
        {
            if (missing.Contains("://", StringComparison.Ordinal))
            {
                throw new CliException(ExitCodes.Usage, $"A link begins with http:// or https://, not {missing}");
            }

            throw new CliException(ExitCodes.NoInput, $"{missing} is not there. Check the name and the folder.");
        }

        var uploaded = new List<UploadedFile>();
        if (files.Length > 0)
        {
            await report.ProgressAsync("uploading", async progress =>
                uploaded.AddRange((await conversation.UploadAsync(files, progress, cancellationToken)).Files));
        }

        if (links.Length > 0)
        {
            uploaded.AddRange((await conversation.UploadUrlsAsync(links, cancellationToken)).Files);
        }

        return uploaded;
    }

    /// <summary>A file in words.</summary>
    public static string Line(UploadedFile file) => file.Duration > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Filename}: {file.FileType}, {file.Duration:0.#} s")
        : $"{file.Filename}: {file.FileType}, {file.Width}x{file.Height}";

    private static bool IsLink(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

using System.Text.Json.Nodes;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>With <c>--json</c> every command prints exactly one object on standard output, whatever becomes of it.</summary>
[Collection("served")]
public sealed class JsonOutputTests(ServedFixture served) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ExitCodes.Done, "chat", "hello")]
    [InlineData(ExitCodes.Done, "status")]
    [InlineData(ExitCodes.Done, "credits")]
    [InlineData(ExitCodes.Done, "config")]
    [InlineData(ExitCodes.Done, "completion", "fish")]
    [InlineData(ExitCodes.Done, "skills", "list")]
    [InlineData(ExitCodes.Done, "skills", "verify")]
    [InlineData(ExitCodes.Done, "skills", "install", "reelwright", "--to", "skills")]
    [InlineData(ExitCodes.Done, "doctor")]
    [InlineData(ExitCodes.Done, "draft", "convert", "words.srt", "-o", "words.otio")]
    [InlineData(ExitCodes.Usage, "make", " ")]
    [InlineData(ExitCodes.NoInput, "make", "a video of this", "nowhere.png")]
    [InlineData(ExitCodes.NoInput, "make", "--from", "nowhere.jsonl")]
    [InlineData(ExitCodes.Usage, "make", "--from", "empty.jsonl")]
    [InlineData(ExitCodes.Refused, "chat", "/export")]
    [InlineData(ExitCodes.Usage, "chat", "/nothing")]
    [InlineData(ExitCodes.NoInput, "upload", "nowhere.png")]
    [InlineData(ExitCodes.Refused, "export")]
    [InlineData(ExitCodes.Refused, "draft")]
    [InlineData(ExitCodes.NoInput, "draft", "import", "nowhere.otio")]
    [InlineData(ExitCodes.BadInput, "draft", "import", "empty.jsonl.edl")]
    [InlineData(ExitCodes.Refused, "versions")]
    [InlineData(ExitCodes.NoInput, "verify", "nowhere.mp4")]
    [InlineData(ExitCodes.Done, "--version")]
    [InlineData(ExitCodes.Done, "--help")]
    [InlineData(ExitCodes.Done, "upload", "--help")]
    [InlineData(ExitCodes.Done, "draft", "import", "-h")]
    [InlineData(ExitCodes.BadInput, "draft", "convert", "empty.jsonl.edl", "-o", "x.otio")]
    [InlineData(ExitCodes.Usage, "upload", "ftp://127.0.0.1/a.mp4")]
    [InlineData(ExitCodes.BadInput, "draft", "import", "empty.jsonl")]
    [InlineData(ExitCodes.Usage, "make", "tea", "--jobs", "0")]
    [InlineData(ExitCodes.Usage, "config", "poll-seconds", "soon")]
    [InlineData(ExitCodes.Usage, "export", "--quality", "best")]
    [InlineData(ExitCodes.CannotWrite, "make", "--from", "one.jsonl", "--manifest", "/nowhere/list.json")]
    [InlineData(ExitCodes.Usage, "serve", "--port", "99999")]
    [InlineData(ExitCodes.Usage, "mcp", "--http", "--port", "-1")]
    [InlineData(ExitCodes.Usage, "serve", "--port", "many")]
    [InlineData(ExitCodes.Usage, "worker", "--jobs", "0")]
    [InlineData(ExitCodes.Usage, "mcp")]
    [InlineData(ExitCodes.Unavailable, "admin", "accounts", "--data", "nowhere")]
    [InlineData(ExitCodes.Usage, "config", "nothing")]
    [InlineData(ExitCodes.Usage, "completion", "tcsh")]
    [InlineData(ExitCodes.Usage, "skills")]
    [InlineData(ExitCodes.NoInput, "skills", "verify", "nowhere")]
    [InlineData(ExitCodes.Usage, "nonsense")]
    [InlineData(ExitCodes.Usage, "credits", "--nonsense")]
    public async Task One_object_says_what_became_of_it(int exitCode, params string[] arguments)
    {
        await File.WriteAllTextAsync(_folder["words.srt"], "1\n00:00:00,000 --> 00:00:01,000\nGood morning\n");
        await File.WriteAllTextAsync(_folder["empty.jsonl"], "\n");
        await File.WriteAllTextAsync(_folder["one.jsonl"], "{\"prompt\":\"tea\"}\n");
        await File.WriteAllTextAsync(_folder["empty.jsonl.edl"], "\n");

        var result = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, served.User(), [.. arguments, "--json"]);

        Assert.True(result.ExitCode == exitCode, result.Shown);
        string line = Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var json = (JsonObject)JsonNode.Parse(line)!;
        Assert.Equal(exitCode == ExitCodes.Done, (bool)json["ok"]!);
        Assert.All(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), progress => Assert.IsType<JsonObject>(JsonNode.Parse(progress)));
        if (exitCode != ExitCodes.Done)
        {
            Assert.Equal(exitCode, (int)json["exitCode"]!);
            Assert.InRange(json["error"]!.ToString().Length, 10, 400);
            Assert.DoesNotContain('\n', json["error"]!.ToString());
        }
    }

    [Fact]
    public async Task Words_of_every_language_stand_as_they_are()
    {
        var result = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, served.User(), "make", "茶 & \"水\"", "没有.png", "--json");

        Assert.Equal("""{"ok":false,"error":"没有.png is not there. Check the name and the folder.","exitCode":66}""", result.Output.Trim());
    }

    [Theory]
    [InlineData("urls", "serve", "--port", "0")]
    [InlineData("data", "worker")]
    [InlineData("url", "mcp", "--http", "--port", "0")]
    public async Task What_runs_until_it_is_stopped_says_where_as_one_object(string key, params string[] arguments)
    {
        var user = served.User();
        user["REELWRIGHT_DATA"] = _folder["data"];
        if (arguments[0] == "worker")
        {
            // A worker works beside a server that has been there.
            using var server = CommandLine.Start(CommandLine.Program, _folder.Root, user, "serve", "--port", "0", "--json");
            await server.StandardOutput.ReadLineAsync();
            await StopAsync(server);
        }

        using var process = CommandLine.Start(CommandLine.Program, _folder.Root, user, [.. arguments, "--json"]);
        string? line = await process.StandardOutput.ReadLineAsync();
        await StopAsync(process);
        string rest = await process.StandardOutput.ReadToEndAsync();

        var json = (JsonObject)JsonNode.Parse(line ?? await process.StandardError.ReadToEndAsync())!;
        Assert.True((bool)json["ok"]!);
        Assert.NotNull(json[key]);
        Assert.Empty(rest);
    }

    [Fact]
    public async Task A_conversation_that_fails_in_the_middle_tells_what_was_done()
    {
        var result = await CommandLine.FeedAsync(
            CommandLine.Program, _folder.Root, served.User(), "/credits\n/nothing\n/credits\n", "chat", "--json");

        var json = (JsonObject)JsonNode.Parse(result.Output)!;
        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.False((bool)json["ok"]!);
        Assert.Contains("100 credits available", json["turns"]!.AsArray().Single()!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_tells_its_progress_line_by_line_and_its_end_once()
    {
        await File.WriteAllTextAsync(
            _folder["list.jsonl"],
            """
            {"prompt":"a 1-second video: Aurora, a desk lamp","output":"a.mp4","quality":"low","resolution":"360p"}
            {"prompt":"a video of this","files":["nowhere.png"],"output":"b.mp4"}
            """);
        var user = served.User();
        user.Remove("NEMO_API_URL");

        var missing = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "make", "--from", "list.jsonl", "--jobs", "2", "--json");
        await File.WriteAllTextAsync(
            _folder["list.jsonl"],
            """
            {"prompt":"a 1-second video: Aurora, a desk lamp","output":"a.mp4","quality":"low","resolution":"360p"}
            {"prompt":"undo","output":"b.mp4"}
            """);
        var result = await CommandLine.RunAsync(
            CommandLine.Program, _folder.Root, user, "make", "--from", "list.jsonl", "--jobs", "2", "--manifest", "done.json", "--json");

        var json = (JsonObject)JsonNode.Parse(result.Output)!;
        var manifest = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(_folder["done.json"]))!;
        Assert.Equal(ExitCodes.NoInput, missing.ExitCode);
        Assert.Equal(ExitCodes.Refused, result.ExitCode);
        Assert.Equal((false, 1), ((bool)json["ok"]!, (int)json["made"]!));
        Assert.Equal([true, false], manifest["videos"]!.AsArray().Select(video => (bool)video!["ok"]!));
        Assert.Equal([1, 2], manifest["videos"]!.AsArray().Select(video => (int)video!["line"]!));
        Assert.True(manifest["videos"]![1]!["error"]!.ToString().Length > 10);
        Assert.True(File.Exists(_folder["a.mp4"]));
        Assert.False(File.Exists(_folder["b.mp4"]));
        Assert.Equal(2, result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["event"]!.ToString()).Count());
    }

    private static async Task StopAsync(System.Diagnostics.Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}

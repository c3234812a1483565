using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>The command line as a user and a script call it.</summary>
[Collection("served")]
public sealed class CommandTests(ServedFixture served) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_conversation_in_pieces_ends_in_a_file_and_every_command_knows_the_project()
    {
        var user = served.User();

        var made = await RunAsync(user, "chat", "--json", "make a 1-second video: Aurora, a desk lamp");
        var piped = await CommandLine.FeedAsync(CommandLine.Program, _folder.FullName, user, "change the title to \"Dawn\"\n/tracks\n/undo\n/credits\n", "chat");
        var status = await RunAsync(user, "status", "--json");
        var versions = await RunAsync(user, "versions", "--json");
        var saved = await RunAsync(user, "versions", "--json", "--save", "1", "-o", "one.json");
        var draft = await RunAsync(user, "draft", "--json");
        var otio = await RunAsync(user, "draft", "--json", "-o", "cut.otio");
        var converted = await RunAsync(user, "draft", "convert", "cut.otio", "-o", "ours.json", "--json");
        var subtitles = await RunAsync(user, "draft", "convert", "ours.json", "-o", "words.srt", "--json");
        var capcut = await RunAsync(user, "draft", "--capcut", "capcut", "--json");
        var finalCut = await RunAsync(user, "draft", "-o", "cut.fcpxml", "--json");
        var exported = await RunAsync(user, "export", "--json", "-o", "out.mp4", "--resolution", "480p", "--quality", "low");
        var again = await RunAsync(user, "export", "--json", "-o", "again.mp4", "--resume");

        var turn = Json(made)["turns"]![0]!;
        Assert.True((bool)turn["changed"]!);
        Assert.Contains("Timeline (", turn["tracks"]!.ToString(), StringComparison.Ordinal);
        Assert.All(made.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.NotNull(JsonNode.Parse(line)));
        Assert.Equal(0, piped.ExitCode);
        Assert.Contains("Dawn", piped.Output, StringComparison.Ordinal);
        Assert.Contains("0 credits available, 0 held, 0 in all", piped.Output, StringComparison.Ordinal);
        Assert.InRange((double)Json(status)["seconds"]!, 1, 4);
        Assert.True((bool)Json(status)["exportable"]!);
        Assert.Equal(3, Json(versions)["versions"]!.AsArray().Count);
        Assert.True((bool)Json(saved)["ok"]!);
        Assert.NotEmpty(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "one.json")))!["t"]!.AsArray());
        Assert.NotEmpty(Json(draft)["draft"]!["t"]!.AsArray());
        Assert.All([otio, converted, subtitles, capcut, finalCut], result => Assert.True(result.ExitCode == 0 && (bool)Json(result)["ok"]!, result.Shown));
        Assert.Equal(Json(draft)["draft"]!.ToJsonString(), JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "ours.json")))!.ToJsonString());
        Assert.Contains(" --> ", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "words.srt")), StringComparison.Ordinal);
        Assert.Equal(["picture.mp4", "sound.wav"], Directory.GetFiles(Path.Combine(_folder.FullName, "capcut", "media")).Select(Path.GetFileName).Order());
        Assert.NotEmpty(Json(capcut)["left"]!.AsArray());
        Assert.Equal(["picture.mp4", "sound.wav"], Directory.GetFiles(Path.Combine(_folder.FullName, "cut-media")).Select(Path.GetFileName).Order());
        Assert.Contains(
            new Uri(Path.Combine(_folder.FullName, "cut-media", "picture.mp4")).AbsoluteUri,
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "cut.fcpxml")),
            StringComparison.Ordinal);
        Assert.Equal(new FileInfo(Path.Combine(_folder.FullName, "out.mp4")).Length, (long)Json(exported)["bytes"]!);
        Assert.Equal((string)Json(exported)["render"]!, (string)Json(again)["render"]!);
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_refused_and_the_last_one_goes_on()
    {
        var user = served.User();
        string last = (string)Json(await RunAsync(user, "chat", "--json", "hello"))["session"]!;

        var talk = await RunAsync(user, "chat", "--json", "--session", "123", "hello");
        var status = await RunAsync(user, "status", "--json", "--session", "123");

        Assert.All([talk, status], result => Assert.Equal((ExitCodes.Refused, false), (result.ExitCode, (bool)Json(result)["ok"]!)));
        Assert.Equal(last, (string)Json(await RunAsync(user, "status", "--json"))["session"]!);
    }

    [Fact]
    public async Task What_is_no_timeline_is_refused_with_its_place()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bad.edl"), "nothing\n");
        var user = served.User();

        var bad = await RunAsync(user, "draft", "convert", "bad.edl", "-o", "x.json", "--json");
        var unknown = await RunAsync(user, "draft", "convert", "bad.edl", "-o", "x.xyz", "--json");
        var empty = await RunAsync(user, "make", "--json");

        Assert.Equal(ExitCodes.BadInput, bad.ExitCode);
        Assert.Contains("bad.edl", (string)Json(bad)["error"]!, StringComparison.Ordinal);
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Equal(ExitCodes.Usage, empty.ExitCode);
    }

    [Fact]
    public async Task Credits_are_one_object_with_three_numbers()
    {
        var result = await RunAsync(served.User(), "credits", "--json");

        // How fast it is stands in bench/start.sh: a time is no test on a machine that others use.
        Assert.Equal("""{"ok":true,"available":100,"frozen":0,"total":100}""", result.Output.Trim());
    }

    [Fact]
    public async Task Files_go_up_by_name_and_one_that_is_missing_is_named()
    {
        var user = served.User();
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "color=c=blue:s=64x48", "-frames:v", "1", Path.Combine(_folder.FullName, "blue.png"));

        var uploaded = await RunAsync(user, "upload", "blue.png", "--json");
        var missing = await RunAsync(user, "upload", "green.png", "--json");

        Assert.Equal("blue.png", (string)Json(uploaded)["files"]![0]!["name"]!);
        Assert.Equal(ExitCodes.NoInput, missing.ExitCode);
        Assert.Contains("green.png", (string)Json(missing)["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_a_pipe_have_marks_blanks_and_several_files()
    {
        var user = served.User();
        foreach (string name in new[] { "blue.png", "two words.png", "red.png" })
        {
            await MediaMaker.PictureAsync(Path.Combine(_folder.FullName, name));
        }

        string lines = $"\ufeff/help\r\n\r\n/upload blue.png \"two words.png\"\r\n{_folder.FullName}/red.png\r\nred.png\r\n/quit\r\nnot said\r\n";
        var result = await CommandLine.FeedAsync(CommandLine.Program, _folder.FullName, user, lines, "chat", "--json");

        Assert.True(result.ExitCode == 0, result.Shown);
        Assert.Equal(["help", "upload", "upload", "upload", "upload"], Json(result)["turns"]!.AsArray().Select(turn => turn!["did"]!.ToString()));
    }

    [Fact]
    public async Task A_conversation_is_in_the_language_of_what_was_said_last()
    {
        var user = served.User();
        await RunAsync(user, "chat", "你好");

        string lines = "hello\na 1-second video: Aurora, a desk lamp\n/tracks\nmake the title blue\n/undo\n/credits\n/help\n"
            + "/new\n你好\n/tracks\n/credits\n/help\n";
        var result = await CommandLine.FeedAsync(CommandLine.Program, _folder.FullName, user, lines, "chat", "--new", "--json");

        string[] said = [.. Json(result)["turns"]!.AsArray().Select(turn => turn!["text"]!.ToString())];
        Assert.Equal(12, said.Length);
        Assert.All(said[..7], text => Assert.DoesNotContain(text, IsChinese));
        Assert.All(said[7..], text => Assert.Contains(text, IsChinese));

        static bool IsChinese(char c) => c >= '\u4e00';
    }

    [Fact]
    public async Task A_list_becomes_as_many_videos_and_a_manifest()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "list.csv"),
            "prompt,output,quality,resolution\n\"a 1-second video: Aurora, a \"\"desk\"\" lamp\",a.mp4,low,360p\n1 秒视频：晨露精华液,b.mp4,low,360p\n");

        // Two makers, each with its own account: the price of a new video is all that an account has.
        var user = served.User();
        user.Remove("NEMO_API_URL");
        var result = await RunAsync(user, "make", "--from", "list.csv", "--jobs", "2", "--json");

        Assert.True(result.ExitCode == 0, result.Shown);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "list.manifest.json")))!;
        Assert.Equal(2, (int)manifest["made"]!);
        Assert.All(manifest["videos"]!.AsArray(), video => Assert.True(File.Exists((string)video!["output"]!)));
    }

    [Fact]
    public async Task Settings_stay_and_a_wrong_one_is_refused()
    {
        var user = served.User();
        string address = user["NEMO_API_URL"];
        user.Remove("NEMO_API_URL");

        await RunAsync(user, "config", "server", address);
        var credits = await RunAsync(user, "credits", "--json");
        var wrong = await RunAsync(user, "config", "server", "not an address", "--json");
        var unset = await RunAsync(user, "config", "server", "--unset", "--json");

        Assert.Equal(100, (int)Json(credits)["available"]!);
        Assert.Equal(ExitCodes.Usage, wrong.ExitCode);
        Assert.Null(Json(unset)["server"]);
    }

    [Fact]
    public async Task Skills_are_listed_installed_and_checked()
    {
        var user = served.User();

        var list = await RunAsync(user, "skills", "list", "--json");
        var installed = await RunAsync(user, "skills", "install", "reelwright", "--to", "claude", "--json");
        var verified = await RunAsync(user, "skills", "verify", Path.Combine(user["HOME"], ".claude", "skills", "reelwright"), "--json");
        var unknown = await RunAsync(user, "skills", "install", "nothing", "--to", "x", "--json");

        Assert.Equal(6, Json(list)["skills"]!.AsArray().Count);
        Assert.Equal(0, installed.ExitCode);
        Assert.True((bool)Json(verified)["ok"]!);
        Assert.Equal(ExitCodes.Usage, unknown.ExitCode);
        Assert.Contains("free-video-generation-chinese", (string)Json(unknown)["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Shells_complete_commands(string shell)
    {
        var script = await RunAsync(served.User(), "completion", shell);
        var suggested = await RunAsync(served.User(), "[suggest:13]", "reelwright ex");

        Assert.Contains("suggest", script.Output, StringComparison.Ordinal);
        Assert.Contains("export", suggested.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_a_wrong_address_and_a_page_are_one_sentence_and_an_exit_code_each()
    {
        await using var page = await HostedServer.StartAsync(it => it.Special = (_, _) => Results.Text("<html>hi</html>", "text/html"));

        var nobody = await RunAsync(served.User(new("http://127.0.0.1:1")), "credits", "--json");
        var other = await RunAsync(served.User(page.Address), "credits", "--json");
        var user = served.User();
        user["NEMO_API_URL"] = "nonsense";
        var wrong = await RunAsync(user, "credits", "--json");

        Assert.Equal(ExitCodes.Unavailable, nobody.ExitCode);
        Assert.Contains("reelwright serve", (string)Json(nobody)["error"]!, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unavailable, other.ExitCode);
        Assert.Contains("web page", (string)Json(other)["error"]!, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, wrong.ExitCode);
    }

    private Task<CommandResult> RunAsync(Dictionary<string, string> user, params string[] arguments) =>
        CommandLine.RunAsync(CommandLine.Program, _folder.FullName, user, arguments);

    // Exactly one object: anything more would not parse.
    private static JsonObject Json(CommandResult result)
    {
        Assert.True(result.Output.Trim().Length > 0, result.Shown);
        return (JsonObject)JsonNode.Parse(result.Output)!;
    }
}

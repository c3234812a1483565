using System.Text.Json.Nodes;
using Reelwright.Cli;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>Timelines and captions of other programs, taken into a project of the real server.</summary>
[Collection("served")]
public sealed class DraftImportTests(ServedFixture served) : IDisposable
{
    private const string Captions = "1\n00:00:00,000 --> 00:00:00,500\nGood morning\n\n2\n00:10:00,000 --> 00:10:02,000\nMuch later\n";
    private const string List = "TITLE: Cut\nFCM: NON-DROP FRAME\n\n001  AX       V     C        00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n* FROM CLIP NAME: red.png\n";
    private const string Second = "002  AX       V     C        00:00:00:00 00:00:01:00 00:00:01:00 00:00:02:00\n* FROM CLIP NAME: blue.png\n";

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_timeline_that_went_out_comes_back_as_one_step_that_undo_takes_back()
    {
        var user = served.User();
        await RunAsync(user, "chat", "make a 1-second video: Aurora, a desk lamp");
        await RunAsync(user, "draft", "-o", "cut.otio");
        var before = await DraftAsync(user);
        await RunAsync(user, "chat", "change the title to \"Dawn\"");
        var changed = await DraftAsync(user);

        var imported = await RunAsync(user, "draft", "import", "cut.otio", "--json");
        var after = await DraftAsync(user);
        await RunAsync(user, "chat", "/undo");
        var undone = await DraftAsync(user);

        Assert.True((bool)Json(imported)["ok"]!, imported.Shown);
        Assert.Equal(before, after);
        Assert.Equal(changed, undone);
        Assert.NotEqual(before, changed);
    }

    [Fact]
    public async Task Captions_go_into_the_video_that_is_there()
    {
        await File.WriteAllTextAsync(_folder["words.srt"], Captions);
        var user = served.User();
        await RunAsync(user, "chat", "make a 1-second video: Aurora, a desk lamp");
        double seconds = (double)Json(await RunAsync(user, "status", "--json"))["seconds"]!;

        var imported = await RunAsync(user, "draft", "import", "words.srt", "--json");
        await RunAsync(user, "draft", "-o", "out.srt");

        Assert.Contains("Much later", Json(imported)["left"]![0]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("1\n00:00:00,000 --> 00:00:00,500\nGood morning\n\n", await File.ReadAllTextAsync(_folder["out.srt"]));
        Assert.Equal(seconds, (double)Json(await RunAsync(user, "status", "--json"))["seconds"]!);
    }

    [Fact]
    public async Task Media_beside_a_list_of_cuts_are_sent_along_and_what_is_not_there_is_named()
    {
        await MediaMaker.PictureAsync(_folder["red.png"]);
        await File.WriteAllTextAsync(_folder["cut.edl"], List + Second);
        var user = served.User();

        var imported = await RunAsync(user, "draft", "import", "cut.edl", "--json");
        var exported = await RunAsync(user, "export", "-o", "red.mp4", "--resolution", "144p", "--quality", "low", "--json");

        Assert.True(imported.ExitCode == 0, imported.Shown);
        Assert.Equal("red.png", Json(imported)["uploaded"]!.AsArray().Single()!.ToString());
        Assert.Contains("blue.png", Json(imported)["left"]!.AsArray().Single()!.ToString(), StringComparison.Ordinal);
        Assert.True(exported.ExitCode == 0, exported.Shown);
    }

    [Fact]
    public async Task A_draft_made_from_an_older_revision_or_with_somebody_elses_media_is_refused()
    {
        using var client = new ReelwrightClient(served.Address);
        await client.GetTokenAsync(Guid.NewGuid().ToString(), None);
        var session = await client.OpenSessionAsync("project", "en", 1, None);
        var draft = DraftCodec.Encode(Interchange.InterchangeFormats.Read(Captions, "srt"));
        var foreign = DraftCodec.Encode(Interchange.InterchangeFormats.Read(List, "edl"));
        foreign["t"]![0]!["sg"]![0]!["md"] = new JsonObject { ["ty"] = "external", ["id"] = "med_0", ["kind"] = "image", ["name"] = "red.png" };

        var set = await client.SetDraftAsync(session.SessionId, draft, 0, "Import words.srt", None);
        var vast = new JsonObject { ["v"] = 1, ["t"] = new JsonArray(), ["padding"] = new string('x', 5 << 20) };
        var huge = await Assert.ThrowsAsync<RemoteException>(() => client.SetDraftAsync(session.SessionId, vast, null, "", None));
        var late = await Assert.ThrowsAsync<RemoteException>(() => client.SetDraftAsync(session.SessionId, draft, 0, "", None));
        var stolen = await Assert.ThrowsAsync<RemoteException>(() => client.SetDraftAsync(session.SessionId, foreign, null, "", None));

        Assert.Contains("larger than 4 MB", huge.Message, StringComparison.Ordinal);
        var events = await client.GetEventsAsync(session.SessionId, None);

        Assert.Equal(1, set.State.Revision);
        Assert.Equal((int)WireError.DraftChanged, late.Code);
        Assert.Equal((int)WireError.DraftRefused, stolen.Code);
        Assert.Contains(events, item => item.ToJsonString().Contains("Import words.srt", StringComparison.Ordinal));
        Assert.Contains(events, item => item.ToJsonString().Contains("undo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cut.otio", "{}")]
    [InlineData("cut.edl", "nothing")]
    [InlineData("cut.json", "[1]")]
    public async Task A_damaged_file_is_refused_by_name_and_changes_nothing(string name, string text)
    {
        await File.WriteAllTextAsync(_folder[name], text);

        var result = await RunAsync(served.User(), "draft", "import", name, "--json");

        Assert.Equal(ExitCodes.BadInput, result.ExitCode);
        Assert.Contains(name, Json(result)["error"]!.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> DraftAsync(Dictionary<string, string> user) => (await RunAsync(user, "draft")).Output;

    private Task<CommandResult> RunAsync(Dictionary<string, string> user, params string[] arguments) =>
        CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, arguments);

    private static JsonObject Json(CommandResult result)
    {
        Assert.True(result.Output.Trim().Length > 0, result.Shown);
        return (JsonObject)JsonNode.Parse(result.Output)!;
    }
}

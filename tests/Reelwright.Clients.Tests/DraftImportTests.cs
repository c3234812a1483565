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
        Assert.Contains("blue.png", Json(imported)["left"]!.AsArray()[^1]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("30 were taken", Json(imported)["left"]!.AsArray()[0]!.ToString(), StringComparison.Ordinal);
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

    [Fact]
    public async Task Two_files_of_one_name_in_two_folders_are_two_files()
    {
        foreach (string card in new[] { "A", "B" })
        {
            Directory.CreateDirectory(_folder[card]);
            await MediaMaker.RunAsync("-f", "lavfi", "-i", $"color=c={(card == "A" ? "red" : "blue")}:s=64x48", "-frames:v", "1", _folder[$"{card}/C0001.png"]);
        }

        // As another machine wrote it: its folders are not here, the last one is.
        await File.WriteAllTextAsync(_folder["cut.otio"], Otio("/Volumes/Card/A/C0001.png", "/Volumes/Card/B/C0001.png"));
        var user = served.User();

        var first = await RunAsync(user, "draft", "import", "cut.otio", "--json");
        var placed = await MediaAsync(user);
        var second = await RunAsync(user, "draft", "import", "cut.otio", "--json");
        var same = await MediaAsync(user);
        Directory.Delete(_folder["A"], recursive: true);
        var third = await RunAsync(user, "draft", "import", "cut.otio", "--json");

        Assert.Equal(["C0001.png", "C0001.png"], Json(first)["uploaded"]!.AsArray().Select(name => name!.ToString()));
        Assert.Equal(2, placed.Distinct().Count());
        Assert.Empty(Json(second)["uploaded"]!.AsArray());
        Assert.Equal(placed, same);

        // What is not here any more is not guessed at.
        Assert.Contains(Json(third)["left"]!.AsArray(), line => line!.ToString().Contains("cannot be told by its name", StringComparison.Ordinal));
        Assert.Contains(Json(third)["left"]!.AsArray(), line => line!.ToString().Contains("\"C0001.png\" is not here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_files_than_one_call_takes_go_in_several()
    {
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "testsrc=s=32x32:r=25", "-frames:v", "60", _folder["%03d.png"]);
        string[] names = [.. Enumerable.Range(1, 60).Select(number => $"{number:000}.png")];
        await File.WriteAllTextAsync(_folder["cut.otio"], Otio(names));
        var user = served.User();

        var imported = await RunAsync(user, "draft", "import", "cut.otio", "--json");

        Assert.True(imported.ExitCode == 0, imported.Shown);
        Assert.Equal(names, Json(imported)["uploaded"]!.AsArray().Select(name => name!.ToString()));
        Assert.Equal(60, (await MediaAsync(user)).Distinct().Count());
        Assert.Empty(Json(imported)["left"]!.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        using var client = new ReelwrightClient(served.Address);
        await client.GetTokenAsync(Guid.NewGuid().ToString(), None);
        var session = await client.OpenSessionAsync("project", "en", 1, None);
        using var http = new HttpClient { BaseAddress = served.Address, DefaultRequestHeaders = { Authorization = new("Bearer", client.Token) } };

        // It says that it is long and never sends more than a beginning: an answer can only come from the head.
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(served.Address.Host, served.Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"PUT /api/draft/nemo_agent/me/{session.SessionId} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {client.Token}\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n{{"));
        using var reader = new StreamReader(stream);
        string answer = (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!;

        // And one without a length is given up as soon as it is too long.
        using var endless = new StreamContent(new EndlessText());
        endless.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/draft/nemo_agent/me/{session.SessionId}") { Content = endless };
        request.Headers.TransferEncodingChunked = true;
        string? refused;
        try
        {
            using var response = await http.SendAsync(request);
            refused = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.ToString();
        }
        catch (HttpRequestException)
        {
            // The server had said so and hung up while this was still talking.
            refused = null;
        }

        Assert.Contains("422", answer, StringComparison.Ordinal);
        Assert.True(refused is null or "4005", refused);
        Assert.Equal(0, (await client.GetStateAsync(session.SessionId, None)).State.Revision);
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

    private static string Otio(params string[] addresses)
    {
        string clips = string.Join(',', addresses.Select(address =>
            """{"OTIO_SCHEMA":"Clip.2","name":"shot","source_range":{"start_time":{"OTIO_SCHEMA":"RationalTime.1","rate":30,"value":0},"duration":{"OTIO_SCHEMA":"RationalTime.1","rate":30,"value":30}},"media_references":{"DEFAULT_MEDIA":{"OTIO_SCHEMA":"ExternalReference.1","target_url":"ADDRESS"}},"active_media_reference_key":"DEFAULT_MEDIA"}"""
                .Replace("ADDRESS", address, StringComparison.Ordinal)));
        return """{"OTIO_SCHEMA":"Timeline.1","name":"cut","tracks":{"OTIO_SCHEMA":"Stack.1","children":[{"OTIO_SCHEMA":"Track.1","name":"V1","kind":"Video","children":[CLIPS]}]}}"""
            .Replace("CLIPS", clips, StringComparison.Ordinal);
    }

    private async Task<List<string>> MediaAsync(Dictionary<string, string> user) =>
        [.. JsonNode.Parse(await DraftAsync(user))!["t"]![0]!["sg"]!.AsArray().Select(segment => segment!["md"]!["id"]?.ToString() ?? "none")];

    private async Task<string> DraftAsync(Dictionary<string, string> user) => (await RunAsync(user, "draft")).Output;

    private Task<CommandResult> RunAsync(Dictionary<string, string> user, params string[] arguments) =>
        CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, arguments);

    // Ten megabytes of blanks.
    private sealed class EndlessText : Stream
    {
        private long _left = 10 << 20;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, given).Fill((byte)' ');
            _left -= given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private static JsonObject Json(CommandResult result)
    {
        Assert.True(result.Output.Trim().Length > 0, result.Shown);
        return (JsonObject)JsonNode.Parse(result.Output)!;
    }
}

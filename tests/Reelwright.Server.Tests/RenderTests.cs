using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class RenderTests : IAsyncLifetime
{
    private readonly ShiftedTime _time = new();
    private RunningServer _server = null!;
    private string _session = "";

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync(options => options with { Prices = new() { Generation = 0 } }, _time);
        await _server.SignInAsync();
        _session = await _server.OpenSessionAsync();
        await _server.SayAsync(_session, "make it");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_same_id_with_the_same_body_is_the_same_job()
    {
        var draft = JsonNode.Parse("""{"t":[{"tt":0,"sg":[{"d":500,"m":{"a":1,"b":2}}]}]}""");
        var reordered = JsonNode.Parse("""{"t":[{"sg":[{"m":{"b":2,"a":1},"d":500}],"tt":0}]}""");

        var first = await _server.RenderAsync(_session, "r1", draft);
        await _server.PollAsync("r1", "completed");
        var second = await _server.RenderAsync(_session, "r1", reordered);
        var other = await _server.RenderAsync(_session, "r1", JsonNode.Parse("""{"t":[{"tt":0,"sg":[{"d":600}]}]}"""));

        Assert.Equal("r1", (string)first["id"]!);
        Assert.Equal("completed", (string)second["status"]!);
        Assert.Equal(1, _server.Exporter.Exports);
        Assert.Equal((409, 4004), ((int)other["http"]!, (int)other["code"]!));
        Assert.False((bool)other["success"]!);
    }

    [Fact]
    public async Task Without_a_draft_the_session_is_rendered()
    {
        var answer = await _server.RenderAsync(new JsonObject
        {
            ["id"] = "r1",
            ["session_id"] = _session,
            ["output"] = new JsonObject { ["resolution"] = "720p", ["fps"] = 25, ["codec"] = "hevc", ["crf"] = 18 },
        });
        await _server.PollAsync("r1", "completed");

        Assert.Equal(0, (int)answer["code"]!);
        Assert.Equal(
            new ExportSettings { ShortEdge = 720, FramesPerSecond = 25, Codec = "h265", Crf = 18 }, _server.Exporter.LastSettings);
    }

    [Fact]
    public async Task An_anonymous_export_without_attribution_is_a_matter_of_the_plan()
    {
        var answer = await RunningServer.JsonAsync(await _server.Http.PostAsJsonAsync(
            "/api/render/proxy/lambda", new JsonObject { ["id"] = "r1", ["sessionId"] = _session }));

        Assert.Equal((402, 402), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.StartsWith("Register or upgrade your plan to unlock export.", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":500},{"d":"long"}]}]}""", "Track 1, segment 2, key 'd'")]
    [InlineData("""{"t":[]}""", "nothing to render")]
    [InlineData("""{"t":[{"tt":0,"sg":[{"d":9,"md":{"ty":"external","id":"a","kind":"image"}}]}]}""", "segment 1, key 'md.id'")]
    public async Task A_draft_that_cannot_be_rendered_is_refused_with_its_place(string draft, string message)
    {
        var answer = await _server.RenderAsync(_session, "r1", JsonNode.Parse(draft));

        Assert.Equal((422, 4005), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Contains(message, (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format":"exe"}""")]
    [InlineData("""{"quality":"best"}""")]
    [InlineData("""{"resolution":"12p"}""")]
    [InlineData("""{"crf":99}""")]
    [InlineData("""{"codec":"-y /etc/passwd"}""")]
    public async Task An_output_that_makes_no_sense_is_refused(string output)
    {
        var answer = await _server.RenderAsync(new JsonObject
        {
            ["id"] = "r1",
            ["sessionId"] = _session,
            ["output"] = JsonNode.Parse(output),
        });

        Assert.Equal((400, 400), ((int)answer["http"]!, (int)answer["code"]!));
    }

    [Fact]
    public async Task Progress_never_goes_down()
    {
        _server.Exporter.Hold();
        await _server.RenderAsync(_session, "r1");
        var seen = new List<int>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (seen.Count == 0 || seen[^1] < 52)
        {
            seen.Add((int)(await _server.GetAsync("/api/render/proxy/lambda/r1"))["progress"]!);
            await Task.Delay(20, limit.Token);
        }

        // From here on the exporter reports less than before.
        _server.Exporter.Release();
        string status = "";
        while (status != "completed")
        {
            var poll = await _server.GetAsync("/api/render/proxy/lambda/r1");
            (status, int progress) = ((string)poll["status"]!, (int)poll["progress"]!);
            seen.Add(progress);
            await Task.Delay(10, limit.Token);
        }

        Assert.Equal(seen.Order(), seen);
        Assert.Equal(100, seen[^1]);
    }

    [Fact]
    public async Task A_render_under_way_can_be_cancelled()
    {
        _server.Exporter.Hold();
        await _server.RenderAsync(_session, "r1");
        await _server.PollAsync("r1", "processing");
        await WaitAsync(() => _server.Exporter.Exports == 1);

        var cancelled = await RunningServer.JsonAsync(await _server.Http.PostAsync("/api/render/proxy/lambda/r1/cancel", null));
        await WaitAsync(() => _server.Exporter.Cancelled == 1);
        await WaitAsync(() => Directory.GetDirectories(Path.Combine(_server.Folder, "staging")).Length == 0);
        var after = await _server.GetAsync("/api/render/proxy/lambda/r1");

        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Equal("cancelled", (string)after["status"]!);
        Assert.Null(after["outputUrl"]);
    }

    [Fact]
    public async Task A_render_that_fails_says_why()
    {
        var draft = JsonNode.Parse("""{"m":{"title":"impossible"},"t":[{"tt":0,"sg":[{"d":500}]}]}""");
        await _server.RenderAsync(_session, "r1", draft);

        var failed = await _server.PollAsync("r1", "failed");
        var download = await _server.GetAsync("/api/render/proxy/r1/download");

        Assert.True((bool)failed["success"]!);
        Assert.Equal("There is no disk space left for this video.", (string)failed["error"]!);
        Assert.Equal(1003, (int)download["code"]!);
    }

    [Fact]
    public async Task Renders_of_others_are_not_found()
    {
        await _server.RenderAsync(_session, "r1");
        await _server.PollAsync("r1", "completed");
        await _server.SignInAsync();

        foreach (string path in (string[])["/api/render/proxy/lambda/r1", "/api/render/proxy/r1/download"])
        {
            var answer = await _server.GetAsync(path);
            Assert.Equal((404, 1003), ((int)answer["http"]!, (int)answer["code"]!));
        }

        var cancel = await RunningServer.JsonAsync(await _server.Http.PostAsync("/api/render/proxy/lambda/r1/cancel", null));
        Assert.Equal(1003, (int)cancel["code"]!);
    }

    [Fact]
    public async Task A_signed_link_gives_ranges()
    {
        string url = await RenderedUrlAsync();
        using var http = new HttpClient();
        byte[] whole = await http.GetByteArrayAsync(new Uri(url));

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(4, 7);
        using var part = await http.SendAsync(request);
        using var beyond = new HttpRequestMessage(HttpMethod.Get, url);
        beyond.Headers.TryAddWithoutValidation("Range", $"bytes={whole.Length}-");
        using var refused = await http.SendAsync(beyond);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftyp"u8.ToArray(), await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(whole.Length, part.Content.Headers.ContentRange!.Length);
        Assert.Equal("video/mp4", part.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, refused.StatusCode);
    }

    [Fact]
    public async Task A_changed_or_old_link_opens_nothing()
    {
        string url = await RenderedUrlAsync();
        using var http = new HttpClient();

        string[] changed =
        [
            url[..^1] + (url[^1] == 'A' ? 'B' : 'A'),
            url.Replace("e=", "e=9", StringComparison.Ordinal),
            url.Replace(".mp4", ".mov", StringComparison.Ordinal),
            url[..url.IndexOf('?', StringComparison.Ordinal)],
        ];
        foreach (string link in changed)
        {
            var answer = await RunningServer.JsonAsync(await http.GetAsync(new Uri(link)));
            Assert.Equal((403, 1001), ((int)answer["http"]!, (int)answer["code"]!));
        }

        _time.Shift = TimeSpan.FromHours(24.1);
        var expired = await RunningServer.JsonAsync(await http.GetAsync(new Uri(url)));
        Assert.Equal((403, 1001), ((int)expired["http"]!, (int)expired["code"]!));
        Assert.Contains("expired", (string)expired["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_with_a_price_is_charged_only_when_it_is_made()
    {
        await using var server = await RunningServer.StartAsync(options => options with { Prices = new() { Generation = 0, Export = 40 } });
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make it");

        await server.RenderAsync(session, "good");
        await server.PollAsync("good", "completed");
        await server.RenderAsync(session, "bad", JsonNode.Parse("""{"m":{"title":"impossible"},"t":[{"tt":0,"sg":[{"d":500}]}]}"""));
        await server.PollAsync("bad", "failed");
        await server.RenderAsync(session, "second");
        await server.PollAsync("second", "completed");
        var third = await server.RenderAsync(session, "third");

        Assert.Equal((402, 2001), ((int)third["http"]!, (int)third["code"]!));
        Assert.Contains("/register?bind=anon_", (string)third["data"]!["registration_url"]!, StringComparison.Ordinal);
        Assert.Equal(
            """{"available":20,"frozen":0,"total":20}""",
            (await server.GetAsync("/api/credits/balance/simple"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Files_are_deleted_after_their_time()
    {
        await RenderedUrlAsync();
        string outputs = Path.Combine(_server.Folder, "outputs");
        Assert.Single(Directory.GetFiles(outputs));

        _time.Shift = TimeSpan.FromDays(6.9);
        await _server.RenderAsync(_session, "other");
        await _server.PollAsync("other", "completed");
        _time.Shift = TimeSpan.FromDays(7.5);
        ((RenderSignal)_server.App.Services.GetService(typeof(RenderSignal))!).Wake();
        await WaitAsync(() => Directory.GetFiles(outputs).Length == 1);
    }

    private async Task<string> RenderedUrlAsync()
    {
        await _server.RenderAsync(_session, "r1");
        return (string)(await _server.PollAsync("r1", "completed"))["outputUrl"]!;
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}

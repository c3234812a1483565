using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Tests;

public sealed class TurnTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private string _session = "";

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.SignInAsync();
        _session = await _server.OpenSessionAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_stream_has_one_data_line_an_id_and_a_blank_line_for_each_event()
    {
        using var response = await _server.SendAsync(_session, "make it");
        string stream = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        string[] blocks = stream.TrimEnd('\n').Split("\n\n");
        Assert.All(blocks.Where(block => !block.StartsWith(':')), block => Assert.Matches("^id: [^\n]+\ndata: {[^\n]+}$", block));
        Assert.DoesNotContain("null", stream, StringComparison.Ordinal);
        Assert.Contains("\"artifactDelta\":{}", stream, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make it and wait")]
    [InlineData("make it and linger")]
    public async Task A_cancelled_turn_ends_with_a_text_changes_nothing_and_costs_nothing(string message)
    {
        long before = await _server.AvailableAsync();
        using var response = await _server.SendAsync(_session, message);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        string first = (await reader.ReadLineAsync())!;
        string turn = first["id: ".Length..first.LastIndexOf('.')];

        var answer = await _server.PostAsync($"/run_sse/{turn}/cancel", null);

        Assert.Equal("cancelling", (string?)answer["data"]!["status"]);
        string rest = await reader.ReadToEndAsync();
        Assert.Contains("Cancelled", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("stateDelta\":{\"draft", rest, StringComparison.Ordinal);
        Assert.Equal(before, await _server.AvailableAsync());
        Assert.Equal("ended", (string?)(await _server.PostAsync($"/run_sse/{turn}/cancel", null))["data"]!["status"]);
    }

    [Fact]
    public async Task A_turn_that_waits_for_its_session_is_cancelled_before_it_begins()
    {
        using var first = await _server.SendAsync(_session, "wait");
        using var waiting = await _server.SendAsync(_session, "add something");
        string turn = _server.LastTurn(_session);

        await _server.PostAsync($"/run_sse/{turn}/cancel", null);
        _server.Agent.Release();

        Assert.Contains("Cancelled", await waiting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Done: wait", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _server.Agent.Runs);
    }

    [Fact]
    public async Task Nobody_cancels_the_turn_of_another_account()
    {
        using var response = await _server.SendAsync(_session, "wait");
        string turn = _server.LastTurn(_session);
        string mine = _server.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        await _server.SignInAsync();

        using var refused = await _server.Http.PostAsync($"/run_sse/{turn}/cancel", null);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        _server.Use(mine);
        _server.Agent.Release();
        Assert.Contains("Done: wait", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_not_escaped_beyond_what_json_needs()
    {
        string stream = await _server.SayAsync(_session, "你好 <b> & 'x'");

        Assert.Contains("Done: 你好 <b> & 'x'", stream, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Camel_case_and_a_missing_user_are_understood()
    {
        var body = JsonNode.Parse($$"""
            {"appName":"nemo_agent","sessionId":"{{_session}}","newMessage":{"role":"user","parts":[{"text":"hello"}]},"other":1}
            """);

        using var response = await _server.Http.PostAsJsonAsync("/run_sse", body);

        Assert.Contains("Done: hello", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streaming_sends_pieces_and_then_the_whole()
    {
        var body = RunningServer.Message(_session, "a message that is long enough to be cut into pieces");
        body["streaming"] = true;

        using var response = await _server.Http.PostAsJsonAsync("/run_sse", body);
        var events = RunningServer.Events(await response.Content.ReadAsStringAsync());

        var pieces = events.Where(item => item["partial"] is not null).Select(Text).ToList();
        Assert.True(pieces.Count > 1);
        Assert.Equal(Text(events[^1]), string.Concat(pieces));
        Assert.Null(events[^1]["partial"]);
    }

    [Fact]
    public async Task A_turn_without_words_ends_with_what_is_on_the_timeline()
    {
        var events = RunningServer.Events(await _server.SayAsync(_session, "make it silent"));

        Assert.Equal("Timeline (1 track): 1. Video: solid (0-0.5s)", Text(events[^1]));
    }

    [Fact]
    public async Task Signs_of_life_come_while_a_turn_works()
    {
        using var response = await _server.SendAsync(_session, "wait");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        var lines = new List<string>();
        while (!lines.Contains(": heartbeat"))
        {
            lines.Add(await reader.ReadLineAsync() ?? throw new EndOfStreamException("The stream ended without a sign of life."));
        }

        _server.Agent.Release();
        string rest = await reader.ReadToEndAsync();
        Assert.Contains("Done: wait", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_went_away_reads_on_where_it_was()
    {
        string last = "";
        using (var response = await _server.SendAsync(_session, "make it wait"))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            while (last.Length == 0)
            {
                string line = (await reader.ReadLineAsync())!;
                last = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : "";
            }
        }

        _server.Agent.Release();
        string rest = await _server.SayAsync(_session, "make it wait", ("Last-Event-ID", last));
        string again = await _server.SayAsync(_session, "make it wait", ("Last-Event-ID", last));

        Assert.Equal(1, _server.Agent.Runs);
        Assert.DoesNotContain("Working", rest, StringComparison.Ordinal);
        Assert.Contains("Done: make it wait", rest, StringComparison.Ordinal);
        Assert.Equal(Data(rest), Data(again));
    }

    [Fact]
    public async Task The_same_key_replays_the_turn_and_charges_once()
    {
        string first = await _server.SayAsync(_session, "make it", ("Idempotency-Key", "k1"));
        string second = await _server.SayAsync(_session, "make it", ("Idempotency-Key", "k1"));
        var body = RunningServer.Message(_session, "make it");
        body["custom_metadata"] = new JsonObject { ["idempotency_key"] = "k1" };
        using var third = await _server.Http.PostAsJsonAsync("/run_sse", body);

        Assert.Equal(Data(first), Data(second));
        Assert.Equal(Data(first), Data(await third.Content.ReadAsStringAsync()));
        Assert.Equal(1, _server.Agent.Runs);
        Assert.Equal(0, await AvailableAsync());
    }

    [Fact]
    public async Task Turns_of_one_session_run_one_after_another()
    {
        using var first = await _server.SendAsync(_session, "wait");
        using var second = await _server.SendAsync(_session, "hello");
        await UntilAsync(() => _server.Agent.Runs > 0);
        await Task.Delay(100);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(1, _server.Agent.Runs);
        _server.Agent.Release();
        Assert.Contains("Done: wait", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Done: hello", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_before_the_stream()
    {
        await _server.SayAsync(_session, "make it");

        using var response = await _server.SendAsync(_session, "make another", ("Idempotency-Key", "k"));
        var refusal = await RunningServer.JsonAsync(response);
        await _server.SayAsync(_session, "hello", ("Idempotency-Key", "k"));

        Assert.Equal((402, 2001), ((int)refusal["http"]!, (int)refusal["code"]!));
        string user = (string)refusal["data"]!["user_id"]!;
        Assert.EndsWith($"/register?bind={user}", (string)refusal["data"]!["registration_url"]!, StringComparison.Ordinal);
        Assert.StartsWith("anon_", user, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make refuse", "TURN_REFUSED", "That cannot be done; say it in other words.")]
    [InlineData("make crash", "5000", "Something went wrong on our side")]
    public async Task A_turn_that_fails_says_so_in_its_last_event_and_costs_nothing(string text, string code, string message)
    {
        string stream = await _server.SayAsync(_session, text);
        var last = RunningServer.Events(stream)[^1];

        Assert.Equal(code, (string)last["errorCode"]!);
        Assert.StartsWith(message, (string)last["errorMessage"]!, StringComparison.Ordinal);
        Assert.Equal((string)last["error"]!, Text(last));
        Assert.DoesNotContain("passwd", stream, StringComparison.Ordinal);
        Assert.Equal(100, await AvailableAsync());
    }

    [Fact]
    public async Task Credits_are_frozen_while_a_turn_works()
    {
        using var response = await _server.SendAsync(_session, "make it wait");

        var during = (await _server.GetAsync("/api/credits/balance/simple"))["data"]!;
        _server.Agent.Release();
        await response.Content.ReadAsStringAsync();

        Assert.Equal("""{"available":0,"frozen":100,"total":100}""", during.ToJsonString());
        Assert.Equal(0, await AvailableAsync());
    }

    [Fact]
    public async Task A_turn_has_a_time_limit()
    {
        await using var server = await RunningServer.StartAsync(options => options with { TurnTimeLimit = TimeSpan.FromSeconds(1) });
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();

        var last = RunningServer.Events(await server.SayAsync(session, "make it wait"))[^1];

        Assert.Equal("5000", (string)last["errorCode"]!);
        Assert.Contains("longer than", (string)last["errorMessage"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_found()
    {
        await _server.SignInAsync();

        using var response = await _server.SendAsync(_session, "hello");
        var refusal = await RunningServer.JsonAsync(response);
        var state = await _server.GetAsync($"/api/state/nemo_agent/me/{_session}/latest");

        Assert.Equal((404, 1002), ((int)refusal["http"]!, (int)refusal["code"]!));
        Assert.NotNull(refusal["detail"]);
        Assert.Equal(1002, (int)state["code"]!);
    }

    [Fact]
    public async Task Files_inside_a_message_are_uploads()
    {
        string picture = Path.Combine(_server.Folder, "picture.png");
        await FFmpeg.RunAsync(CancellationToken.None, "-f", "lavfi", "-i", "color=c=red:s=64x48", "-frames:v", "1", picture);
        var body = RunningServer.Message(_session, "add this");
        body["new_message"]!["parts"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["inlineData"] = new JsonObject
            {
                ["mimeType"] = "image/png",
                ["data"] = Convert.ToBase64String(await File.ReadAllBytesAsync(picture)),
            },
        });

        using var response = await _server.Http.PostAsJsonAsync("/run_sse", body);
        await response.Content.ReadAsStringAsync();

        var media = Assert.Single(_server.Agent.LastRequest!.Media);
        Assert.Equal((64, 48, "upload.png"), (media.Width, media.Height, media.Name));
    }

    [Fact]
    public async Task The_calls_of_the_development_kit_work()
    {
        using var apps = await _server.Http.GetAsync("/list-apps");
        Assert.Equal("""["nemo_agent"]""", await apps.Content.ReadAsStringAsync());

        using var run = await _server.Http.PostAsJsonAsync("/run", RunningServer.Message(_session, "make it"));
        var events = JsonNode.Parse(await run.Content.ReadAsStringAsync())!.AsArray();
        Assert.Equal("Done: make it", Text((JsonObject)events[^1]!));

        var read = await _server.GetAsync($"/apps/nemo_agent/users/me/sessions/{_session}");
        Assert.Equal("user", (string)read["events"]![0]!["author"]!);
        Assert.NotNull(read["state"]!["draft"]);

        var opened = await _server.PostAsync("/apps/nemo_agent/users/me/sessions", new JsonObject());
        using var list = await _server.Http.GetAsync("/apps/nemo_agent/users/me/sessions");
        Assert.Equal(2, JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().Count);

        using var deleted = await _server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{_session}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(1002, (int)(await _server.GetAsync($"/apps/nemo_agent/users/me/sessions/{_session}"))["code"]!);
        Assert.NotNull(opened["id"]);
    }

    [Fact]
    public async Task Undone_revisions_come_back_from_the_store_as_they_were()
    {
        await using var server = await RunningServer.StartAsync(options => options with { Prices = new() { Generation = 0 } });
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make one");
        await server.SayAsync(session, "add two");
        await server.SayAsync(session, "hello");

        var history = server.Agent.LastRequest!.History;

        Assert.Equal(["", "make one", "add two"], history.Revisions.Select(revision => revision.Summary));
        Assert.Equal(2, history.Position);
        Assert.Equal("add two", history.Current.Timeline.Title);
    }

    private async Task<int> AvailableAsync() => (int)(await _server.GetAsync("/api/credits/balance/simple"))["data"]!["available"]!;

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private static string Text(JsonObject item) => (string)item["content"]!["parts"]![0]!["text"]!;

    private static string Data(string stream) =>
        string.Join('\n', stream.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)));
}

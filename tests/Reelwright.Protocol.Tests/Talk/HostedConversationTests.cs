using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>The same client against a server that behaves as the hosted one does.</summary>
public sealed class HostedConversationTests : IDisposable
{
    private const string Run = "POST /run_sse";
    private const string Token = "POST /api/auth/anonymous-token";
    private const string Session = "POST /api/tasks/me/with-session/nemo_agent";
    private const string Credits = "GET /api/credits/balance/simple";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ConversationOptions Quick = new()
    {
        RenderPoll = TimeSpan.FromMilliseconds(5),
        StatePoll = TimeSpan.FromMilliseconds(5),
        StatePatience = TimeSpan.FromSeconds(5),
        Web = new("https://web.example/"),
    };

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task The_track_summary_of_a_foreign_draft_is_the_seeds_line()
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        var talk = Talk(server);
        await talk.ConnectAsync("a city video", None);

        var state = await talk.StateAsync(None);

        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)",
            DraftSummary.Of(state.State.Draft, "en"));
    }

    [Fact]
    public async Task Every_heartbeat_and_broken_line_is_survived_and_nothing_internal_is_shown()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(
            ": heartbeat\n\ndata:\n\ndata: \n\ndata: heartbeat\n\nevent: heartbeat\n\ndata: {\"type\":\"heartbeat\"}\n\n"
            + "data: {\"type\":\"tool_call\",\"name\":\"add_bgm\",\"args\":{}}\n\ndata: {\"type\":\"tool_result\",\"result\":\"ok\"}\n\n"
            + "data: {\"content\":{\"parts\":[{\"text\":\"half\n\ndata: {broken\n\n"
            + HostedServer.Said("Music ", ",\"partial\":true") + HostedServer.Said("is in.", ",\"partial\":true") + HostedServer.Said("Music is in.")));
        var seen = new List<TurnUpdate>();

        var result = await Talk(server).SayAsync("add music", seen.Add, None);

        Assert.Equal("Music is in.", result.Text);
        Assert.Contains(seen, update => update is TurnToolCall { Name: "add_bgm" });
        Assert.DoesNotContain(seen.OfType<TurnText>(), text => text.Text.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_silent_edit_is_told_from_the_difference_of_two_states()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add("data: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\n");
            it.Drafts.Add(HostedServer.Draft.Replace("Urban Dreams", "Night Dreams", StringComparison.Ordinal));
        });

        var result = await Talk(server).SayAsync("change the title", null, None);

        Assert.True(result is { WasSilent: true, HasChanged: true });
        Assert.Contains("Night Dreams", result.Text, StringComparison.Ordinal);
        Assert.StartsWith("Timeline (3 tracks)", result.Tracks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_turn_that_changed_nothing_says_so_in_the_users_language()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add("data: heartbeat\n\n"));

        var result = await Talk(server).SayAsync("换个标题", null, None);

        Assert.Equal("时间线没有变化。", result.Text);
    }

    [Fact]
    public async Task A_cut_stream_is_never_sent_again_and_ends_with_what_the_state_says()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.CutsStreams = true;
            it.Streams.Add("data: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\n");
            it.Drafts.Add(HostedServer.Draft);
            it.Drafts.Add(HostedServer.Draft.Replace("Lo-fi", "Jazz", StringComparison.Ordinal));
        });

        var result = await Talk(server).SayAsync("jazz please", null, None);

        Assert.True(result is { WasCut: true, HasChanged: true });
        Assert.Equal(1, server.Count(Run));
    }

    [Fact]
    public async Task A_trailing_worry_after_normal_words_is_dropped()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(
            HostedServer.Said("The title is blue now.") + HostedServer.Said("I encountered a temporary issue. Please try again.")));

        var result = await Talk(server).SayAsync("blue title", null, None);

        Assert.Equal("The title is blue now.", result.Text);
    }

    [Fact]
    public async Task A_worry_alone_is_told()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(HostedServer.Said("I encountered a temporary issue.")));

        var result = await Talk(server).SayAsync("blue title", null, None);

        Assert.Contains("temporary issue", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_about_a_page_become_steps_and_the_content_stays()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(
            HostedServer.Said("Your video is ready. Click the Export button to download it.")));

        var result = await Talk(server).SayAsync("make it", null, None);

        Assert.Equal("Your video is ready.", result.Text);
        Assert.Equal(GuiAction.Export, Assert.Single(result.Steps).Action);
    }

    [Fact]
    public async Task An_instruction_to_drag_is_sent_on_once_as_a_message()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add(HostedServer.Said("Drag the clip to the end of the track."));
            it.Streams.Add(HostedServer.Said("The clip is at the end now. Drag it again if you like."));
        });

        var result = await Talk(server).SayAsync("move the clip", null, None);

        Assert.Equal(2, server.Count(Run));
        Assert.Contains("Drag the clip to the end", server.Requests.Last(request => request.Call == Run).Body, StringComparison.Ordinal);
        Assert.Equal("The clip is at the end now.", result.Text);
    }

    [Fact]
    public async Task An_expired_token_is_replaced_with_the_same_client_id_and_the_call_made_again()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) =>
            call == Credits && count == 1 ? HostedServer.Json("""{"code":1001,"message":"token expired"}""") : null);

        var credits = await Talk(server).CreditsAsync(None);

        Assert.Equal((60, 40, 100), (credits.Available, credits.Frozen, credits.Total));
        string[] ids = [.. server.Requests.Where(request => request.Call == Token).Select(request => request.Headers["X-Client-Id"].ToString())];
        Assert.Equal(2, ids.Length);
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task A_session_that_is_gone_is_replaced_and_the_message_goes_there()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add(HostedServer.Said("Hello."));
            it.Special = (call, count) => call == Run && count == 1 ? HostedServer.Json("""{"code":1002,"message":"no session"}""", 404) : null;
        });

        var result = await Talk(server).SayAsync("hello", null, None);

        Assert.True(result.IsNewSession);
        Assert.Equal(2, server.Count(Session));
        Assert.Contains("\"s2\"", server.Requests.Last(request => request.Call == Run).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_render_id_is_replaced_and_a_failed_export_is_tried_once_more()
    {
        var ids = new List<string>();
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) => call switch
        {
            "POST /api/render/proxy/lambda" when count == 1 => HostedServer.Json("""{"success":false,"code":4004,"message":"taken"}""", 409),
            "GET /api/render/proxy/lambda/r" => HostedServer.Json(count switch
            {
                1 => """{"success":true,"status":"PROCESSING","progress":40.5}""",
                2 => """{"success":true,"status":"failed","error":"lost"}""",
                3 => """{"success":true,"data":{"status":"processing","progress":"70%"}}""",
                _ => """{"success":true,"status":"completed","progress":100,"data":{"status":"completed"},"output":{"url":"http://x/v.mp4","size":"12"}}""",
            }),
            _ => null,
        });
        var talk = Talk(server);
        await talk.ConnectAsync("hi", None);
        var told = new Told();

        var status = await talk.ExportAsync(new() { Format = "mp4" }, told, None);

        Assert.Equal(("completed", "http://x/v.mp4"), (status.Status, status.OutputUrl));
        Assert.Equal(3, server.Requests.Where(request => request.Call == "POST /api/render/proxy/lambda").Select(r => r.Body).Distinct().Count());
        Assert.Equal(1, told.Values[^1]);
        Assert.Equal("r", status.Id);
    }

    [Fact]
    public async Task Without_credits_an_anonymous_user_gets_the_registration_link()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, _) =>
            call == Run ? HostedServer.Json("""{"code":2001,"message":"no credits"}""", 402) : null);
        var talk = Talk(server);

        var refusal = await Assert.ThrowsAsync<RemoteException>(() => talk.SayAsync("make it", null, None));

        Assert.Equal(RemedyKind.Register, talk.RemedyFor(refusal).Kind);
        Assert.Contains("https://web.example/register?bind=anon_1", talk.RemedyFor(refusal).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_without_a_time_is_waited_for_thirty_seconds_once()
    {
        var clock = new JumpingTime();
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) =>
            call == Credits && count == 1 ? HostedServer.Json("""{"code":429,"message":"slow"}""", 429) : null);
        using var client = new ReelwrightClient(new HttpClient { BaseAddress = server.Address }, clock) { Token = "t" };

        await client.GetCreditsAsync(None);

        Assert.Contains(TimeSpan.FromSeconds(30), clock.Waits);
        Assert.Equal(2, server.Count(Credits));
    }

    [Fact]
    public async Task A_client_whose_token_was_lost_becomes_another_client()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) =>
        {
            if (call != Token || count > 1)
            {
                return null;
            }

            return new Later();
        });

        await Talk(server).ConnectAsync("hi", None);

        Assert.Equal(2, server.Requests.Where(r => r.Call == Token).Select(r => r.Headers["X-Client-Id"].ToString()).Distinct().Count());
    }

    [Fact]
    public async Task A_client_that_comes_back_goes_on_with_its_project()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(HostedServer.Said("Hello.")));
        await Talk(server).SayAsync("你好", null, None);

        var back = Talk(server);
        await back.SayAsync("再来一次", null, None);

        Assert.Equal("s1", back.SessionId);
        Assert.Equal("zh", back.Language);
        Assert.Equal((1, 1), (server.Count(Token), server.Count(Session)));
    }

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task What_is_kept_can_be_read_by_its_owner_only()
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        await Talk(server).ConnectAsync("hi", None);

        Assert.All(_home.GetFiles(), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.FullName)));
        Assert.Equal(2, _home.GetFiles().Length);
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_to_is_no_obstacle()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(HostedServer.Said("Hello.")));
        var store = new ConnectionStore("/proc/nowhere");
        var talk = new Conversation(new(server.Address), store, Quick);

        var result = await talk.SayAsync("hi", null, None);

        Assert.Equal("Hello.", result.Text);
        Assert.Contains("XDG_CONFIG_HOME", store.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<html>login</html>", "web page")]
    [InlineData("application/json", "[1]", "does not answer as a Reelwright server")]
    public async Task An_answer_of_something_else_is_said_to_be_so(string type, string body, string words)
    {
        await using var server = await HostedServer.StartAsync(it =>
            it.Special = (call, _) => call == Credits ? Results.Text(body, type) : null);

        var refusal = await Assert.ThrowsAsync<RemoteException>(() => Talk(server).CreditsAsync(None));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_without_a_server_is_asked_again_and_then_named()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, _) =>
            call == Credits ? Results.Text("<h1>Bad gateway</h1>", "text/html", null, 502) : null);

        var refusal = await Assert.ThrowsAsync<RemoteException>(() => Talk(server).CreditsAsync(None));

        Assert.Equal(502, refusal.Code);
        Assert.DoesNotContain("<h1>", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Count(Credits));
    }

    [Fact]
    public async Task Work_that_takes_long_is_said_to_go_on()
    {
        var holding = new TaskCompletionSource();
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add(HostedServer.Said("Done."));
            it.Special = (call, _) => call == Run ? new Held(holding.Task) : null;
        });
        var seen = new List<TurnUpdate>();
        var talk = Talk(server, Quick with { StillWorkingEvery = TimeSpan.FromMilliseconds(30) });

        var turn = talk.SayAsync("hi", update =>
        {
            seen.Add(update);
            if (seen.OfType<TurnStillWorking>().Count() == 2)
            {
                holding.TrySetResult();
            }
        }, None);
        var result = await turn;

        Assert.Equal("Late.", result.Text);
        Assert.Equal("⏳ Still working...", TurnStillWorking.Words("en"));
        Assert.Equal(1, server.Count(Run));
    }

    private Conversation Talk(HostedServer server, ConversationOptions? options = null) =>
        new(new(server.Address), new(_home.FullName), options ?? Quick);

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }

    private sealed class Held(Task until) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/event-stream";
            await httpContext.Response.WriteAsync(": heartbeat\n\n");
            await httpContext.Response.Body.FlushAsync();
            await until;
            await httpContext.Response.WriteAsync(HostedServer.Said("Late."));
        }
    }

    private sealed class Later : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = "600000";
            return httpContext.Response.WriteAsync("""{"code":429,"message":"one token each"}""");
        }
    }
}

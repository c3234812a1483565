using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-test-").FullName;

    [Fact]
    public async Task What_a_killed_server_was_doing_is_taken_up_by_the_next_one()
    {
        string session;
        string turnEvent = "";
        string token;
        using (var first = await ServerProcess.StartAsync(_folder, holdsRenders: true))
        {
            (token, session) = await SignInAsync(first.Http);
            await (await SayAsync(first.Http, session, "make it", null)).Content.ReadAsStringAsync();
            var render = await PostAsync(first.Http, "/api/render/proxy/lambda", Render(session));
            Assert.Equal("pending", (string)render["status"]!);
            await PollAsync(first.Http, status => status == "processing");

            using var stream = await SayAsync(first.Http, session, "add and wait", null);
            using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
            while (turnEvent.Length == 0)
            {
                string line = (await reader.ReadLineAsync())!;
                turnEvent = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : "";
            }

            await first.KillAsync();
        }

        Directory.CreateDirectory(Path.Combine(_folder, "staging", "left-over"));
        using var second = await ServerProcess.StartAsync(_folder, holdsRenders: false);
        second.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        var done = await PollAsync(second.Http, status => status is "completed" or "failed");
        Assert.Equal("completed", (string)done["status"]!);
        Assert.True((await second.Http.GetByteArrayAsync(new Uri((string)done["outputUrl"]!))).Length > 500);
        Assert.False(Directory.Exists(Path.Combine(_folder, "staging", "left-over")));

        using var resumed = await SayAsync(second.Http, session, "add and wait", turnEvent);
        var last = RunningServer.Events(await resumed.Content.ReadAsStringAsync())[^1];
        Assert.Equal("5000", (string)last["errorCode"]!);
        Assert.Contains("restarted", (string)last["errorMessage"]!, StringComparison.Ordinal);

        var state = await GetAsync(second.Http, $"/api/state/nemo_agent/me/{session}/latest");
        Assert.Equal("make it", (string)state["data"]!["state"]!["draft"]!["m"]!["title"]!);
        Assert.Equal(0, (int)(await GetAsync(second.Http, "/api/credits/balance/simple"))["data"]!["frozen"]!);
        Assert.InRange(second.MemoryBytes, 1, 200_000_000);
    }

    [Fact]
    public async Task A_turn_killed_at_any_moment_is_whole_or_refused_and_charged_once()
    {
        const int Kills = 8;
        var random = new Random(20);
        string token;
        string session;
        int price;
        int available;
        string title = "make it";
        var ends = new List<string>();
        var server = await ServerProcess.StartAsync(_folder, holdsRenders: false);
        try
        {
            (token, session) = await SignInAsync(server.Http);
            await (await SayAsync(server.Http, session, title, null)).Content.ReadAsStringAsync();
            int before = await AvailableAsync(server.Http);
            await (await SayAsync(server.Http, session, title = "add first", null)).Content.ReadAsStringAsync();
            available = await AvailableAsync(server.Http);
            price = before - available;
            Assert.InRange(price, 1, 10);

            for (int i = 0; i < Kills; i++)
            {
                string words = $"add {i}";
                var saying = SayAsync(server.Http, session, words, null, $"key-{i}");
                await Task.Delay(random.Next(40));
                await server.KillAsync();
                await ((Task)saying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                server.Dispose();

                server = await ServerProcess.StartAsync(_folder, holdsRenders: false);
                server.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
                using var again = await SayAsync(server.Http, session, words, null, $"key-{i}");
                var last = RunningServer.Events(await again.Content.ReadAsStringAsync())[^1];
                bool isRefused = last["errorCode"] is not null;
                ends.Add(isRefused ? "refused" : "whole");
                title = isRefused ? title : words;
                available -= isRefused ? 0 : price;
                var state = await GetAsync(server.Http, $"/api/state/nemo_agent/me/{session}/latest");
                Assert.Equal(title, (string)state["data"]!["state"]!["draft"]!["m"]!["title"]!);
                Assert.Equal(available, await AvailableAsync(server.Http));
            }
        }
        finally
        {
            server.Dispose();
        }

        Assert.Contains("whole", ends);
    }

    [Fact]
    public async Task A_turn_killed_between_its_change_and_its_last_word_has_changed_nothing()
    {
        string session;
        string token;
        int available;
        using (var first = await ServerProcess.StartAsync(_folder, holdsRenders: false))
        {
            (token, session) = await SignInAsync(first.Http);
            await (await SayAsync(first.Http, session, "make it", null)).Content.ReadAsStringAsync();
            available = await AvailableAsync(first.Http);

            using var stream = await SayAsync(first.Http, session, "add and linger", null, "key");
            using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
            while (!(await reader.ReadLineAsync())!.Contains("functionResponse", StringComparison.Ordinal))
            {
            }

            await Task.Delay(100);
            await first.KillAsync();
        }

        using var second = await ServerProcess.StartAsync(_folder, holdsRenders: false);
        second.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var again = await SayAsync(second.Http, session, "add and linger", null, "key");
        Assert.NotNull(RunningServer.Events(await again.Content.ReadAsStringAsync())[^1]["errorCode"]);
        var state = await GetAsync(second.Http, $"/api/state/nemo_agent/me/{session}/latest");
        Assert.Equal("make it", (string)state["data"]!["state"]!["draft"]!["m"]!["title"]!);
        Assert.Equal(available, await AvailableAsync(second.Http));
    }

    [Fact]
    public async Task Two_servers_do_not_share_a_folder()
    {
        await using var server = await RunningServer.StartAsync(folder: _folder);

        var refusal = Assert.Throws<ServerStartException>(
            () => ReelwrightServer.Create(server.Options, new SolidAgent(), new SolidExporter()));

        Assert.Contains("another server", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => TempFolder.Delete(_folder);

    private static JsonObject Render(string session) => new() { ["id"] = "r1", ["sessionId"] = session };

    private static async Task<(string Token, string Session)> SignInAsync(HttpClient http)
    {
        http.DefaultRequestHeaders.Add("X-Client-Id", "client");
        http.DefaultRequestHeaders.Add("X-Skill-Source", "test");
        http.DefaultRequestHeaders.Add("X-Skill-Version", "1");
        http.DefaultRequestHeaders.Add("X-Skill-Platform", "unknown");
        string token = (string)(await PostAsync(http, "/api/auth/anonymous-token", new JsonObject()))["data"]!["token"]!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var session = await PostAsync(http, "/api/tasks/me/with-session/nemo_agent", new JsonObject());
        return (token, (string)session["session_id"]!);
    }

    private static async Task<int> AvailableAsync(HttpClient http)
    {
        var balance = (await GetAsync(http, "/api/credits/balance/simple"))["data"]!;
        Assert.Equal(0, (int)balance["frozen"]!);
        return (int)balance["available"]!;
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient http, string session, string text, string? lastEvent, string? key = null)
    {
        var content = JsonContent.Create(RunningServer.Message(session, text));
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse") { Content = content };
        if (lastEvent is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEvent);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<JsonObject> PollAsync(HttpClient http, Func<string, bool> isEnough)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var status = await GetAsync(http, "/api/render/proxy/lambda/r1");
            if (isEnough((string)status["status"]!))
            {
                return status;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<JsonObject> PostAsync(HttpClient http, string path, JsonNode body) =>
        await RunningServer.JsonAsync(await http.PostAsJsonAsync(path, body));

    private static async Task<JsonObject> GetAsync(HttpClient http, string path) =>
        await RunningServer.JsonAsync(await http.GetAsync(path));
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>The skills' whole workflow, with nothing but HTTP and ffprobe, against a real server process.</summary>
public sealed class WorkflowTests : IDisposable
{
    private const long IdleBytes = 200L << 20;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => TempFolder.Delete(_folder.FullName);

    [Fact]
    public async Task Token_session_message_edit_state_credits_export_and_download()
    {
        await using var server = await ServeProcess.StartAsync(_folder.FullName);
        Assert.InRange(server.WorkingSetBytes, 1, IdleBytes);
        using var http = await SignInAsync(server);
        var session = (await PostAsync(http, "/api/tasks/me/with-session/nemo_agent", """{"task_name":"project","language":"en"}"""))["data"]!;
        string id = session["session_id"]!.GetValue<string>();
        Assert.Matches(@"^\d{19}$", id);

        string made = await SayAsync(http, id, "generate a 6-second promotional video: Aurora, a desk lamp that follows the sun");
        Assert.Contains("Timeline (", made, StringComparison.Ordinal);

        string changed = await SayAsync(http, id, "make it vertical and change the title to \"Good morning\"");
        Assert.Contains("1080", changed, StringComparison.Ordinal);
        Assert.Contains("Good morning", changed, StringComparison.Ordinal);

        var credits = (await GetAsync(http, "/api/credits/balance/simple"))["data"]!;
        Assert.Equal(0, credits["available"]!.GetValue<long>());

        var state = (await GetAsync(http, $"/api/state/nemo_agent/me/{id}/latest"))["data"]!["state"]!;
        var tracks = state["draft"]!["t"]!.AsArray();
        Assert.Contains(tracks, track => track!["tt"]!.GetValue<int>() == 0 && track["sg"]!.AsArray().Count > 0);
        Assert.Equal("9:16", state["canvas_config"]!["ratio"]!.GetValue<string>());

        string file = await ExportAsync(http, id, state["draft"]!);
        var video = await FinishedVideo.OpenAsync(file);
        await video.AssertPublishableAsync(360, 640, 180);
    }

    [Fact]
    public async Task A_render_goes_on_after_the_server_was_killed_in_the_middle()
    {
        string token;
        string id;
        await using (var first = await ServeProcess.StartAsync(_folder.FullName))
        {
            using var http = await SignInAsync(first);
            token = http.DefaultRequestHeaders.Authorization!.Parameter!;
            var session = (await PostAsync(http, "/api/tasks/me/with-session/nemo_agent", """{"task_name":"project"}"""))["data"]!;
            id = session["session_id"]!.GetValue<string>();
            await SayAsync(http, id, "生成一段8秒的视频：晨露精华液，七天改善肌肤状态");
            await StartExportAsync(http, id, "render_killed", null);
            await first.KillAsync();
        }

        await using var second = await ServeProcess.StartAsync(_folder.FullName);
        using var again = Client(second, token);
        var status = await WaitAsync(again, "render_killed");

        Assert.Equal("completed", status["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_errors_that_skills_know_have_their_codes()
    {
        await using var server = await ServeProcess.StartAsync(_folder.FullName);
        using var nobody = new HttpClient { BaseAddress = server.Address };
        await AssertErrorAsync(nobody, HttpMethod.Post, "/api/auth/anonymous-token", null, HttpStatusCode.BadRequest, 400);
        await AssertErrorAsync(nobody, HttpMethod.Get, "/api/credits/balance/simple", null, HttpStatusCode.Unauthorized, 1001);

        using var http = await SignInAsync(server);
        await AssertErrorAsync(
            http, HttpMethod.Get, "/api/state/nemo_agent/me/1234567890123456789/latest", null, HttpStatusCode.NotFound, 1002);
        await AssertErrorAsync(http, HttpMethod.Get, "/api/render/proxy/lambda/render_none", null, HttpStatusCode.NotFound, 1003);
        var session = (await PostAsync(http, "/api/tasks/me/with-session/nemo_agent", """{"task_name":"project"}"""))["data"]!;
        string id = session["session_id"]!.GetValue<string>();
        await SayAsync(http, id, "a 4-second video about Aurora, a desk lamp");
        await AssertErrorAsync(
            http,
            HttpMethod.Post,
            "/run_sse",
            Message(id, "generate a new video about a bakery"),
            HttpStatusCode.PaymentRequired,
            2001);
        http.DefaultRequestHeaders.Remove("X-Skill-Source");
        await AssertErrorAsync(
            http,
            HttpMethod.Post,
            "/api/render/proxy/lambda",
            $$"""{"id":"render_1","sessionId":"{{id}}"}""",
            HttpStatusCode.PaymentRequired,
            402);
    }

    private static HttpClient Client(ServeProcess server, string token)
    {
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        http.DefaultRequestHeaders.Add("X-Skill-Source", "end-to-end");
        http.DefaultRequestHeaders.Add("X-Skill-Version", "1.0.0");
        http.DefaultRequestHeaders.Add("X-Skill-Platform", "unknown");
        return http;
    }

    private static async Task<HttpClient> SignInAsync(ServeProcess server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        request.Headers.Add("X-Client-Id", Guid.NewGuid().ToString());
        using var response = await http.SendAsync(request);
        var data = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;
        Assert.Equal(100, data["credits"]!.GetValue<long>());
        return Client(server, data["token"]!.GetValue<string>());
    }

    private static string Message(string sessionId, string text) => new JsonObject
    {
        ["app_name"] = "nemo_agent",
        ["user_id"] = "me",
        ["session_id"] = sessionId,
        ["new_message"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
    }.ToJsonString();

    // The last text of the stream is what a skill shows.
    private static async Task<string> SayAsync(HttpClient http, string sessionId, string text)
    {
        using var response = await http.PostAsync("/run_sse", Body(Message(sessionId, text)));
        string stream = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, stream);
        string? last = null;
        foreach (string line in stream.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)))
        {
            var parts = JsonNode.Parse(line["data: ".Length..])!["content"]?["parts"]?.AsArray() ?? [];
            last = parts.Select(part => part?["text"]?.GetValue<string>()).LastOrDefault(found => found is not null) ?? last;
        }

        return last ?? throw new InvalidOperationException($"No text in the stream: {stream}");
    }

    private static async Task StartExportAsync(HttpClient http, string sessionId, string renderId, JsonNode? draft)
    {
        var body = new JsonObject
        {
            ["id"] = renderId,
            ["sessionId"] = sessionId,
            ["output"] = new JsonObject { ["format"] = "mp4", ["quality"] = "high", ["resolution"] = "360p" },
        };
        if (draft is not null)
        {
            body["draft"] = draft.DeepClone();
        }

        await PostAsync(http, "/api/render/proxy/lambda", body.ToJsonString());
    }

    private static async Task<JsonNode> WaitAsync(HttpClient http, string renderId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        int progress = 0;
        while (true)
        {
            var status = await GetAsync(http, $"/api/render/proxy/lambda/{renderId}");
            Assert.InRange(status["progress"]!.GetValue<int>(), progress, 100);
            progress = status["progress"]!.GetValue<int>();
            if (status["status"]!.GetValue<string>() is not ("pending" or "processing"))
            {
                return status;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    private static async Task AssertErrorAsync(
        HttpClient http,
        HttpMethod method,
        string path,
        string? body,
        HttpStatusCode status,
        int code)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Body(body) };
        using var response = await http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, answer["code"]!.GetValue<int>());
        Assert.False(string.IsNullOrWhiteSpace(answer["message"]!.GetValue<string>()));
    }

    private static async Task<JsonNode> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, string body)
    {
        using var response = await http.PostAsync(path, Body(body));
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<string> ExportAsync(HttpClient http, string sessionId, JsonNode draft)
    {
        string renderId = string.Create(CultureInfo.InvariantCulture, $"render_{Guid.NewGuid():N}");
        await StartExportAsync(http, sessionId, renderId, draft);
        var status = await WaitAsync(http, renderId);
        Assert.Equal("completed", status["status"]!.GetValue<string>());
        string path = Path.Combine(_folder.FullName, "download.mp4");

        // The link is signed: no token is needed, and none is in it.
        using var anyone = new HttpClient();
        await File.WriteAllBytesAsync(path, await anyone.GetByteArrayAsync(new Uri(status["output"]!["url"]!.GetValue<string>())));
        return path;
    }
}

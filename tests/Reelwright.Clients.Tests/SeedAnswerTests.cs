using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>What the seeds tell an agent to read of each answer, read as they tell it, with nothing but HTTP.</summary>
[Collection("served")]
public sealed class SeedAnswerTests(ServedFixture served) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_field_that_the_seeds_name_is_in_its_answer_and_an_export_is_free()
    {
        using var http = new HttpClient { BaseAddress = served.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/auth/anonymous-token") { Headers = { { "X-Client-Id", Guid.NewGuid().ToString() } } };
        var token = (await JsonAsync(await http.SendAsync(request)))["data"]!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)token["token"]!);
        http.DefaultRequestHeaders.Add("X-Skill-Source", "ai-create-video-free");
        http.DefaultRequestHeaders.Add("X-Skill-Version", "1.0.0");
        http.DefaultRequestHeaders.Add("X-Skill-Platform", "unknown");
        Assert.Equal(100, (int)token["credits"]!);
        Assert.InRange((DateTimeOffset)token["expires_at"]! - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(6.9), TimeSpan.FromDays(7.1));

        var session = (await PostAsync(http, "api/tasks/me/with-session/nemo_agent", """{"task_name":"project","language":"en"}"""))["data"]!;
        string id = (string)session["session_id"]!;
        Assert.NotEmpty((string)session["task_id"]!);

        using var said = await http.PostAsync("run_sse", Body($$$"""{"app_name":"nemo_agent","user_id":"me","session_id":"{{{id}}}","new_message":{"parts":[{"text":"a 1-second video about tea"}]}}"""));
        Assert.Equal("text/event-stream", said.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Timeline (", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var state = (await GetAsync(http, $"api/state/nemo_agent/me/{id}/latest"))["data"]!["state"]!;
        Assert.All(["draft", "video_infos", "generated_media"], key => Assert.NotNull(state[key]));
        var segments = state["draft"]!["t"]!.AsArray();
        Assert.All(segments, track => Assert.Contains((int)track!["tt"]!, new[] { 0, 1, 7 }));
        // A transition takes no time of its own.
        Assert.All(segments.SelectMany(track => track!["sg"]!.AsArray()), segment => Assert.True((long)segment!["d"]! > 0 || (string)segment["ty"]! == "transition"));
        Assert.NotNull(state["draft"]!["m"]);

        string before = await CreditsAsync(http);
        string render = $"render_{Guid.NewGuid():N}";
        await PostAsync(http, "api/render/proxy/lambda", new JsonObject
        {
            ["id"] = render,
            ["sessionId"] = id,
            ["draft"] = state["draft"]!.DeepClone(),
            ["output"] = new JsonObject { ["format"] = "mp4", ["quality"] = "high" },
        }.ToJsonString());
        JsonNode poll;
        do
        {
            await Task.Delay(Pause);
            poll = await GetAsync(http, $"api/render/proxy/lambda/{render}");
        }
        while ((string)poll["status"]! is "pending" or "processing");

        Assert.Equal("completed", (string)poll["status"]!);
        Assert.Equal(((string)poll["outputUrl"]!, 100), ((string)poll["output"]!["url"]!, (int)poll["progress"]!));
        await File.WriteAllBytesAsync(_folder["out.mp4"], await http.GetByteArrayAsync((string)poll["output"]!["url"]!));
        Assert.Equal(["h264", "1920", "1080"], await FFprobeTool.ReadAsync(_folder["out.mp4"], "stream=codec_name,width,height", "-select_streams", "v"));
        Assert.Equal(before, await CreditsAsync(http));
    }

    private static async Task<string> CreditsAsync(HttpClient http)
    {
        var credits = (await GetAsync(http, "api/credits/balance/simple"))["data"]!.AsObject();
        Assert.Equal(["available", "frozen", "total"], credits.Select(field => field.Key));
        return credits.ToJsonString();
    }

    private static StringContent Body(string json) => new(json, null, "application/json");

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, string json) => await JsonAsync(await http.PostAsync(path, Body(json)));

    private static async Task<JsonNode> GetAsync(HttpClient http, string path) => await JsonAsync(await http.GetAsync(path));

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var json = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
            Assert.True(answer.IsSuccessStatusCode && (int)json["code"]! == 0, json.ToJsonString());
            return json;
        }
    }
}

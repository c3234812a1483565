using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>What the seed documents say, in their order, with nothing but an HTTP client.</summary>
public sealed partial class WorkflowTests
{
    [Fact]
    public async Task A_client_of_the_hosted_service_gets_its_video()
    {
        await using var server = await RunningServer.StartAsync();
        var http = server.Http;

        using var tokenRequest = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        tokenRequest.Headers.Add("X-Client-Id", Guid.NewGuid().ToString());
        var token = (await RunningServer.JsonAsync(await http.SendAsync(tokenRequest)))["data"]!;
        Assert.Matches(TokenPattern(), (string)token["token"]!);
        Assert.Matches("^anon_[0-9a-f]{16}$", (string)token["user_id"]!);
        Assert.Equal(100, (int)token["credits"]!);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$", (string)token["expires_at"]!);
        server.Use((string)token["token"]!);

        var session = await server.PostAsync(
            "/api/tasks/me/with-session/nemo_agent", JsonNode.Parse("""{"task_name":"project","language":"en"}"""));
        Assert.Equal(0, (int)session["code"]!);
        string id = (string)session["data"]!["session_id"]!;
        Assert.Matches("^[0-9]{19}$", id);
        Assert.Equal(id, (string)session["session_id"]!);
        Assert.StartsWith("task_", (string)session["data"]!["task_id"]!, StringComparison.Ordinal);

        var before = (await server.GetAsync($"/api/state/nemo_agent/me/{id}/latest"))["data"]!["state"]!;
        Assert.Empty(before["draft"]!["t"]!.AsArray());
        Assert.Empty(before["video_infos"]!.AsArray());

        string stream = await server.SayAsync(id, "make a short video");
        var events = RunningServer.Events(stream);
        Assert.NotNull(events[0]["content"]!["parts"]![0]!["functionCall"]);
        Assert.Empty(events[0]["longRunningToolIds"]!.AsArray());
        Assert.Equal("user", (string)events[1]["content"]!["role"]!);
        Assert.Equal(128, (int)events[2]["actions"]!["stateDelta"]!["canvas_config"]!["width"]!);
        Assert.Equal("Done: make a short video", (string)events[^1]["content"]!["parts"]![0]!["text"]!);
        Assert.All(events, item => Assert.NotNull(item["actions"]!["artifactDelta"]));

        var credits = await server.GetAsync("/api/credits/balance/simple");
        Assert.Equal("""{"available":0,"frozen":0,"total":0}""", credits["data"]!.ToJsonString());

        var state = (await server.GetAsync($"/api/state/nemo_agent/me/{id}/latest"))["data"]!["state"]!;
        Assert.NotEmpty(state["draft"]!["t"]![0]!["sg"]!.AsArray());
        Assert.Equal("16:9", (string)state["canvas_config"]!["ratio"]!);

        string renderId = $"render_{1_743_712_257}";
        var started = await server.RenderAsync(id, renderId, state["draft"]!.DeepClone());
        Assert.True((bool)started["success"]!);
        Assert.Equal(renderId, (string)started["id"]!);
        Assert.True((int)started["progress"]! >= 5);

        var done = await server.PollAsync(renderId, "completed", "failed");
        Assert.Equal(("completed", 100), ((string)done["status"]!, (int)done["progress"]!));
        Assert.Equal((string)done["outputUrl"]!, (string)done["data"]!["output"]!["url"]!);
        Assert.Equal(0.5, (double)done["output"]!["duration"]!);

        using var anonymous = new HttpClient();
        byte[] video = await anonymous.GetByteArrayAsync(new Uri((string)done["outputUrl"]!));
        Assert.Equal("ftyp"u8.ToArray(), video[4..8]);
        Assert.Equal((long)done["output"]!["size"]!, video.Length);
        Assert.Equal(video, await http.GetByteArrayAsync(new Uri($"/api/render/proxy/{renderId}/download", UriKind.Relative)));
    }

    [GeneratedRegex("^nmv_usr_[A-Za-z0-9_-]{43}$")]
    private static partial Regex TokenPattern();
}

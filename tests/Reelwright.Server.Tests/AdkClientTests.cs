using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>What the Agent Development Kit's own web page sends: no token, a user named <c>user</c>, camel case.</summary>
public sealed class AdkClientTests
{
    [Fact]
    public async Task A_page_that_knows_of_no_tokens_opens_a_session_and_chats()
    {
        await using var server = await RunningServer.StartAsync(options => options with { OpenToThisMachine = true });

        var apps = await server.Http.GetFromJsonAsync<string[]>("/list-apps?relative_path=./");
        using var opened = await server.Http.PostAsJsonAsync("/apps/nemo_agent/users/user/sessions", new JsonObject());
        string session = (string)JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["id"]!;
        using var turn = await server.Http.PostAsJsonAsync("/run_sse", new JsonObject
        {
            ["appName"] = "nemo_agent",
            ["userId"] = "user",
            ["sessionId"] = session,
            ["newMessage"] = new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(new JsonObject { ["text"] = "make it" }) },
            ["streaming"] = true,
            ["stateDelta"] = null,
        });
        string stream = await turn.Content.ReadAsStringAsync();
        var listed = await server.Http.GetFromJsonAsync<JsonArray>("/apps/nemo_agent/users/user/sessions");
        var read = await server.Http.GetFromJsonAsync<JsonObject>($"/apps/nemo_agent/users/user/sessions/{session}");

        Assert.Equal("nemo_agent", Assert.Single(apps!));
        Assert.Contains("\"partial\":true", stream, StringComparison.Ordinal);
        Assert.Contains("Done: make it", stream, StringComparison.Ordinal);
        Assert.Equal(session, (string?)Assert.Single(listed!)!["id"]);
        Assert.Contains(read!["events"]!.AsArray(), item => (string?)item!["author"] == "user");
        Assert.Contains(read["events"]!.AsArray(), item => item!["content"]?["parts"]?[0]?["functionCall"] is not null);
    }

    [Theory]
    [InlineData("http://localhost:4200", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Unauthorized)]
    public async Task A_page_of_this_machine_opens_and_deletes_a_session_with_nothing_in_the_body(string origin, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync(options => options with { OpenToThisMachine = true });
        using var open = new HttpRequestMessage(HttpMethod.Post, "/apps/nemo_agent/users/user/sessions");
        open.Headers.Add("Origin", origin);

        using var opened = await server.Http.SendAsync(open);

        Assert.Equal(expected, opened.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            string session = (string)JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["id"]!;
            using var deleted = await server.Http.DeleteAsync($"/apps/nemo_agent/users/user/sessions/{session}");
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        }
    }

    [Fact]
    public async Task Without_being_opened_a_server_wants_a_token()
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await server.Http.GetAsync("/list-apps");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("10.0.0.7")]
    public async Task A_foreign_name_that_points_here_is_no_key(string host)
    {
        await using var server = await RunningServer.StartAsync(options => options with { OpenToThisMachine = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/list-apps") { Headers = { Host = host } };

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_no_key()
    {
        await using var server = await RunningServer.StartAsync(options => options with { OpenToThisMachine = true });
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");

        using var answer = await server.Http.PostAsync("/apps/nemo_agent/users/user/sessions", form);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_of_an_allowed_origin_may_call()
    {
        await using var server = await RunningServer.StartAsync(options => options with { AllowedOrigins = ["http://localhost:4200"] });
        using var request = new HttpRequestMessage(HttpMethod.Options, "/run_sse");
        request.Headers.Add("Origin", "http://localhost:4200");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal("http://localhost:4200", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}

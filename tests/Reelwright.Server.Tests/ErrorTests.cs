using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class ErrorTests : IAsyncLifetime
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

    [Theory]
    [InlineData("/api/tasks/me/with-session/nemo_agent", "{")]
    [InlineData("/api/tasks/me/with-session/nemo_agent", "[]")]
    [InlineData("/api/tasks/me/with-session/nemo_agent", """{"task_name":7}""")]
    [InlineData("/api/tasks/me/with-session/nemo_agent", """{"a":1,"a":2}""")]
    [InlineData("/api/auth/claim-token", "{}")]
    [InlineData("/run_sse", "{}")]
    [InlineData("/run_sse", """{"session_id":"1","new_message":{"parts":[7]}}""")]
    [InlineData("/run_sse", """{"session_id":"1","new_message":{"parts":[{"text":"  "}]}}""")]
    [InlineData("/run_sse", """{"session_id":"1","new_message":{"parts":[{"inlineData":{"data":"?"}}]}}""")]
    public async Task A_malformed_body_is_said_to_be_so(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await RunningServer.JsonAsync(await _server.Http.PostAsync(path, content));

        Assert.Equal((400, 400), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.NotEmpty((string)answer["message"]!);
    }

    [Fact]
    public async Task Unknown_calls_and_methods_are_said_to_be_so()
    {
        var unknown = await _server.GetAsync("/api/nothing");
        var method = await _server.GetAsync("/run_sse");

        Assert.Equal((404, 404), ((int)unknown["http"]!, (int)unknown["code"]!));
        Assert.Equal((405, 404), ((int)method["http"]!, (int)method["code"]!));
    }

    [Fact]
    public async Task A_bug_is_answered_with_an_incident_and_nothing_else()
    {
        var answer = await _server.RenderAsync(
            _session, "r1", JsonNode.Parse("""{"m":{"title":"bug"},"t":[{"tt":0,"sg":[{"d":500}]}]}"""));

        Assert.Equal((500, 5000), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Matches("incident [0-9a-f]{12}", (string)answer["message"]!);
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/credits/balance/simple")]
    [InlineData("/api/state/nemo_agent/me/1/latest")]
    [InlineData("/api/render/proxy/lambda/r1")]
    [InlineData("/api/render/proxy/r1/download")]
    [InlineData("/list-apps")]
    [InlineData("/apps/nemo_agent/users/me/sessions")]
    public async Task Every_call_needs_a_token(string path)
    {
        foreach (string? token in (string?[])[null, "nmv_usr_unknown"])
        {
            _server.Http.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
            var answer = await _server.GetAsync(path);
            Assert.Equal((401, 1001), ((int)answer["http"]!, (int)answer["code"]!));
        }
    }

    [Theory]
    [InlineData("/api/state/nemo_agent/anon_0000000000000000/{0}/latest")]
    [InlineData("/apps/nemo_agent/users/anon_0000000000000000/sessions/{0}")]
    public async Task Another_users_id_in_a_path_finds_nothing(string path)
    {
        var answer = await _server.GetAsync(path.Replace("{0}", _session, StringComparison.Ordinal));

        Assert.Equal((404, 1002), ((int)answer["http"]!, (int)answer["code"]!));
    }

    [Fact]
    public async Task Ones_own_id_in_a_path_works_like_me()
    {
        string user = (string)(await _server.GetAsync($"/api/state/nemo_agent/me/{_session}/latest"))["data"]!["user_id"]!;

        var answer = await _server.GetAsync($"/api/state/nemo_agent/{user}/{_session}/latest");

        Assert.Equal(0, (int)answer["code"]!);
    }

    [Fact]
    public async Task The_document_lists_every_code_with_its_status()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "docs", "API.md"));

        Assert.All(Enum.GetValues<WireError>(), error =>
            Assert.Matches($@"\| {(int)error} \| {WireErrors.HttpStatus(error)}\b", page));
    }

    [Fact]
    public async Task A_server_that_stops_breaks_streams_off_and_ends_their_turns()
    {
        string folder = Directory.CreateTempSubdirectory("reelwright-test-").FullName;
        string token;
        string session;
        await using (var server = await RunningServer.StartAsync(options => options with { Unlimited = true }, folder: folder))
        {
            token = await server.SignInAsync();
            session = await server.OpenSessionAsync();
            using var response = await server.SendAsync(session, "make it wait", ("Idempotency-Key", "k"));
            // A server that waited for its streams would take the host's 30 seconds.
            await server.App.StopAsync().WaitAsync(TimeSpan.FromSeconds(25));
            await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
        }

        await using (var server = await RunningServer.StartAsync(options => options with { Unlimited = true }, folder: folder))
        {
            server.Use(token);
            var last = RunningServer.Events(await server.SayAsync(session, "make it wait", ("Idempotency-Key", "k")))[^1];
            var credits = await server.GetAsync("/api/credits/balance/simple");
            Assert.Contains("restarted", (string)last["errorMessage"]!, StringComparison.Ordinal);
            Assert.Equal(100, (int)credits["data"]!["available"]!);
        }

        TempFolder.Delete(folder);
    }

    [Fact]
    public async Task A_deleted_session_takes_its_files_along_unless_others_have_them()
    {
        string picture = Path.Combine(_server.Folder, "p.png");
        await FFmpeg.RunAsync(CancellationToken.None, "-f", "lavfi", "-i", "color=c=red:s=64x48", "-frames:v", "1", picture);
        string other = await _server.OpenSessionAsync();
        await _server.UploadAsync(_session, picture);
        await _server.UploadAsync(other, picture);
        string media = Path.Combine(_server.Folder, "media");

        await _server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{_session}");
        Assert.Single(Directory.GetFiles(media, "*", SearchOption.AllDirectories));
        using var last = await _server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{other}");

        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
        Assert.Empty(Directory.GetFiles(media, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Health_needs_no_token()
    {
        using var http = new HttpClient();

        Assert.Equal("""{"status":"ok"}""", await http.GetStringAsync(new Uri(_server.Address + "/healthz")));
    }
}

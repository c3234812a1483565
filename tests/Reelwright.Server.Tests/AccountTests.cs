using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Reelwright.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_token_needs_a_client_id(string? clientId)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await AskAsync(server, clientId);

        Assert.Equal((400, 400), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Null(answer["data"]);
        Assert.Equal((string)answer["message"]!, (string)answer["detail"]!);
        Assert.Equal((string)answer["message"]!, (string)answer["error"]!);
    }

    [Fact]
    public async Task A_client_with_a_living_token_gets_no_second_one()
    {
        await using var server = await RunningServer.StartAsync();
        var first = (await AskAsync(server, "client"))["data"]!;

        var second = await AskAsync(server, "client");
        var withToken = await AskAsync(server, "client", (string)first["token"]!);

        Assert.Equal((429, 429), ((int)second["http"]!, (int)second["code"]!));
        Assert.InRange((double)second["retryAfter"]!, 604_700, 604_800);
        Assert.Equal((string)first["user_id"]!, (string)withToken["data"]!["user_id"]!);
        Assert.Null(withToken["data"]!["token"]);
    }

    [Fact]
    public async Task After_a_week_the_same_user_gets_a_new_token_and_a_full_account()
    {
        var time = new ShiftedTime();
        await using var server = await RunningServer.StartAsync(time: time);
        var first = (await AskAsync(server, "client"))["data"]!;
        server.Use((string)first["token"]!);
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make it");

        time.Shift = TimeSpan.FromDays(7.01);
        var expired = await server.GetAsync("/api/credits/balance/simple");
        server.Http.DefaultRequestHeaders.Authorization = null;
        var second = (await AskAsync(server, "client"))["data"]!;
        server.Use((string)second["token"]!);
        var state = await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest");

        Assert.Equal((401, 1001), ((int)expired["http"]!, (int)expired["code"]!));
        Assert.Equal((string)first["user_id"]!, (string)second["user_id"]!);
        Assert.Equal(100, (int)second["credits"]!);
        Assert.Equal(0, (int)state["code"]!);
    }

    [Fact]
    public async Task An_address_has_ten_new_clients_in_a_week()
    {
        var time = new ShiftedTime();
        await using var server = await RunningServer.StartAsync(time: time);
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(0, (int)(await AskAsync(server, $"client {i}"))["code"]!);
        }

        var eleventh = await AskAsync(server, "client 10");
        time.Shift = TimeSpan.FromDays(7.01);
        var later = await AskAsync(server, "client 10");

        Assert.Equal(429, (int)eleventh["code"]!);
        Assert.NotNull(eleventh["retryAfter"]);
        Assert.Equal(0, (int)later["code"]!);
    }

    [Fact]
    public async Task An_unlimited_server_gives_every_token()
    {
        await using var server = await RunningServer.StartAsync(options => options with { Unlimited = true });

        var first = (await AskAsync(server, "client"))["data"]!;
        var second = (await AskAsync(server, "client"))["data"]!;

        Assert.Equal((string)first["user_id"]!, (string)second["user_id"]!);
        Assert.NotEqual((string)first["token"]!, (string)second["token"]!);
    }

    [Fact]
    public async Task Tokens_and_client_ids_are_nowhere_in_the_database()
    {
        await using var server = await RunningServer.StartAsync();
        string token = await server.SignInAsync("my-own-client-id");
        await server.OpenSessionAsync();
        SqliteConnection.ClearAllPools();

        string[] files = Directory.GetFiles(server.Folder, "reelwright.db*");
        Assert.NotEmpty(files);
        foreach (string path in files)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            string content = System.Text.Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(token[8..], content, StringComparison.Ordinal);
            Assert.DoesNotContain("my-own-client-id", content, StringComparison.Ordinal);
        }
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task The_signing_key_is_for_its_owner_only()
    {
        await using var server = await RunningServer.StartAsync();

        var mode = File.GetUnixFileMode(Path.Combine(server.Folder, "signing.key"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task A_claim_token_opens_a_project_and_calls_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        var session = (await server.PostAsync("/api/tasks/me/with-session/nemo_agent", new JsonObject()))["data"]!;

        var claim = await server.PostAsync("/api/auth/claim-token", session.DeepClone());
        var other = await server.PostAsync("/api/auth/claim-token", new JsonObject { ["session_id"] = "1000000000000000000" });
        server.Use((string)claim["data"]!["claim_token"]!);
        var call = await server.GetAsync("/api/credits/balance/simple");

        Assert.StartsWith("clm_", (string)claim["data"]!["claim_token"]!, StringComparison.Ordinal);
        Assert.Equal(604_800, (int)claim["data"]!["expires_in"]!);
        Assert.Equal(1002, (int)other["code"]!);
        Assert.Equal(1001, (int)call["code"]!);
    }

    [Fact]
    public async Task Who_worked_in_another_s_project_can_go_and_invites_nobody_to_it()
    {
        await using var server = await RunningServer.StartAsync();
        string owner = await server.SignInAsync("owner");
        string session = await server.OpenSessionAsync();
        string claim = (string)(await server.PostAsync("/api/auth/claim-token", new JsonObject { ["session_id"] = session }))["data"]!["claim_token"]!;
        await server.SignInAsync("guest");
        await server.PostAsync("/api/auth/claim", new JsonObject { ["claim_token"] = claim });
        await server.SayAsync(session, "hello");

        var invited = await server.PostAsync("/api/auth/claim-token", new JsonObject { ["session_id"] = session });
        using var removal = new HttpRequestMessage(HttpMethod.Delete, "/api/account/") { Content = JsonContent.Create(new { confirm = true }) };
        var gone = await server.Http.SendAsync(removal);
        server.Use(owner);
        string left = await server.SayAsync(session, "status");

        Assert.Equal(1002, (int)invited["code"]!);
        Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());
        Assert.NotEmpty(left);
    }

    [Fact]
    public async Task Requests_beyond_the_rate_are_refused_with_a_time_to_wait()
    {
        await using var server = await RunningServer.StartAsync(options => options with { MaxRequestsPerMinute = 5 });
        await server.SignInAsync();

        // Many at once: one a second is given back, and a slow machine must not keep pace with that.
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => server.GetAsync("/api/credits/balance/simple")));

        Assert.Contains(answers, answer => (int)answer["http"]! == 429 && (int)answer["code"]! == 429);
    }

    private static async Task<JsonObject> AskAsync(RunningServer server, string? clientId, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        if (clientId is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Client-Id", clientId);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await server.Http.SendAsync(request);
        var json = await RunningServer.JsonAsync(response);
        json["retryAfter"] = response.Headers.RetryAfter?.Delta?.TotalSeconds;
        return json;
    }
}

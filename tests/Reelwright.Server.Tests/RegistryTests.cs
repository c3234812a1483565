using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class RegistryTests
{
    private const string Email = "mia@example.org";
    private const string Password = "tea in the garden 7";

    [Fact]
    public async Task Registering_keeps_the_account_with_all_that_is_in_it()
    {
        await using var server = await RunningServer.StartAsync();
        string guest = await server.SignInAsync("client");
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make it");

        var signed = (await RegisterAsync(server, " Mia@Example.org "))["data"]!;
        var old = await server.GetAsync("/api/account");
        server.Use((string)signed["token"]!);
        var account = (await server.GetAsync("/api/account"))["data"]!;
        var history = (await server.GetAsync("/api/credits/history"))["data"]!["lines"]!.AsArray();

        Assert.Equal(1001, (int)old["code"]!);
        Assert.NotEqual(guest, (string)signed["token"]!);
        Assert.Equal((true, Email), ((bool)account["registered"]!, (string)account["email"]!));
        Assert.Equal(100, (long)account["credits"]!["available"]!);
        Assert.Equal([100L, -100, 100], history.Select(line => (long)line!["amount"]!));
        Assert.Equal(("charged", "message", session), ((string)history[1]!["state"]!, (string)history[1]!["work"]!, (string)history[1]!["session_id"]!));
        Assert.Equal(0, (int)(await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
    }

    [Fact]
    public async Task The_browser_of_somebody_who_registered_gets_no_key_without_the_password()
    {
        await using var server = await RunningServer.StartAsync(options => options with { Unlimited = true });
        await server.SignInAsync("client");
        var signed = (await RegisterAsync(server))["data"]!;

        await server.SignInAsync("client");
        var account = (await server.GetAsync("/api/account"))["data"]!;

        Assert.NotEqual((string)signed["user_id"]!, (string)account["user_id"]!);
        Assert.False((bool)account["registered"]!);
    }

    [Fact]
    public async Task Signing_in_takes_the_guests_work_and_credits_along()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string first = await server.OpenSessionAsync();
        await RegisterAsync(server);
        server.Http.DefaultRequestHeaders.Authorization = null;
        await server.SignInAsync();
        string second = await server.OpenSessionAsync();
        await server.SayAsync(second, "make it");
        server.Exporter.Hold();
        await server.RenderAsync(second, "render_1");

        var early = await server.PostAsync("/api/auth/sign-in", Pair(Email, Password));
        server.Exporter.Release();
        await server.PollAsync("render_1", "completed");
        var signed = (await server.PostAsync("/api/auth/sign-in", Pair(Email, Password)))["data"]!;
        server.Use((string)signed["token"]!);

        Assert.Equal((409, "busy"), ((int)early["http"]!, (string)early["data"]!["reason"]!));
        Assert.Equal(1, (long)signed["moved_sessions"]!);
        Assert.Equal(200, await server.AvailableAsync());
        Assert.Equal(4, (await server.GetAsync("/api/credits/history"))["data"]!["lines"]!.AsArray().Count);
        foreach (string session in (string[])[first, second])
        {
            Assert.Equal(0, (int)(await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
        }

        Assert.Equal("completed", (string)(await server.GetAsync("/api/render/proxy/lambda/render_1"))["status"]!);
        Assert.Equal(0, Sum(server));
    }

    [Theory]
    [InlineData("nobody", Password, "not-an-address")]
    [InlineData("a@b@c", Password, "not-an-address")]
    [InlineData(Email, "short", "password-short")]
    [InlineData(Email, "aaaaaaaaaaaaaaa", "password-plain")]
    [InlineData(Email, "mia@example.org", "password-plain")]
    [InlineData(Email, "", "password-missing")]
    public async Task What_is_no_address_or_no_good_password_is_refused_with_the_reason(string email, string password, string reason)
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();

        var answer = await server.PostAsync("/api/auth/register", Pair(email, password));

        Assert.Equal((400, reason), ((int)answer["http"]!, (string)answer["data"]!["reason"]!));
    }

    [Fact]
    public async Task An_address_is_registered_once()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        var signed = (await RegisterAsync(server))["data"]!;
        server.Use((string)signed["token"]!);
        var again = await RegisterAsync(server, "other@example.org");
        server.Http.DefaultRequestHeaders.Authorization = null;
        await server.SignInAsync();
        var taken = await RegisterAsync(server, "MIA@example.org");

        Assert.Equal((409, "registered"), ((int)again["http"]!, (string)again["data"]!["reason"]!));
        Assert.Equal((409, "taken"), ((int)taken["http"]!, (string)taken["data"]!["reason"]!));
    }

    [Fact]
    public async Task Whoever_guesses_passwords_has_to_wait_and_nobody_else_has()
    {
        var time = new ShiftedTime();
        await using var server = await RunningServer.StartAsync(time: time);
        await server.SignInAsync();
        await RegisterAsync(server);
        server.Http.DefaultRequestHeaders.Authorization = null;
        for (int i = 0; i < 5; i++)
        {
            var wrong = await server.PostAsync("/api/auth/sign-in", Pair(Email, "tea in the garden 8"));
            Assert.Equal((403, "wrong"), ((int)wrong["http"]!, (string)wrong["data"]!["reason"]!));
        }

        var unknown = await server.PostAsync("/api/auth/sign-in", Pair("nobody@example.org", Password));
        var locked = await server.PostAsync("/api/auth/sign-in", Pair(Email, Password));
        time.Shift = TimeSpan.FromMinutes(16);
        var later = await server.PostAsync("/api/auth/sign-in", Pair(Email, Password));

        Assert.Equal("wrong", (string)unknown["data"]!["reason"]!);
        Assert.Equal((429, "too-many-tries"), ((int)locked["http"]!, (string)locked["data"]!["reason"]!));
        Assert.Equal(0, (int)later["code"]!);
    }

    [Fact]
    public async Task A_password_is_stored_as_a_slow_hash_only()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        await RegisterAsync(server);

        string stored = server.App.Services.GetRequiredService<Database>().Read(connection => connection.ExecuteScalar<string>("SELECT password FROM registrations"))!;

        Assert.Matches(@"^pbkdf2-sha256\$600000\$[^$]{24}\$[^$]{44}$", stored);
        Assert.True(PasswordHash.IsRight(Password, stored));
        Assert.False(PasswordHash.IsRight(Password + " ", stored));
        Assert.False(PasswordHash.IsRight(Password, null));
    }

    [Fact]
    public async Task A_new_password_ends_other_browsers_and_leaves_programs_alone()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string first = (string)(await RegisterAsync(server))["data"]!["token"]!;
        server.Use(first);
        string program = (string)(await server.PostAsync("/api/account/tokens", new JsonObject { ["name"] = "nightly" }))["data"]!["token"]!;

        var wrong = await server.PostAsync("/api/auth/password", new JsonObject { ["password"] = "what was it again", ["new_password"] = "rain on the roof 3" });
        var changed = await server.PostAsync("/api/auth/password", new JsonObject { ["password"] = Password, ["new_password"] = "rain on the roof 3" });

        Assert.Equal("wrong", (string)wrong["data"]!["reason"]!);
        Assert.Equal(1001, (int)(await server.GetAsync("/api/account"))["code"]!);
        server.Use(program);
        Assert.Equal(0, (int)(await server.GetAsync("/api/account"))["code"]!);
        server.Use((string)changed["data"]!["token"]!);
        Assert.Equal(0, (int)(await server.GetAsync("/api/account"))["code"]!);
        Assert.Equal("wrong", (string)(await server.PostAsync("/api/auth/sign-in", Pair(Email, Password)))["data"]!["reason"]!);
    }

    [Fact]
    public async Task Tokens_for_programs_are_shown_once_listed_by_their_beginning_and_revoked()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        var guest = await server.PostAsync("/api/account/tokens", new JsonObject { ["name"] = "nightly" });
        string person = (string)(await RegisterAsync(server))["data"]!["token"]!;
        server.Use(person);

        var made = (await server.PostAsync("/api/account/tokens", new JsonObject { ["name"] = "nightly <b>", ["days"] = 30 }))["data"]!;
        var listed = (await server.GetAsync("/api/account/tokens"))["data"]!["tokens"]![0]!.AsObject();
        server.Use((string)made["token"]!);
        string session = await server.OpenSessionAsync();
        var more = await server.PostAsync("/api/account/tokens", new JsonObject { ["name"] = "another" });
        server.Use(person);
        await server.Http.DeleteAsync($"/api/account/tokens/{(string)made["id"]!}");
        var none = (await server.GetAsync("/api/account/tokens"))["data"]!["tokens"]!.AsArray();
        server.Use((string)made["token"]!);

        Assert.Equal("not-registered", (string)guest["data"]!["reason"]!);
        Assert.StartsWith((string)listed["prefix"]!, (string)made["token"]!, StringComparison.Ordinal);
        Assert.Equal(12, ((string)listed["prefix"]!).Length);
        Assert.False(listed.ContainsKey("token"));
        Assert.Equal(("not-a-person", 403), ((string)more["data"]!["reason"]!, (int)more["http"]!));
        Assert.Empty(none);
        Assert.Equal(1001, (int)(await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
    }

    [Fact]
    public async Task Signing_out_ends_this_token_alone()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        var guest = await server.PostAsync("/api/auth/sign-out", new JsonObject());
        string here = (string)(await RegisterAsync(server))["data"]!["token"]!;
        server.Http.DefaultRequestHeaders.Authorization = null;
        string there = (string)(await server.PostAsync("/api/auth/sign-in", Pair(Email, Password)))["data"]!["token"]!;
        server.Use(here);
        await server.PostAsync("/api/auth/sign-out", new JsonObject());

        Assert.Equal(409, (int)guest["http"]!);
        Assert.Equal(1001, (int)(await server.GetAsync("/api/account"))["code"]!);
        server.Use(there);
        Assert.Equal(0, (int)(await server.GetAsync("/api/account"))["code"]!);
    }

    [Fact]
    public async Task Deleting_an_account_leaves_nothing_but_lines_that_add_up_and_name_nobody()
    {
        await using var server = await RunningServer.StartAsync(options => options with { Prices = new() { Export = 5 } });
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        var signed = (await RegisterAsync(server))["data"]!;
        server.Use((string)signed["token"]!);
        await server.SayAsync(session, "make it");
        await server.RenderAsync(session, "render_1");
        await server.PollAsync("render_1", "completed");
        var unsure = await DeleteAsync(server, new JsonObject { ["password"] = Password });
        var wrong = await DeleteAsync(server, new JsonObject { ["password"] = "not this one", ["confirm"] = true });

        var deleted = await DeleteAsync(server, new JsonObject { ["password"] = Password, ["confirm"] = true });

        Assert.Equal(("not-confirmed", "wrong"), ((string)unsure["data"]!["reason"]!, (string)wrong["data"]!["reason"]!));
        Assert.True((bool)deleted["data"]!["deleted"]!);
        Assert.Equal(1001, (int)(await server.GetAsync("/api/account"))["code"]!);
        Assert.Equal("wrong", (string)(await server.PostAsync("/api/auth/sign-in", Pair(Email, Password)))["data"]!["reason"]!);
        string id = (string)signed["user_id"]!;
        server.App.Services.GetRequiredService<Database>().Read(connection =>
        {
            foreach (string table in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'").AsList())
            {
                foreach (var row in connection.Query($"SELECT * FROM {table}"))
                {
                    Assert.DoesNotContain(id, string.Join(' ', ((IDictionary<string, object>)row).Values), StringComparison.Ordinal);
                }
            }

            Assert.Equal(0, connection.ExecuteScalar<long>("SELECT count(*) FROM sessions"));
            Assert.Equal(2, connection.ExecuteScalar<long>("SELECT count(*) FROM transfers WHERE kind = 'post' AND debit LIKE 'gone_%'"));
            return 0;
        });
        Assert.Equal(0, Sum(server));
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Folder, "outputs")));
    }

    [Fact]
    public async Task Deleting_a_project_in_mid_turn_gives_its_credits_back()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        using var stream = await server.SendAsync(session, "make it and wait");

        using var answer = await server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{session}");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(100, await server.AvailableAsync());
    }

    [Fact]
    public async Task A_brand_is_read_and_set_without_a_conversation()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();

        var bad = await PutAsync(server, new JsonObject { ["colors"] = new JsonArray("red") });
        var strange = await PutAsync(server, new JsonObject { ["font"] = "Comic" });
        var foreign = await PutAsync(server, new JsonObject { ["logo"] = "med_1" });
        await PutAsync(server, new JsonObject { ["colors"] = new JsonArray("#0A3CFF", "#ffffff"), ["font"] = "serif" });
        var read = (await server.GetAsync("/api/account/brand"))["data"]!;

        Assert.Equal(("brand-colors", "brand-font", "brand-logo"), ((string)bad["data"]!["reason"]!, (string)strange["data"]!["reason"]!, (string)foreign["data"]!["reason"]!));
        Assert.Equal(["#0a3cff", "#ffffff"], read["colors"]!.AsArray().Select(color => (string)color!));
        Assert.Equal("serif", (string)read["font"]!);
    }

    private static JsonObject Pair(string email, string password) => new() { ["email"] = email, ["password"] = password };

    private static Task<JsonObject> RegisterAsync(RunningServer server, string email = Email) =>
        server.PostAsync("/api/auth/register", Pair(email, Password));

    private static async Task<JsonObject> DeleteAsync(RunningServer server, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/account") { Content = JsonContent.Create(body) };
        using var response = await server.Http.SendAsync(request);
        return await RunningServer.JsonAsync(response);
    }

    private static async Task<JsonObject> PutAsync(RunningServer server, JsonObject body)
    {
        using var response = await server.Http.PutAsJsonAsync("/api/account/brand", body);
        return await RunningServer.JsonAsync(response);
    }

    private static long Sum(RunningServer server) => server.App.Services.GetRequiredService<Database>()
        .Read(connection => connection.ExecuteScalar<long>("SELECT sum(posted) FROM ledger_accounts"));
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Agent;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>Projects with guests, and what lies beside projects: who gets to it, and what outlasts what.</summary>
public sealed class SharingTests(MediaFiles files) : IClassFixture<MediaFiles>
{
    [Fact]
    public async Task A_link_lets_one_in_and_its_owner_sees_who_came_and_shows_them_out()
    {
        await using var server = await RunningServer.StartAsync();
        string owner = await server.SignInAsync("owner");
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make tea");
        string link = await LinkAsync(server, session);
        await LinkAsync(server, session);
        string first = await server.SignInAsync("first");
        var came = await RedeemAsync(server, link);
        var again = await RedeemAsync(server, link);
        await server.SignInAsync("second");
        var late = await RedeemAsync(server, link);

        server.Use(owner);
        var shared = (JsonObject)(await server.GetAsync("/api/account/shared"))["data"]!["projects"]![0]!;
        string guest = (string)shared["guests"]![0]!["user_id"]!;
        server.Use(first);
        bool isForeign = (bool)(await DeleteAsync(server, $"/api/account/shared/{session}/guests/{guest}"))["data"]!["removed"]!;
        server.Use(owner);
        var revoked = await DeleteAsync(server, $"/api/account/shared/{session}/links");
        var removed = await DeleteAsync(server, $"/api/account/shared/{session}/guests/{guest}");
        var left = (await server.GetAsync("/api/account/shared"))["data"]!["projects"]!.AsArray();
        server.Use(first);
        var seen = await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest");
        var back = await RedeemAsync(server, link);

        Assert.Equal(session, (string)came["data"]!["session_id"]!);
        Assert.Equal(200, (int)again["http"]!);
        Assert.Equal(410, (int)late["http"]!);
        Assert.Equal("claim-used", (string)late["data"]!["reason"]!);
        Assert.Equal("make tea", (string)shared["title"]!);
        Assert.Equal(1, (int)shared["open_links"]!);
        Assert.Single(shared["guests"]!.AsArray());
        Assert.False(isForeign);
        Assert.Equal(1, (int)revoked["data"]!["revoked"]!);
        Assert.True((bool)removed["data"]!["removed"]!);
        Assert.Empty(left);
        Assert.Equal(1002, (int)seen["code"]!);
        Assert.Equal(410, (int)back["http"]!);
    }

    [Fact]
    public async Task A_guest_gets_of_the_owner_s_shelf_only_what_the_project_shows()
    {
        await using var server = await RunningServer.StartAsync();
        string owner = await server.SignInAsync("owner");
        string session = await server.OpenSessionAsync();
        string logo = (string)(await LogoAsync(server, files.Picture))["data"]!["logo"]!["id"]!;
        string link = await LinkAsync(server, session);
        await server.SignInAsync("guest");
        string guest = (string)(await server.GetAsync("/api/account"))["data"]!["user_id"]!;
        await RedeemAsync(server, link);
        var media = server.App.Services.GetRequiredService<MediaStore>();
        string? before = media.PathsOf(guest).PathOf(logo);
        var draft = new JsonObject
        {
            ["draft"] = JsonNode.Parse("""{"t":[{"tt":0,"sg":[{"d":500,"md":{"ty":"external","kind":"image","id":"LOGO"}}]}]}""".Replace("LOGO", logo, StringComparison.Ordinal)),
        };
        var foreign = await PutAsync(server, session, draft);
        server.Use(owner);
        var own = await PutAsync(server, session, draft);

        Assert.Null(before);
        Assert.NotEqual(200, (int)foreign["http"]!);
        Assert.Equal(200, (int)own["http"]!);
        Assert.NotNull(media.PathsOf(guest).PathOf(logo));
    }

    [Fact]
    public async Task A_logo_that_is_refused_leaves_nothing_behind()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string account = (string)(await server.GetAsync("/api/account"))["data"]!["user_id"]!;

        var film = await LogoAsync(server, files.Clip);
        var sound = await LogoAsync(server, files.Sound);
        string shelf = (await server.App.Services.GetRequiredService<SessionStore>().ShelfAsync(account, CancellationToken.None)).Id;

        Assert.Equal("brand-logo", (string)film["data"]!["reason"]!);
        Assert.Equal("brand-logo", (string)sound["data"]!["reason"]!);
        Assert.Empty(server.App.Services.GetRequiredService<MediaStore>().OfSession(shelf));
        Assert.Empty(Directory.EnumerateFiles(server.Folder, "*.mp4", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_logo_out_of_a_project_outlasts_the_project()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string account = (string)(await server.GetAsync("/api/account"))["data"]!["user_id"]!;
        string session = await server.OpenSessionAsync();
        await server.UploadAsync(session, files.Picture);
        var media = server.App.Services.GetRequiredService<MediaStore>();
        var brands = server.App.Services.GetRequiredService<BrandStore>();
        string uploaded = media.OfSession(session)[0].Id;

        await brands.SetAsync(account, new BrandKit { Colors = [], LogoMediaId = uploaded }, CancellationToken.None);
        string kept = brands.Find(account)!.LogoMediaId!;
        await brands.SetAsync(account, new BrandKit { Colors = ["#112233"], LogoMediaId = kept }, CancellationToken.None);
        await DeleteAsync(server, $"/apps/nemo_agent/users/me/sessions/{session}");
        var brand = await server.GetAsync("/api/account/brand");

        Assert.Null(media.Find(uploaded));
        Assert.Equal(kept, (string)brand["data"]!["logo"]!["id"]!);
        Assert.NotNull(media.PathsOf(account).PathOf(kept));
    }

    private static async Task<string> LinkAsync(RunningServer server, string session) =>
        (string)(await server.PostAsync("/api/auth/claim-token", new JsonObject { ["session_id"] = session }))["data"]!["claim_token"]!;

    private static Task<JsonObject> RedeemAsync(RunningServer server, string link) =>
        server.PostAsync("/api/auth/claim", new JsonObject { ["claim_token"] = link });

    private static async Task<JsonObject> DeleteAsync(RunningServer server, string path)
    {
        using var response = await server.Http.DeleteAsync(path);
        string text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
    }

    private static async Task<JsonObject> PutAsync(RunningServer server, string session, JsonObject draft)
    {
        using var response = await server.Http.PutAsJsonAsync($"/api/draft/nemo_agent/me/{session}", draft);
        return await RunningServer.JsonAsync(response);
    }

    private static async Task<JsonObject> LogoAsync(RunningServer server, string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(path)), "files", Path.GetFileName(path) } };
        using var response = await server.Http.PostAsync("/api/account/brand/logo", form);
        return await RunningServer.JsonAsync(response);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Tests;

public sealed class LexiconTests
{
    private const string Path = "/api/account/lexicon";

    [Fact]
    public async Task Words_are_kept_for_their_account_over_a_restart_and_go_with_every_turn()
    {
        using var folder = new TempFolder();
        string token;
        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            token = await server.SignInAsync();
            await server.Http.PostAsJsonAsync(Path, Words(("重庆", "chong2 qing4"), ("Nginx", "engine x")));
            await server.Http.PostAsJsonAsync(Path, Words(("nginx", "en jinx"), ("SKU", "单品")));
            await server.Http.DeleteAsync($"{Path}/{Uri.EscapeDataString("SKU")}");
        }

        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            server.Use(token);
            await server.SayAsync(await server.OpenSessionAsync(), "hello");

            Assert.Equal(
                ["Nginx = en jinx", "重庆 = chong2 qing4"],
                server.Agent.LastRequest!.Lexicon!.Value.Select(word => $"{word.Written} = {word.Said}"));

            await server.SignInAsync();
            Assert.Empty((await server.GetAsync(Path))["data"]!["words"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_whole_lexicon_takes_the_place_of_the_other_and_one_bad_word_changes_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        await server.Http.PutAsJsonAsync(Path, Words(("重庆", "chong2 qing4"), ("Vue", "view")));

        var refused = await server.Http.PutAsJsonAsync(Path, Words(("Nginx", "engine x"), ("行长", "hang2 zhang9")));
        var replaced = await server.Http.PutAsJsonAsync(Path, Words(("Nginx", "engine x")));
        var tooMany = await server.Http.PostAsJsonAsync(Path, Words([.. Enumerable.Range(0, 1000).Select(i => ($"word{i}", "word"))]));
        var malformed = await server.Http.PostAsJsonAsync(Path, new JsonObject { ["word"] = 1 });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        string reason = await MessageAsync(refused);
        Assert.Contains("行长", reason, StringComparison.Ordinal);
        Assert.Contains("no syllable of pinyin", reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Contains("at most 1000 words", await MessageAsync(tooMany), StringComparison.Ordinal);
        Assert.Contains("'words' is a list", await MessageAsync(malformed), StringComparison.Ordinal);
        Assert.Equal("Nginx", (string)Assert.Single((await server.GetAsync(Path))["data"]!["words"]!.AsArray())!["written"]!);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response) =>
        (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["message"]!;

    private static JsonObject Words(params (string Written, string Said)[] words) => new()
    {
        ["words"] = new JsonArray([.. words.Select(word => (JsonNode)new JsonObject { ["written"] = word.Written, ["said"] = word.Said })]),
    };
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>Logos that were replaced: nothing of them is kept but what a project shows.</summary>
public sealed class LogoTests(MediaFiles files) : IClassFixture<MediaFiles>
{
    [Fact]
    public async Task A_logo_that_is_replaced_or_taken_away_is_deleted_unless_a_project_shows_it()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string other = Path.Combine(server.Folder, "other.png");
        await FFmpeg.RunAsync(CancellationToken.None, "-f", "lavfi", "-i", "color=c=blue:s=64x48", "-frames:v", "1", other);
        var media = server.App.Services.GetRequiredService<MediaStore>();
        var first = media.Find(await LogoAsync(server, files.Picture))!;
        string session = await server.OpenSessionAsync();
        var draft = new JsonObject
        {
            ["draft"] = JsonNode.Parse("""{"t":[{"tt":0,"sg":[{"d":500,"md":{"ty":"external","kind":"image","id":"LOGO"}}]}]}""".Replace("LOGO", first.Id, StringComparison.Ordinal)),
        };
        using var put = await server.Http.PutAsync($"/api/draft/nemo_agent/me/{session}", JsonContent(draft));
        Assert.True(put.IsSuccessStatusCode);

        var second = media.Find(await LogoAsync(server, other))!;
        bool isShown = media.Find(first.Id) is not null && File.Exists(media.PathOf(first));
        await server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{session}");
        using var none = await server.Http.PutAsync("/api/account/brand", JsonContent(new JsonObject { ["colors"] = new JsonArray("#112233") }));
        Assert.True(none.IsSuccessStatusCode);

        Assert.True(isShown);
        Assert.Null(media.Find(first.Id));
        Assert.Null(media.Find(second.Id));
        Assert.False(File.Exists(media.PathOf(first)) || File.Exists(media.PathOf(second)));
    }

    private static StringContent JsonContent(JsonObject body) => new(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");

    private static async Task<string> LogoAsync(RunningServer server, string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(path)), "files", Path.GetFileName(path) } };
        using var response = await server.Http.PostAsync("/api/account/brand/logo", form);
        return (string)(await RunningServer.JsonAsync(response))["data"]!["logo"]!["id"]!;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>What is said in the conversation holds for the calls beside it: exports, captions, versions, colour tables. The real agent, over loopback.</summary>
public sealed class ConversationTests : IAsyncLifetime, IDisposable
{
    private const string Cube = "TITLE \"film\"\nLUT_3D_SIZE 2\n0 0 0\n1 0 0\n0 1 0\n1 1 0\n0 0 1\n1 0 1\n0 1 1\n1 1 1\n";
    private readonly TempFolder _folder = new();
    private readonly SolidExporter _exporter = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;
    private string _session = "";

    public async Task InitializeAsync()
    {
        var options = ServerOptions.Embedded(_folder.Root) with { Unlimited = true, LogLevel = LogLevel.None };
        var director = new OfflineDirector(new ScriptWriter(), new ArtIndex(RepositoryPaths.Assets), new SilentSpeech(), new(() => ChineseSegmenter.Load(RepositoryPaths.Assets)));
        _app = ReelwrightServer.Create(options, new OfflineAgent(new BriefReader(), director), _exporter);
        await _app.StartAsync();
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _http = new() { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(2) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        request.Headers.Add("X-Client-Id", Guid.NewGuid().ToString());
        using var response = await _http.SendAsync(request);
        string token = (string)(await JsonAsync(response))["data"]!["token"]!;
        _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var opened = await PostAsync("/api/tasks/me/with-session/nemo_agent", new() { ["task_name"] = "p", ["language"] = "en", ["seed"] = 7 });
        _session = (string)opened["data"]!["session_id"]!;
        await SayAsync("make a 20 second video about a desk lamp named Aurora, with narration and captions");
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_the_reply_says_of_an_export_is_what_the_render_uses()
    {
        string said = await SayAsync("export in 4K 60fps");
        Assert.Contains("3840×2160, 60 fps", said, StringComparison.Ordinal);

        Assert.Equal((2160, 60.0, "mp4"), await RenderAsync(null));

        // What the call itself says goes before what was said.
        Assert.Equal((720, 60.0, "mp4"), await RenderAsync(new() { ["resolution"] = "720p" }));
        Assert.Equal((null, null, "gif"), await RenderAsync(new() { ["format"] = "gif" }));

        Assert.Contains("ready to export", await SayAsync("export"), StringComparison.Ordinal);
        Assert.Equal((null, null, "mp4"), await RenderAsync(null));
    }

    [Fact]
    public async Task An_export_that_cannot_be_is_refused_with_what_can_and_the_settings_stay()
    {
        await SayAsync("export as webm");
        Assert.Contains("not possible", await SayAsync("export it as a gif in 4k"), StringComparison.Ordinal);
        Assert.Equal((null, null, "webm"), await RenderAsync(null));
    }

    [Theory]
    [InlineData("export as ProRes", "MOV (ProRes)", "mov")]
    [InlineData("export just the audio", "M4A", "m4a")]
    [InlineData("download it for TikTok", "say \"vertical\" first", "mp4")]
    [InlineData("导出成gif", "GIF", "gif")]
    public async Task Formats_are_said_as_people_say_them(string message, string told, string format)
    {
        Assert.Contains(told, await SayAsync(message), StringComparison.Ordinal);
        Assert.Equal(format, (await RenderAsync(null)).Format);
    }

    [Fact]
    public async Task Captions_are_had_as_files_by_the_address_in_the_reply()
    {
        string said = await SayAsync("export the captions as srt");
        string address = said[said.IndexOf("http://", StringComparison.Ordinal)..].Trim();
        using var plain = new HttpClient();

        string srt = await plain.GetStringAsync(new Uri(address));
        Assert.StartsWith("1\r\n00:00:0", srt, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await plain.GetAsync(new Uri(address.Replace("srt", "vtt", StringComparison.Ordinal)))).StatusCode);

        string vtt = await _http.GetStringAsync($"/api/captions/nemo_agent/me/{_session}?format=vtt");
        Assert.StartsWith("WEBVTT", vtt, StringComparison.Ordinal);
        await SayAsync("captions off");
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync($"/api/captions/nemo_agent/me/{_session}")).StatusCode);
    }

    [Fact]
    public async Task Versions_are_listed_rendered_by_number_and_undone_as_one()
    {
        await SayAsync("make three versions: 10 seconds vertical, 20 seconds landscape and a square one");
        var versions = (await GetAsync($"/api/versions/nemo_agent/me/{_session}"))["data"]!["versions"]!.AsArray();
        Assert.Equal(["1080x1920", "1920x1080", "1080x1080"], versions.Select(version => $"{version!["width"]}x{version["height"]}"));
        Assert.True((bool)versions[0]!["shown"]!);

        await RenderAsync(null, version: 3);
        Assert.Equal((1080, 1080), (_exporter.LastTimeline!.Width, _exporter.LastTimeline.Height));

        await SayAsync("show version 2");
        var state = await GetAsync($"/api/state/nemo_agent/me/{_session}/latest");
        Assert.Equal(1920, (int)state["data"]!["state"]!["canvas_config"]!["width"]!);
        await SayAsync("undo");
        await SayAsync("undo");
        Assert.Single((await GetAsync($"/api/versions/nemo_agent/me/{_session}"))["data"]!["versions"]!.AsArray());
    }

    [Fact]
    public async Task A_colour_table_is_uploaded_and_used_and_a_broken_one_refused()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await UploadAsync("bad.cube", "LUT_3D_SIZE 2\n0 0 0\n"));
        Assert.Equal(HttpStatusCode.OK, await UploadAsync("film.cube", Cube));

        string said = await SayAsync("use my LUT at 60%");

        Assert.Contains("film.cube", said, StringComparison.Ordinal);
        Assert.Contains("60%", said, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> UploadAsync(string name, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "files", name } };
        using var response = await _http.PostAsync($"/api/upload-video/nemo_agent/me/{_session}", form);
        return response.StatusCode;
    }

    private async Task<(int? ShortEdge, double? Fps, string Format)> RenderAsync(JsonObject? output, int? version = null)
    {
        string id = $"render_{Guid.NewGuid():N}";
        var body = new JsonObject { ["id"] = id, ["sessionId"] = _session };
        if (output is not null)
        {
            body["output"] = output;
        }

        if (version is not null)
        {
            body["version"] = version;
        }

        await PostAsync("/api/render/proxy/lambda", body);
        for (int i = 0; i < 2400; i++)
        {
            string status = (string)(await GetAsync($"/api/render/proxy/lambda/{id}"))["status"]!;
            if (status is "completed" or "failed")
            {
                var used = _exporter.LastSettings!;
                return (used.ShortEdge, used.FramesPerSecond, used.Format);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The render did not end.");
    }

    private async Task<string> SayAsync(string message)
    {
        using var response = await _http.PostAsync(
            "/run", new StringContent(new JsonObject
            {
                ["app_name"] = "nemo_agent",
                ["session_id"] = _session,
                ["new_message"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = message }) },
            }.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        var events = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray();
        return (string)events[^1]!["content"]!["parts"]![0]!["text"]!;
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path))!;

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var response = await _http.PostAsync(path, new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        return await JsonAsync(response);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    // Speaks silence, as long as speech would be.
    private sealed class SilentSpeech : ISpeechSynthesizer
    {
        public string Version => "silent";

        public Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new Speech(new AudioBlock(request.Text.Length * 2400), []));

        public async Task<IReadOnlyList<Speech>> SpeakManyAsync(IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken) =>
            await Task.WhenAll(requests.Select(request => SpeakAsync(request, cancellationToken)));
    }
}

using System.Net;

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Protocol;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class UploadTests(MediaFiles files) : IClassFixture<MediaFiles>, IAsyncLifetime
{
    private RunningServer _server = null!;
    private string _session = "";

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync(options => options with { MaxUploadBytes = 1024 * 1024 });
        await _server.SignInAsync();
        _session = await _server.OpenSessionAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Pictures_clips_and_sounds_become_media_of_the_session()
    {
        var answer = await _server.UploadAsync(_session, files.Picture, files.Clip, files.Sound);

        var found = answer["data"]!["files"]!.AsArray();
        Assert.Equal(["image", "video", "audio"], found.Select(file => (string)file!["file_type"]!));
        Assert.Equal((64, 48), ((int)found[0]!["width"]!, (int)found[0]!["height"]!));
        Assert.Equal((0d, 25d), ((double)found[0]!["fps"]!, (double)found[1]!["fps"]!));
        Assert.Equal(1.0, (double)found[1]!["duration"]!, 2);
        Assert.Matches("^[0-9a-f]{64}$", (string)found[0]!["hash"]!);
        Assert.True((bool)answer["data"]!["session_state_applied"]!);

        var infos = (await _server.GetAsync($"/api/state/nemo_agent/me/{_session}/latest"))["data"]!["state"]!["video_infos"]!.AsArray();
        Assert.Equal(found.Select(file => (string)file!["filename"]!), infos.Select(file => (string)file!["filename"]!));
        using var anonymous = new HttpClient();
        Assert.Equal(
            await File.ReadAllBytesAsync(files.Picture),
            await anonymous.GetByteArrayAsync(new Uri((string)infos[0]!["cdn_url"]!)));

        await _server.SayAsync(_session, "add them");
        await _server.RenderAsync(_session, "r1");
        await _server.PollAsync("r1", "completed");
        Assert.Equal(3, _server.Agent.LastRequest!.Media.Length);
    }

    [Fact]
    public async Task A_text_file_under_another_name_is_not_taken()
    {
        var answer = await _server.UploadAsync(_session, files.Text);

        Assert.Equal((415, 4001), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Contains("notes.mp4", (string)answer["message"]!, StringComparison.Ordinal);
        Assert.Contains("mp4, mov, avi, webm, mkv", (string)answer["message"]!, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public async Task A_broken_file_spoils_the_whole_upload_and_is_named()
    {
        var answer = await _server.UploadAsync(_session, files.Picture, files.Broken);

        Assert.Equal((422, 4003), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Contains("broken.mp4", (string)answer["message"]!, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit()
    {
        string large = Path.Combine(_server.Folder, "large.mp4");
        await File.WriteAllBytesAsync(large, new byte[(1024 * 1024) + 1]);

        var answer = await _server.UploadAsync(_session, files.Picture, large);

        Assert.Equal((413, 4002), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Contains("at most 1 MB", (string)answer["message"]!, StringComparison.Ordinal);
        Assert.Contains("large.mp4", (string)answer["message"]!, StringComparison.Ordinal);
        NothingIsLeft();
    }

    [Fact]
    public async Task A_request_far_over_the_limit_is_refused_before_it_is_read()
    {
        using var content = new StreamContent(new EndlessStream());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        content.Headers.ContentLength = 100L * 1024 * 1024 * 1024;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{_session}") { Content = content };
        request.Headers.ExpectContinue = true;

        // Patient: a client that starts to send meets a connection that is closed under it.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) };
        using var http = new HttpClient(handler) { BaseAddress = new(_server.Address) };
        http.DefaultRequestHeaders.Authorization = _server.Http.DefaultRequestHeaders.Authorization;

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        NothingIsLeft();
    }

    [Theory]
    [InlineData("../../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\Windows\\a b.png", "a b.png")]
    [InlineData("夜晚 的 城市😀.png", "夜晚 的 城市😀.png")]
    [InlineData("a<b>|c?.png", "a_b__c_.png")]
    [InlineData("..", "upload")]
    [InlineData("\u202egnp.exe\u0000.png", "gnp.exe.png")]
    public void Names_lose_folders_and_tricks(string name, string clean) => Assert.Equal(clean, FileNames.Clean(name));

    [Fact]
    public void Long_names_keep_their_end()
    {
        string clean = FileNames.Clean(new string('长', 300) + ".mp4");

        Assert.True(clean.Length <= 100);
        Assert.EndsWith(".mp4", clean, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        var first = await _server.UploadAsync(_session, files.Picture);
        var second = await _server.UploadAsync(_session, files.Picture);

        Assert.NotEqual((string)first["data"]!["files"]![0]!["id"]!, (string)second["data"]!["files"]![0]!["id"]!);
        Assert.Single(Directory.GetFiles(Path.Combine(_server.Folder, "media"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Media_of_others_cannot_be_rendered()
    {
        var upload = await _server.UploadAsync(_session, files.Picture);
        string id = (string)upload["data"]!["files"]![0]!["id"]!;
        await _server.SignInAsync();
        string session = await _server.OpenSessionAsync();

        var answer = await _server.RenderAsync(session, "r1", JsonNode.Parse(
            $$$"""{"t":[{"tt":0,"sg":[{"d":500,"md":{"ty":"external","id":"{{{id}}}","kind":"image"}}]}]}"""));

        Assert.Equal(4005, (int)answer["code"]!);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.png")]
    [InlineData("http://localhost/a.png")]
    [InlineData("http://2130706433/a.png")]
    [InlineData("http://0x7f000001/a.png")]
    [InlineData("http://0177.0.0.1/a.png")]
    [InlineData("http://127.1/a.png")]
    [InlineData("http://0/a.png")]
    [InlineData("http://[::1]/a.png")]
    [InlineData("http://[::ffff:127.0.0.1]/a.png")]
    [InlineData("http://[::ffff:7f00:1]/a.png")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/a.png")]
    [InlineData("http://１２７.0.0.1/a.png")]
    [InlineData("http://user:password@example.com/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("//example.com/a.png")]
    [InlineData("not a url")]
    public async Task Urls_that_lead_inwards_are_refused(string url)
    {
        var answer = await UploadUrlAsync(_server, _session, url);

        Assert.Equal((422, 4006), ((int)answer["http"]!, (int)answer["code"]!));
        NothingIsLeft();
    }

    [Fact]
    public async Task Files_are_fetched_through_redirects_that_are_checked_one_by_one()
    {
        await using var origin = await OriginAsync(files.Picture);
        await using var inner = await OriginAsync(files.Picture);
        int open = Port(origin);
        var folder = new ServerOptions { DataDirectory = _server.Folder, MaxUploadBytes = 1024 * 1024 };
        using var fetcher = new UrlFetcher(folder, endPoint => endPoint.Port == open);
        var uploads = _server.App.Services.GetRequiredService<UploadService>();

        using var staging = uploads.NewStaging();
        await fetcher.FetchAsync($"http://127.0.0.1:{open}/redirect?to=/picture.png", staging, CancellationToken.None);
        var staged = Assert.Single(staging.Files);
        Assert.Equal("picture.png", staged.Name);
        Assert.Equal(new FileInfo(files.Picture).Length, staged.Size);

        string[] refused =
        [
            $"http://127.0.0.1:{open}/redirect?to=http://127.0.0.1:{Port(inner)}/picture.png",
            $"http://127.0.0.1:{open}/redirect?to=file:///etc/passwd",
            $"http://127.0.0.1:{open}/loop",
            $"http://127.0.0.1:{open}/missing.png",
        ];
        foreach (string url in refused)
        {
            var refusal = await Assert.ThrowsAsync<ReelwrightException>(() => fetcher.FetchAsync(url, staging, CancellationToken.None));
            Assert.Equal(WireError.UrlRefused, refusal.Error);
        }

        var large = await Assert.ThrowsAsync<ReelwrightException>(
            () => fetcher.FetchAsync($"http://127.0.0.1:{open}/endless.mp4", staging, CancellationToken.None));
        Assert.Equal(WireError.MediaTooLarge, large.Error);
    }

    [Fact]
    public async Task An_upload_without_a_file_is_malformed()
    {
        var none = await _server.PostAsync($"/api/upload-video/nemo_agent/me/{_session}", new JsonObject { ["urls"] = new JsonArray() });
        using var text = new StringContent("--x\r\nnothing", null, "multipart/form-data");
        text.Headers.Remove("Content-Type");
        text.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        var cut = await RunningServer.JsonAsync(await _server.Http.PostAsync($"/api/upload-video/nemo_agent/me/{_session}", text));

        Assert.Equal(400, (int)none["code"]!);
        Assert.Equal(400, (int)cut["code"]!);
    }

    private static Task<JsonObject> UploadUrlAsync(RunningServer server, string session, string url) => server.PostAsync(
        $"/api/upload-video/nemo_agent/me/{session}", new JsonObject { ["urls"] = new JsonArray(url), ["source_type"] = "url" });

    private void NothingIsLeft()
    {
        Assert.Empty(Directory.GetFiles(Path.Combine(_server.Folder, "media"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_server.Folder, "staging")));
    }

    private static async Task<WebApplication> OriginAsync(string picture)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/redirect", (string to) => Results.Redirect(to));
        app.MapGet("/loop", () => Results.Redirect("/loop"));
        app.MapGet("/picture.png", () => Results.File(picture, "image/png"));
        app.MapGet("/endless.mp4", () => Results.Stream(new EndlessStream()));
        await app.StartAsync();
        return app;
    }

    private static int Port(WebApplication app) => new Uri(app.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

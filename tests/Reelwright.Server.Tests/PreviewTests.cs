using System.Net;
using System.Net.Http.Headers;

namespace Reelwright.Tests;

public sealed class PreviewTests
{
    [Theory]
    [InlineData("", "image/jpeg", 128, 72)]
    [InlineData("?t=0.25&w=64", "image/jpeg", 64, 36)]
    [InlineData("?frame=14&format=png", "image/png", 128, 72)]
    [InlineData("?t=99&w=32&format=webp", "image/webp", 32, 18)]
    public async Task A_frame_comes_in_the_asked_size_and_format(string query, string type, int width, int height)
    {
        await using var server = await StartAsync();
        string session = await MakeAsync(server);

        using var response = await server.Http.GetAsync($"/api/preview/nemo_agent/me/{session}{query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([$"{width}", $"{height}"], await SizeAsync(response));
    }

    [Theory]
    [InlineData("preview", "?t=0.1")]
    [InlineData("storyboard", "?n=2&w=64")]
    [InlineData("proxy", "")]
    public async Task What_has_not_changed_is_not_sent_again(string what, string query)
    {
        await using var server = await StartAsync();
        string session = await MakeAsync(server);
        using var first = await server.Http.GetAsync($"/api/{what}/nemo_agent/me/{session}{query}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/{what}/nemo_agent/me/{session}{query}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_small_video_has_every_frame_and_comes_in_ranges()
    {
        await using var server = await StartAsync();
        string session = await MakeAsync(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/proxy/nemo_agent/me/{session}");
        request.Headers.Range = new RangeHeaderValue(4, 7);

        using var whole = await server.Http.GetAsync($"/api/proxy/nemo_agent/me/{session}");
        using var part = await server.Http.SendAsync(request);

        Assert.Equal("video/mp4", whole.Content.Headers.ContentType?.MediaType);
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["proxy.mp4"], await whole.Content.ReadAsByteArrayAsync());
        Assert.Equal(["15"], await FFprobeTool.ReadAsync(folder["proxy.mp4"], "stream=nb_read_packets", "-select_streams", "v", "-count_packets"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftyp", await part.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("?t=1&frame=2", 400)]
    [InlineData("?w=0", 400)]
    [InlineData("?t=-1", 400)]
    [InlineData("?t=now", 400)]
    [InlineData("?format=bmp", 400)]
    public async Task What_cannot_be_is_refused_with_a_reason(string query, int code)
    {
        await using var server = await StartAsync();
        string session = await MakeAsync(server);

        var answer = await server.GetAsync($"/api/preview/nemo_agent/me/{session}{query}");

        Assert.Equal(code, (int)answer["code"]!);
        Assert.NotEqual("", (string)answer["message"]!);
    }

    [Fact]
    public async Task An_earlier_revision_can_be_looked_at()
    {
        await using var server = await StartAsync();
        string session = await MakeAsync(server);
        long made = await RevisionAsync(server, session);
        string before = await TagAsync(server, session, "?t=0.1");
        await server.SayAsync(session, "add red");
        long changed = await RevisionAsync(server, session);

        Assert.NotEqual(made, changed);
        Assert.NotEqual(before, await TagAsync(server, session, "?t=0.1"));
        Assert.Equal(before, await TagAsync(server, session, $"?t=0.1&revision={made}"));
        Assert.Equal(400, (int)(await server.GetAsync($"/api/preview/nemo_agent/me/{session}?revision={changed + 1}"))["code"]!);
    }

    [Fact]
    public async Task An_empty_session_says_what_to_do_and_a_stranger_s_is_not_there()
    {
        await using var server = await StartAsync();
        string session = await server.OpenSessionAsync();

        Assert.Equal(4005, (int)(await server.GetAsync($"/api/preview/nemo_agent/me/{session}"))["code"]!);
        await server.SignInAsync();
        Assert.Equal(1002, (int)(await server.GetAsync($"/api/preview/nemo_agent/me/{session}"))["code"]!);
        server.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(1001, (int)(await server.GetAsync($"/api/storyboard/nemo_agent/me/{session}"))["code"]!);
    }

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        return server;
    }

    private static async Task<long> RevisionAsync(RunningServer server, string session) =>
        (long)(await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["data"]!["state"]!["revision"]!;

    private static async Task<string> TagAsync(RunningServer server, string session, string query)
    {
        using var response = await server.Http.GetAsync($"/api/preview/nemo_agent/me/{session}{query}");
        return response.Headers.ETag!.Tag;
    }

    private static async Task<string> MakeAsync(RunningServer server)
    {
        string session = await server.OpenSessionAsync();
        await server.SayAsync(session, "make a video");
        return session;
    }

    private static async Task<string[]> SizeAsync(HttpResponseMessage response)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["still"], await response.Content.ReadAsByteArrayAsync());
        return await FFprobeTool.ReadAsync(folder["still"], "stream=width,height");
    }
}

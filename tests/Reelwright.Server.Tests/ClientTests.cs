using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class ClientTests(MediaFiles files) : IClassFixture<MediaFiles>, IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private RunningServer _server = null!;
    private ReelwrightClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = new(new Uri(_server.Address)) { Attribution = new("test", "1.0.0", "unknown") };
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_typed_client_makes_a_video()
    {
        var token = await _client.GetTokenAsync("client", None);
        var session = await _client.OpenSessionAsync("project", "en", 7, None);
        var uploaded = new List<double>();
        var upload = await _client.UploadAsync(session.SessionId, [files.Picture, files.Clip], new Told(uploaded), None);
        var updates = await _client.RunAsync(session.SessionId, "make it", null, None).ToListAsync();
        var state = await _client.GetStateAsync(session.SessionId, None);
        var credits = await _client.GetCreditsAsync(None);
        var render = await _client.StartRenderAsync("r1", session.SessionId, state.State.Draft, new() { Quality = "low" }, None);
        while (render.Status is "pending" or "processing")
        {
            await Task.Delay(20);
            render = await _client.GetRenderAsync("r1", None);
        }

        string path = Path.Combine(_server.Folder, "video.mp4");
        var downloaded = new List<double>();
        await _client.DownloadAsync(render, path, new Told(downloaded), None);
        await _client.DownloadAsync(new() { Id = "r1" }, path + "2", null, None);
        var claim = await _client.GetClaimTokenAsync(session, None);

        Assert.Equal(token.UserId, session.UserId);
        Assert.Equal(2, upload.Files.Length);
        Assert.Equal(1, uploaded[^1]);
        Assert.Equal(7, _server.Agent.LastRequest!.Seed);
        Assert.Contains(updates, update => update is TurnToolCall { Name: "make_timeline" });
        Assert.Contains(updates, update => update is TurnDraft);
        Assert.Equal("Done: make it", Assert.IsType<TurnText>(updates[^1]).Text);
        Assert.Equal(2, state.State.VideoInfos.Length);
        Assert.Equal(0, credits.Available);
        Assert.Equal(render.Output!.Size, new FileInfo(path).Length);
        Assert.Equal(await File.ReadAllBytesAsync(path), await File.ReadAllBytesAsync(path + "2"));
        Assert.Equal(1, downloaded[^1]);
        Assert.StartsWith("clm_", claim.Token, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_server.Folder, "*.part"));
    }

    [Fact]
    public async Task Refusals_carry_the_code_and_the_words()
    {
        var noToken = await Assert.ThrowsAsync<RemoteException>(() => _client.GetCreditsAsync(None));
        await _client.GetTokenAsync("client", None);
        var noSession = await Assert.ThrowsAsync<RemoteException>(() => _client.GetStateAsync("1", None));
        var session = await _client.OpenSessionAsync("project", null, null, None);
        await _client.RunAsync(session.SessionId, "make it", null, None).ToListAsync();
        var noCredits = await Assert.ThrowsAsync<RemoteException>(
            () => _client.RunAsync(session.SessionId, "make more", null, None).ToListAsync().AsTask());
        var noText = await Assert.ThrowsAsync<RemoteException>(() => _client.UploadAsync(session.SessionId, [files.Text], null, None));
        var noRender = await Assert.ThrowsAsync<RemoteException>(() => _client.CancelRenderAsync("r9", None));

        Assert.Equal(WireError.InvalidToken, noToken.Error);
        Assert.Equal(WireError.SessionNotFound, noSession.Error);
        Assert.Equal(WireError.InsufficientCredits, noCredits.Error);
        Assert.NotNull(noCredits.Details!["registration_url"]);
        Assert.Equal(WireError.UnsupportedMedia, noText.Error);
        Assert.Equal(WireError.RenderNotFound, noRender.Error);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_so()
    {
        using var client = new ReelwrightClient(new Uri("http://127.0.0.1:1"));

        var refusal = await Assert.ThrowsAsync<RemoteException>(() => client.GetCreditsAsync(None));

        Assert.Equal(RemoteException.Unreachable, refusal.Code);
        Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_and_a_download_survive_dropped_connections()
    {
        await using var flaky = await FlakyServer.StartAsync();
        using var client = new ReelwrightClient(flaky.Address) { Token = "secret" };

        var updates = new List<TurnUpdate>();
        await foreach (var update in client.RunAsync("1", "hello", "k", None))
        {
            updates.Add(update);
            if (update is TurnText)
            {
                flaky.EventTaken.Release();
            }
        }

        string path = Path.Combine(_server.Folder, "flaky.bin");
        var parts = new PartsTaken(flaky);
        await client.DownloadAsync(new() { Id = "r", OutputUrl = new Uri(flaky.Address, "file").ToString() }, path, parts, None);

        Assert.Equal(["one", "two", "three"], updates.OfType<TurnText>().Select(text => text.Text));
        Assert.Equal(["", "e.1", "e.2"], flaky.LastEventIds);
        Assert.Equal(flaky.Content, await File.ReadAllBytesAsync(path));
        Assert.True(flaky.Downloads > 1);
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for_once()
    {
        await using var flaky = await FlakyServer.StartAsync();
        using var client = new ReelwrightClient(flaky.Address);

        var credits = await client.GetCreditsAsync(None);

        Assert.Equal(5, credits.Available);
    }

    // Tells the server whenever a whole part of its file has arrived.
    private sealed class PartsTaken(FlakyServer server) : IProgress<double>
    {
        public void Report(double value)
        {
            if ((long)Math.Round(value * server.Content.Length) % FlakyServer.PartBytes == 0)
            {
                server.BytesTaken.Release();
            }
        }
    }

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}

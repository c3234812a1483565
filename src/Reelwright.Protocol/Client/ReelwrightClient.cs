using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>A typed client of the wire, for our server and every other one that speaks it.</summary>
/// <remarks>Every call throws <see cref="RemoteException"/> when the server refuses it or cannot be reached.</remarks>
public sealed class ReelwrightClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly WireCalls _calls;
    private readonly FileDownload _download;

    /// <summary>Makes a client that owns its connections.</summary>
    /// <param name="address">Base address of the server.</param>
    public ReelwrightClient(Uri address)
        : this(new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan })
    {
    }

    /// <summary>Makes a client over given connections, which it disposes of.</summary>
    /// <param name="http">Has a base address; its timeout must be long enough for uploads.</param>
    /// <param name="time">The clock that waits are measured with; <c>null</c> takes the system's.</param>
    public ReelwrightClient(HttpClient http, TimeProvider? time = null)
    {
        _http = http;
        _calls = new(http, time ?? TimeProvider.System);
        _download = new(_calls);
        Lexicon = new(_calls);
    }

    /// <summary>Words that the account wants read in their own way.</summary>
    public LexiconCalls Lexicon { get; }

    /// <summary>The Bearer token that calls are made with.</summary>
    public string? Token
    {
        get => _calls.Token;
        set => _calls.Token = value;
    }

    /// <summary>The skill that calls are made for.</summary>
    public SkillAttribution? Attribution
    {
        get => _calls.Attribution;
        set => _calls.Attribution = value;
    }

    /// <summary>How long a server may take for the head of an answer, 100 s at first; uploads take what they take.</summary>
    public TimeSpan Patience
    {
        get => _calls.Patience;
        set => _calls.Patience = value;
    }

    /// <summary>Whether texts come in pieces while they are said, and then once more as a whole; false at first.</summary>
    public bool Streams { get; set; }

    /// <summary>The server.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Gets a token for a client id and uses it from now on.</summary>
    public async Task<AnonymousToken> GetTokenAsync(string clientId, CancellationToken cancellationToken)
    {
        var json = await _calls.CallAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "api/auth/anonymous-token");
                request.Headers.TryAddWithoutValidation("X-Client-Id", clientId);
                return request;
            },
            cancellationToken);
        var token = WireReading.Token(json);
        Token = token.Token ?? Token;
        return token;
    }

    /// <summary>Gets a token that opens one project in the browser.</summary>
    public Task<ClaimToken> GetClaimTokenAsync(OpenedSession session, CancellationToken cancellationToken) => PostAsync(
        "api/auth/claim-token",
        new() { ["task_id"] = session.TaskId, ["session_id"] = session.SessionId },
        WireReading.Claim,
        cancellationToken);

    /// <summary>Opens a project with its conversation.</summary>
    /// <param name="taskName">Name of the project.</param>
    /// <param name="language">ISO code; <c>null</c> when unknown.</param>
    /// <param name="seed">Chooses among equally right results; <c>null</c> lets the server choose.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task<OpenedSession> OpenSessionAsync(
        string taskName,
        string? language,
        long? seed,
        CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["task_name"] = taskName };
        if (language is not null)
        {
            body["language"] = language;
        }

        if (seed is not null)
        {
            body["seed"] = seed;
        }

        return PostAsync("api/tasks/me/with-session/nemo_agent", body, WireReading.Session, cancellationToken);
    }

    /// <summary>Uploads files, all or none, streamed from disk.</summary>
    /// <param name="sessionId">The session they are for.</param>
    /// <param name="paths">The files.</param>
    /// <param name="progress">Told fractions from 0 to 1; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<UploadResult> UploadAsync(
        string sessionId,
        IReadOnlyList<string> paths,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        double total = Math.Max(1, paths.Sum(path => new FileInfo(path).Length));
        var json = await _calls.CallAsync(
            () =>
            {
                long sent = 0;
                var form = new MultipartFormDataContent();
                foreach (string path in paths)
                {
                    var file = new CountingStream(
                        File.OpenRead(path),
                        count => progress?.Report(Math.Min(1, (sent += count) / total)));
                    form.Add(new StreamContent(file), "files", Path.GetFileName(path));
                }

                return new(HttpMethod.Post, $"api/upload-video/nemo_agent/me/{sessionId}") { Content = form };
            },
            cancellationToken);
        return WireReading.Upload(json);
    }

    /// <summary>Has the server fetch files.</summary>
    public Task<UploadResult> UploadUrlsAsync(
        string sessionId,
        IReadOnlyList<string> urls,
        CancellationToken cancellationToken) => PostAsync(
        $"api/upload-video/nemo_agent/me/{sessionId}",
        new() { ["urls"] = new JsonArray([.. urls.Select(url => JsonValue.Create(url))]), ["source_type"] = "url" },
        WireReading.Upload,
        cancellationToken);

    /// <summary>Sends a message and follows the turn until its stream ends. A dropped connection is taken up again.</summary>
    /// <remarks>The message itself is sent once: only a stream whose events have ids is asked for again, from the last id on.</remarks>
    /// <param name="sessionId">The session.</param>
    /// <param name="text">The message.</param>
    /// <param name="idempotencyKey">The same key never makes two turns; <c>null</c> makes one up.</param>
    /// <param name="cancellationToken">Stops following; the turn itself goes on.</param>
    public IAsyncEnumerable<TurnUpdate> RunAsync(
        string sessionId,
        string text,
        string? idempotencyKey,
        CancellationToken cancellationToken) =>
        new TurnStream(_calls, sessionId, text, idempotencyKey ?? Guid.NewGuid().ToString(), Streams).ReadAsync(cancellationToken);

    /// <summary>Stops a turn that waits or runs; only our server knows how.</summary>
    /// <param name="invocationId">The turn, as its events name it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task<TurnCancellation> CancelTurnAsync(string invocationId, CancellationToken cancellationToken) =>
        PostAsync($"run_sse/{Uri.EscapeDataString(invocationId)}/cancel", [], WireReading.Cancellation, cancellationToken);

    /// <summary>Gets what the video looks like: a frame, a storyboard or another file of the session.</summary>
    /// <param name="path">The call with its query, relative to the server's address, such as <c>api/preview/nemo_agent/me/1?t=2</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The bytes, and their media type.</returns>
    public async Task<(byte[] Content, string MediaType)> GetPictureAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _calls.SendAsync(() => new(HttpMethod.Get, path), cancellationToken);
        try
        {
            byte[] content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return (content, response.Content.Headers.ContentType?.MediaType ?? "application/octet-stream");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw TroubleWords.Of(Trouble.BrokenOff, _calls.Server, e);
        }
    }

    /// <summary>Reads the timeline and the media of a session.</summary>
    public Task<SessionState> GetStateAsync(string sessionId, CancellationToken cancellationToken) =>
        GetAsync($"api/state/nemo_agent/me/{sessionId}/latest", WireReading.State, cancellationToken);

    /// <summary>Puts a whole timeline into a session, as one step that can be undone; only our server knows how.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="draft">The timeline; docs/DRAFT.md lists its keys.</param>
    /// <param name="revision">The revision that it was made from; the server refuses it when there is a later one. <c>null</c> takes it anyway.</param>
    /// <param name="note">What the conversation says about it, such as <c>Import cut.otio</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<SessionState> SetDraftAsync(
        string sessionId,
        JsonObject draft,
        long? revision,
        string note,
        CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["draft"] = draft.DeepClone(), ["revision"] = revision, ["note"] = note };
        return WireReading.State(await _calls.CallAsync(
            () => new(HttpMethod.Put, $"api/draft/nemo_agent/me/{sessionId}") { Content = WireCalls.Json(body) }, cancellationToken));
    }

    /// <summary>Reads everything that was said and done in a session, oldest first, in the form of the Agent Development Kit.</summary>
    public Task<IReadOnlyList<JsonObject>> GetEventsAsync(string sessionId, CancellationToken cancellationToken) => GetAsync<IReadOnlyList<JsonObject>>(
        $"apps/nemo_agent/users/me/sessions/{sessionId}",
        json => [.. (json["events"] as JsonArray ?? []).OfType<JsonObject>()],
        cancellationToken);

    /// <summary>Reads the balance.</summary>
    public Task<CreditBalance> GetCreditsAsync(CancellationToken cancellationToken) =>
        GetAsync("api/credits/balance/simple", WireReading.Credits, cancellationToken);

    /// <summary>Starts an export.</summary>
    /// <param name="renderId">A new id; the same id with the same draft is the same export.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="draft">What to export; <c>null</c> is the session's own.</param>
    /// <param name="output">What the file is to be; <c>null</c> leaves it to the server.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task<RenderStatus> StartRenderAsync(
        string renderId,
        string sessionId,
        JsonObject? draft,
        RenderOutput? output,
        CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["id"] = renderId, ["sessionId"] = sessionId };
        if (draft is not null)
        {
            body["draft"] = draft.DeepClone();
        }

        if (output is not null)
        {
            body["output"] = JsonNode.Parse(WireJson.Write(output));
        }

        return PostAsync("api/render/proxy/lambda", body, WireReading.Render, cancellationToken);
    }

    /// <summary>Asks how far an export is.</summary>
    public Task<RenderStatus> GetRenderAsync(string renderId, CancellationToken cancellationToken) =>
        GetAsync($"api/render/proxy/lambda/{Uri.EscapeDataString(renderId)}", WireReading.Render, cancellationToken);

    /// <summary>Cancels an export.</summary>
    public async Task<RenderStatus> CancelRenderAsync(string renderId, CancellationToken cancellationToken) =>
        WireReading.Render(await _calls.CallAsync(
            () => new(HttpMethod.Post, $"api/render/proxy/lambda/{Uri.EscapeDataString(renderId)}/cancel"), cancellationToken));

    /// <summary>Downloads a finished export; a dropped connection is taken up where it broke.</summary>
    /// <param name="status">The finished export; without a URL it is fetched with the token.</param>
    /// <param name="path">Where the file goes; it appears there whole or not at all.</param>
    /// <param name="progress">Told fractions from 0 to 1; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task DownloadAsync(
        RenderStatus status,
        string path,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        string? url = status.OutputUrl ?? status.Output?.Url;
        var address = url is null
            ? new Uri($"api/render/proxy/{Uri.EscapeDataString(status.Id)}/download", UriKind.Relative)
            : new Uri(url, UriKind.RelativeOrAbsolute);
        return _download.SaveAsync(address, path, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<T> PostAsync<T>(string path, JsonObject body, Func<JsonObject, T> read, CancellationToken cancellationToken) =>
        read(await _calls.CallAsync(
            () => new(HttpMethod.Post, path) { Content = WireCalls.Json(body) }, cancellationToken));

    private async Task<T> GetAsync<T>(string path, Func<JsonObject, T> read, CancellationToken cancellationToken) =>
        read(await _calls.CallAsync(() => new(HttpMethod.Get, path), cancellationToken));
}

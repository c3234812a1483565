using System.Globalization;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>
/// Everything a client does around the calls: signs in, keeps the project, and helps itself when a call is refused. A message is
/// never sent twice.
/// </summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed class Conversation
{
    private const int MaxRemedies = 3;

    private readonly ReelwrightClient _client;
    private readonly ConnectionStore _store;
    private readonly ConversationOptions _options;
    private readonly Uri _key;
    private SavedConnection _saved;

    /// <summary>Takes up what is kept of the client's server.</summary>
    public Conversation(ReelwrightClient client, ConnectionStore store, ConversationOptions? options = null)
    {
        _client = client;
        _store = store;
        _options = options ?? new();
        _key = _options.KeptAs ?? client.Address;
        _saved = store.Load(_key);
        client.Token ??= _options.Token is { Length: > 0 } given ? given : _saved.Token;
    }

    /// <summary>The project's conversation; <c>null</c> before there is one.</summary>
    public string? SessionId => _saved.SessionId;

    /// <summary>The export that was started last; <c>null</c> before there is one.</summary>
    public string? RenderId => _saved.RenderId;

    /// <summary>The account; <c>null</c> before it is known.</summary>
    public string? UserId => _saved.UserId;

    /// <summary>Why nothing of this can be kept for the next time, and what to do; <c>null</c> while it can.</summary>
    public string? KeepingProblem => _store.Problem is null ? null : ConnectionStore.Say(_store, Languages.IsChinese(Language ?? _options.Language));

    /// <summary>Language of the conversation, from the user's words; <c>null</c> before the first.</summary>
    public string? Language => _saved.Language;

    /// <summary>How the last change is taken back: words enough to tell a language by, since the answer comes in the words' own.</summary>
    public string UndoWords => Languages.IsChinese(Language) ? "撤销上一步" : "undo the last change";

    /// <summary>The client that calls are made with.</summary>
    public ReelwrightClient Client => _client;

    internal ConversationOptions Options => _options;

    /// <summary>Makes sure of a token and of a session.</summary>
    /// <param name="words">Words of the user, for the language; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task ConnectAsync(string? words, CancellationToken cancellationToken)
    {
        if (words is { Length: > 0 })
        {
            Keep(_saved with { Language = Languages.Of(words) });
        }

        await SignInAsync(cancellationToken);
        if (SessionId is null)
        {
            await NewSessionAsync(cancellationToken);
        }
    }

    /// <summary>Leaves the project and opens another.</summary>
    public async Task<OpenedSession> NewSessionAsync(CancellationToken cancellationToken, string name = "project", long? seed = null)
    {
        var session = await CallAsync(
            token => _client.OpenSessionAsync(name, Language ?? "en", seed, token), cancellationToken);
        Keep(_saved with
        {
            SessionId = session.SessionId,
            TaskId = session.TaskId,
            UserId = session.UserId.Length > 0 ? session.UserId : UserId,
            RenderId = null,
        });
        return session;
    }

    /// <summary>Goes on with a project that was left. One that is not there changes nothing: the last one stays the last one.</summary>
    /// <exception cref="RemoteException">There is no such project, or it is somebody else's.</exception>
    public async Task ResumeAsync(string sessionId, CancellationToken cancellationToken)
    {
        if (sessionId != SessionId)
        {
            await CallAsync(token => _client.GetStateAsync(sessionId, token), cancellationToken);
            Keep(_saved with { SessionId = sessionId, RenderId = null });
        }
    }

    /// <summary>Sends a message and sees it through to an answer.</summary>
    /// <param name="text">The message.</param>
    /// <param name="told">Hears what the stream says, and every so often that work goes on; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops following; the turn itself goes on.</param>
    /// <exception cref="RemoteException">The server refused, and no remedy helped.</exception>
    public async Task<TurnResult> SayAsync(string text, Action<TurnUpdate>? told, CancellationToken cancellationToken)
    {
        await ConnectAsync(text, cancellationToken);
        return await new TurnFollower(this).FollowAsync(text, told, cancellationToken);
    }

    /// <summary>Uploads files; a session that is gone is replaced first.</summary>
    public async Task<UploadResult> UploadAsync(IReadOnlyList<string> paths, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await ConnectAsync(null, cancellationToken);
        return await CallAsync(token => _client.UploadAsync(SessionId!, paths, progress, token), cancellationToken, replacesSession: true);
    }

    /// <summary>Has the server fetch files; a session that is gone is replaced first.</summary>
    public async Task<UploadResult> UploadUrlsAsync(IReadOnlyList<string> urls, CancellationToken cancellationToken)
    {
        await ConnectAsync(null, cancellationToken);
        return await CallAsync(token => _client.UploadUrlsAsync(SessionId!, urls, token), cancellationToken, replacesSession: true);
    }

    /// <summary>Reads the balance.</summary>
    public Task<CreditBalance> CreditsAsync(CancellationToken cancellationToken) => CallAsync(_client.GetCreditsAsync, cancellationToken);

    /// <summary>Makes a call of the client, signed in.</summary>
    public Task<T> SignedInAsync<T>(Func<ReelwrightClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        CallAsync(token => call(_client, token), cancellationToken);

    /// <summary>Reads the project.</summary>
    /// <exception cref="RemoteException">There is none, or it is gone.</exception>
    public Task<SessionState> StateAsync(CancellationToken cancellationToken) => SessionId is null
        ? throw NoProject()
        : CallAsync(token => _client.GetStateAsync(SessionId!, token), cancellationToken);

    /// <summary>Puts a whole timeline into the project, as one step that can be undone.</summary>
    /// <param name="draft">The timeline.</param>
    /// <param name="revision">The revision that it was made from; <c>null</c> takes it whatever came between.</param>
    /// <param name="note">What the conversation says about it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RemoteException">The project has changed meanwhile, or the server refused.</exception>
    public async Task<SessionState> SetDraftAsync(JsonObject draft, long? revision, string note, CancellationToken cancellationToken)
    {
        await ConnectAsync(null, cancellationToken);
        return await CallAsync(token => _client.SetDraftAsync(SessionId!, draft, revision, note, token), cancellationToken);
    }

    /// <summary>Everything that was said and done in the project, oldest first, in the form of the Agent Development Kit.</summary>
    /// <exception cref="RemoteException">There is no project, or the server keeps no such record.</exception>
    public Task<IReadOnlyList<JsonObject>> EventsAsync(CancellationToken cancellationToken) => SessionId is null
        ? throw NoProject()
        : CallAsync(token => _client.GetEventsAsync(SessionId!, token), cancellationToken);

    /// <summary>Starts an export of the project as it is now; an id that is taken is replaced.</summary>
    /// <exception cref="RemoteException">There is nothing to export, or the server refused.</exception>
    public async Task<RenderStatus> StartExportAsync(RenderOutput? output, CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken);
        if (!DraftSummary.IsExportable(state.State.Draft))
        {
            throw new RemoteException(
                (int)WireError.DraftRefused,
                Languages.IsChinese(Language) ? "还没有可以导出的内容，请先描述您想要的视频。" : "There is nothing to export yet; describe the video first.");
        }

        for (int attempt = 1; ; attempt++)
        {
            string id = NewRenderId();
            try
            {
                var started = await CallAsync(
                    token => _client.StartRenderAsync(id, SessionId!, state.State.Draft, output, token), cancellationToken);
                Keep(_saved with { RenderId = id });
                return started.Id.Length > 0 ? started : started with { Id = id };
            }
            catch (RemoteException e) when (e.Code is (int)WireError.RenderIdTaken or 409 && attempt == 1)
            {
                // Somebody has the id: another one is as good.
            }
        }
    }

    /// <summary>Exports the project and waits for the end; a failed one is tried once more under a new id.</summary>
    /// <param name="output">What the file is to be; <c>null</c> leaves it to the server.</param>
    /// <param name="progress">Told fractions from 0 to 1; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops waiting; the export itself goes on.</param>
    public async Task<RenderStatus> ExportAsync(RenderOutput? output, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var status = await WaitAsync(await StartExportAsync(output, cancellationToken), progress, cancellationToken);
        return status.Status == "failed"
            ? await WaitAsync(await StartExportAsync(output, cancellationToken), progress, cancellationToken)
            : status;
    }

    /// <summary>Waits for the end of an export that was started, by this run or an earlier one.</summary>
    public async Task<RenderStatus> WaitAsync(RenderStatus status, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int most = 0;
        while (status.Status is "pending" or "processing")
        {
            most = Math.Max(most, status.Progress);
            progress?.Report(most / 100.0);
            await Task.Delay(_options.RenderPoll, _options.Time, cancellationToken);
            status = await RenderAsync(status.Id, cancellationToken);
        }

        if (status.Status == "completed")
        {
            progress?.Report(1);
        }

        return status;
    }

    /// <summary>Asks how far an export is.</summary>
    public async Task<RenderStatus> RenderAsync(string renderId, CancellationToken cancellationToken)
    {
        var status = await CallAsync(token => _client.GetRenderAsync(renderId, token), cancellationToken);
        return status.Id.Length > 0 ? status : status with { Id = renderId };
    }

    /// <summary>Cancels an export; one that is over stays as it is.</summary>
    public async Task<RenderStatus> CancelAsync(string renderId, CancellationToken cancellationToken)
    {
        var status = await CallAsync(token => _client.CancelRenderAsync(renderId, token), cancellationToken);
        return status.Id.Length > 0 ? status : status with { Id = renderId };
    }

    /// <summary>Gets a picture of the project, see <see cref="ReelwrightClient.GetPictureAsync"/>.</summary>
    public Task<(byte[] Content, string MediaType)> PictureAsync(string path, CancellationToken cancellationToken) =>
        CallAsync(token => _client.GetPictureAsync(path, token), cancellationToken);

    /// <summary>The remedy for a refusal, in the conversation's language.</summary>
    public Remedy RemedyFor(RemoteException refusal) => Remedy.For(refusal, Language ?? _options.Language, UserId, _options.Web);

    /// <summary>Makes a call; what a client can put right by itself is put right and the call is made once more.</summary>
    internal async Task<T> CallAsync<T>(
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancellationToken,
        bool replacesSession = false)
    {
        await SignInAsync(cancellationToken);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (RemoteException e) when (attempt < MaxRemedies && CanHelp(e, replacesSession))
            {
                await HelpAsync(e, cancellationToken);
            }
        }
    }

    /// <summary>Whether something can be done about a refusal without asking anybody.</summary>
    internal static bool CanHelp(RemoteException refusal, bool replacesSession) =>
        refusal.Code is (int)WireError.InvalidToken or 401
        || (replacesSession && refusal.Code == (int)WireError.SessionNotFound);

    /// <summary>Does it.</summary>
    internal async Task HelpAsync(RemoteException refusal, CancellationToken cancellationToken)
    {
        if (refusal.Code == (int)WireError.SessionNotFound)
        {
            await NewSessionAsync(cancellationToken);
            return;
        }

        bool hadSession = SessionId is not null;
        _client.Token = null;
        Keep(_saved with { Token = null });
        await SignInAsync(cancellationToken);
        if (hadSession && SessionId is null)
        {
            // Another account: the project is out of reach.
            await NewSessionAsync(cancellationToken);
        }
    }

    private static RemoteException NoProject() => new((int)WireError.SessionNotFound, "There is no project yet; describe the video first.")
    {
        Trouble = Trouble.NoProject,
    };

    private static string NewRenderId() => string.Create(CultureInfo.InvariantCulture, $"render_{Guid.NewGuid():N}");

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        if (_client.Token is not null)
        {
            return;
        }

        string clientId = _store.ClientId(_options.ClientId);
        AnonymousToken token;
        try
        {
            token = await _client.GetTokenAsync(clientId, cancellationToken);
        }
        catch (RemoteException e) when (e.Code is (int)WireError.RateLimited or (int)WireError.BadRequest)
        {
            // The client's token lives but nobody here has it any more, or the id is one that the server does not take.
            token = await _client.GetTokenAsync(_store.NewClientId(), cancellationToken);
        }

        if (_client.Token is null)
        {
            throw TroubleWords.Of(Trouble.OtherAnswer, _client.Address.Authority);
        }

        bool isOther = _saved.UserId is not null && token.UserId.Length > 0 && token.UserId != _saved.UserId;
        Keep(_saved with
        {
            Token = _client.Token,
            UserId = token.UserId.Length > 0 ? token.UserId : _saved.UserId,
            SessionId = isOther ? null : _saved.SessionId,
        });
    }

    private void Keep(SavedConnection connection)
    {
        if (connection != _saved)
        {
            _saved = connection;
            _store.Save(_key, connection);
        }
    }
}

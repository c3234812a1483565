using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>
/// A conversation with the server that is set; else with the one that runs on this machine; else with one inside this process
/// that keeps its projects.
/// </summary>
internal sealed class Remote : IAsyncDisposable
{
    private static readonly Uri Usual = new("http://127.0.0.1:8787/");
    private static readonly Uri Embedded = new("http://this-machine/");
    private static readonly TimeSpan Knock = TimeSpan.FromMilliseconds(500);

    private readonly LocalServer? _server;

    private Remote(Conversation conversation, LocalServer? server) => (Conversation, _server) = (conversation, server);

    /// <summary>The conversation; it signs in with its first call.</summary>
    public Conversation Conversation { get; }

    /// <summary>The calls themselves.</summary>
    public ReelwrightClient Client => Conversation.Client;

    /// <summary>Connects.</summary>
    public static async Task<Remote> OpenAsync(CancellationToken cancellationToken)
    {
        if (Settings.Server() is { } address)
        {
            return Connect(address);
        }

        return await IsThereAsync(cancellationToken) ? Connect(Usual) : await StartAsync(cancellationToken);
    }

    /// <summary>A conversation over a client, with the token and client id that are set or kept.</summary>
    public static Conversation Talk(ReelwrightClient client, Uri? keptAs) => new(
        client,
        new ConnectionStore(Locations.Connections()),
        new ConversationOptions
        {
            Token = keptAs is null ? Settings.Token() : null,
            ClientId = keptAs is null ? Environment.GetEnvironmentVariable("NEMO_CLIENT_ID") : null,
            KeptAs = keptAs,
            Web = Settings.Find("web") is { } web ? Settings.AddressOf(web) : null,
            RenderPoll = Settings.Seconds("poll-seconds", client.Address.IsLoopback ? 0.25 : 30),
            Language = Locale.Language,
        });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static Remote Connect(Uri address) => new(Talk(Settings.Client(address), null), null);

    private static async Task<Remote> StartAsync(CancellationToken cancellationToken)
    {
        var server = await LocalServer.StartAsync(Locations.Data("server"), cancellationToken);
        return new(Talk(new(server.Address) { Attribution = Attribution.Own }, Embedded), server);
    }

    private static async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Usual, Timeout = Knock };
        try
        {
            return (await http.GetStringAsync(new Uri("healthz", UriKind.Relative), cancellationToken)).Contains("ok", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}

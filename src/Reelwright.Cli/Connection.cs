using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>A client with a token, and the embedded server behind it when no other was named.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly LocalServer? _server;

    private Connection(ReelwrightClient client, LocalServer? server) => (Client, _server) = (client, server);

    /// <summary>Ready to make calls.</summary>
    public ReelwrightClient Client { get; }

    /// <summary>Whether this process does the work.</summary>
    public bool IsLocal => _server is not null;

    /// <summary>The folder of the work that has no room left, where the work is done here; else <c>null</c>.</summary>
    public string? FullFolder() => _server?.FullFolder();

    /// <summary>Connects to <c>NEMO_API_URL</c>, else to a server of this process on a free port of this machine.</summary>
    public static async Task<Connection> OpenAsync(Report report, CancellationToken cancellationToken)
    {
        if (Settings.Server() is { } address)
        {
            report.Step($"Connecting to {address.GetLeftPart(UriPartial.Authority)}");
            return await ConnectAsync(address, null, cancellationToken);
        }

        var server = await LocalServer.StartAsync(null, cancellationToken);
        try
        {
            return await ConnectAsync(server.Address, server, cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<Connection> ConnectAsync(
        Uri address,
        LocalServer? server,
        CancellationToken cancellationToken)
    {
        var client = Settings.Client(address);
        try
        {
            if (server is null)
            {
                // Token and client id are kept, as by every other command.
                await Remote.Talk(client, null).CreditsAsync(cancellationToken);
            }
            else
            {
                // A server of one's own has no use for a lasting identity.
                await client.GetTokenAsync(Guid.NewGuid().ToString(), cancellationToken);
            }

            return new(client, server);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}

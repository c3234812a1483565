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
        string? address = Environment.GetEnvironmentVariable("NEMO_API_URL");
        if (address is { Length: > 0 })
        {
            report.Step($"Connecting to {address}");
            return await ConnectAsync(new Uri(address), null, cancellationToken);
        }

        var server = await LocalServer.StartAsync(cancellationToken);
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
        var client = new ReelwrightClient(address)
        {
            Attribution = new SkillAttribution("reelwright-cli", VersionText(), "cli"),
        };
        try
        {
            if (server is null && Environment.GetEnvironmentVariable("NEMO_TOKEN") is { Length: > 0 } token)
            {
                client.Token = token;
            }
            else
            {
                // A server of one's own has no use for a lasting identity; a remote one keeps projects by it.
                string clientId = server is null ? StoredClientId() : Guid.NewGuid().ToString();
                await client.GetTokenAsync(clientId, cancellationToken);
            }

            return new(client, server);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static string StoredClientId()
    {
        if (Environment.GetEnvironmentVariable("NEMO_CLIENT_ID") is { Length: > 0 } set)
        {
            return set;
        }

        string path = Locations.ClientId();
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } stored)
        {
            return stored;
        }

        string made = Guid.NewGuid().ToString();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, made);
        return made;
    }

    private static string VersionText() => typeof(Connection).Assembly.GetName().Version?.ToString(3) ?? "0";
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reelwright.Server;

/// <summary>How a server is set up.</summary>
public sealed record ServerOptions
{
    /// <summary>Folder for the database, uploads, outputs and the signing key; made when it is not there.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Addresses to listen on; port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8787"];

    /// <summary>Base of the links that are given out; <c>null</c> takes it from each request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Base of the web pages where people register and claim projects; <c>null</c> takes it from each request.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Folder with a built web page that is served at <c>/</c>; <c>null</c> serves none.</summary>
    public string? WebDirectory { get; init; }

    /// <summary>Folder with the packed assets.</summary>
    public string AssetsDirectory { get; init; } = "";

    /// <summary>What work costs.</summary>
    public ServerPrices Prices { get; init; } = new();

    /// <summary>Credits that an account has at the start of each <see cref="GrantPeriod"/>.</summary>
    public long GrantCredits { get; init; } = 100;

    /// <summary>Time from one grant to the next; also how long a token lives.</summary>
    public TimeSpan GrantPeriod { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Credits that an account gets once, when its owner registers.</summary>
    public long RegistrationCredits { get; init; } = 100;

    /// <summary>No limits on tokens, clients and requests: for a server that only its owner reaches.</summary>
    public bool Unlimited { get; init; }

    /// <summary>New client ids from one address in 7 days.</summary>
    public int MaxClientsPerAddress { get; init; } = 10;

    /// <summary>Requests in one minute from one token or address.</summary>
    public int MaxRequestsPerMinute { get; init; } = 600;

    /// <summary>Whether anonymous accounts must say which skill exports (the three <c>X-Skill-…</c> headers).</summary>
    public bool RequireAttribution { get; init; } = true;

    /// <summary>Whether the client's address is taken from <c>X-Forwarded-For</c>; only behind a proxy of one's own.</summary>
    public bool TrustForwardedHeaders { get; init; }

    /// <summary>Whether requests of this machine need no token; they share one account. For tools that know of no tokens.</summary>
    public bool OpenToThisMachine { get; init; }

    /// <summary>Origins of pages elsewhere that may call this server from a browser.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Largest upload in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Most files in one upload.</summary>
    public int MaxFilesPerUpload { get; init; } = 50;

    /// <summary>Time for fetching one file from a URL.</summary>
    public TimeSpan FetchTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time for one turn.</summary>
    public TimeSpan TurnTimeLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Time between two signs of life in a stream.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Turns that run at the same time.</summary>
    public int MaxConcurrentTurns { get; init; } = 4;

    /// <summary>Exports that run at the same time; 0 leaves them to workers beside (see <see cref="RenderStation"/>).</summary>
    public int MaxConcurrentRenders { get; init; } = 1;

    /// <summary>Exports that one account may have waiting or running.</summary>
    public int MaxRendersPerAccount { get; init; } = 20;

    /// <summary>How long outputs are kept.</summary>
    public TimeSpan OutputLifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a signed link is valid.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Least level that is logged to the console.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Whether this process works in the folder of a server that may run at the same time.</summary>
    internal bool IsBeside { get; init; }

    /// <summary>Base of the web pages, as seen from a request.</summary>
    internal string WebUrlFor(HttpRequest request) => WebUrl ?? PublicUrl ?? $"{request.Scheme}://{request.Host}";

    /// <summary>A server inside another program: a free port of this machine, no limits, nothing costs, nothing logged.</summary>
    /// <param name="dataDirectory">Folder for its data.</param>
    public static ServerOptions Embedded(string dataDirectory) => new()
    {
        DataDirectory = dataDirectory,
        Urls = ["http://127.0.0.1:0"],
        Unlimited = true,
        RequireAttribution = false,
        Prices = new() { Generation = 0 },
        LogLevel = LogLevel.None,
    };
}

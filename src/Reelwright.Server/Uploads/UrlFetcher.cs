using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Fetches files that a user names by URL, without ever reaching into the network the server stands in.</summary>
/// <remarks>
/// The address is checked where the connection is made, and that same address is connected to: a name that answers
/// differently the second time gains nothing. Redirects go through the same check, one by one.
/// </remarks>
internal sealed class UrlFetcher : IDisposable
{
    private const int MaxRedirects = 3;
    private const int MaxUrlLength = 4096;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly ServerOptions _options;
    private readonly Func<IPEndPoint, bool> _isAllowed;

    public UrlFetcher(ServerOptions options)
        : this(options, endPoint => AddressRules.IsPublic(endPoint.Address))
    {
    }

    /// <summary>For tests, which have no public address to fetch from.</summary>
    internal UrlFetcher(ServerOptions options, Func<IPEndPoint, bool> isAllowed)
    {
        _options = options;
        _isAllowed = isAllowed;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Reelwright/1.0");
    }

    /// <summary>Fetches one file into a staging.</summary>
    /// <exception cref="ReelwrightException">The URL is refused, cannot be fetched, or its file is too large.</exception>
    public async Task FetchAsync(string text, UploadStaging staging, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.FetchTimeLimit);
        var url = Parse(text, null);
        try
        {
            using var response = await FollowAsync(url, limit.Token);
            string name = NameOf(response);
            if (response.Content.Headers.ContentLength > _options.MaxUploadBytes)
            {
                throw staging.TooLarge(FileNames.Clean(name));
            }

            await using var content = await response.Content.ReadAsStreamAsync(limit.Token);
            await staging.AddAsync(name, content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused($"{Host(url)} took too long to answer.");
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException as ReelwrightException ?? Refused($"{Host(url)} could not be reached.");
        }
        catch (IOException e) when (e is HttpIOException || e.InnerException is SocketException or AuthenticationException)
        {
            throw Refused($"The connection to {Host(url)} broke off.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(Uri url, CancellationToken cancellationToken)
    {
        for (int redirects = 0; ; redirects++)
        {
            var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    throw Refused($"{Host(url)} answered with status {(int)response.StatusCode}.");
                }

                if (redirects == MaxRedirects)
                {
                    throw Refused($"{Host(url)} redirects more than {MaxRedirects} times.");
                }

                url = Parse(location.OriginalString, url);
            }
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses;
        try
        {
            addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            throw Refused($"There is no host named {host}.");
        }

        // One private address among public ones is a trick as much as one alone.
        if (addresses.Length == 0 || !addresses.All(address => _isAllowed(new(address, context.DnsEndPoint.Port))))
        {
            throw Refused($"{host} is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Uri Parse(string text, Uri? from)
    {
        bool isUrl = from is null
            ? Uri.TryCreate(text, UriKind.Absolute, out var url)
            : Uri.TryCreate(from, text, out url);
        if (!isUrl || text.Length > MaxUrlLength || url!.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            throw Refused("Only http and https URLs can be fetched.");
        }

        return url.UserInfo.Length == 0 ? url : throw Refused("A URL with a user name or password cannot be fetched.");
    }

    private static string NameOf(HttpResponseMessage response)
    {
        var disposition = response.Content.Headers.ContentDisposition;
        string? named = disposition?.FileNameStar ?? disposition?.FileName?.Trim('"');
        return named ?? Uri.UnescapeDataString(response.RequestMessage!.RequestUri!.Segments[^1].TrimEnd('/'));
    }

    private static string Host(Uri url) => url.IdnHost;

    private static ReelwrightException Refused(string message) => new(WireError.UrlRefused, message);
}

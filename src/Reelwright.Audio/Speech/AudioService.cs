using System.Net.Http.Headers;

namespace Reelwright.Audio;

/// <summary>How services that speak OpenAI's <c>/audio/…</c> are reached.</summary>
internal static class AudioService
{
    private const int BlockBytes = 1 << 16;

    /// <summary>The address of a call; an endpoint that names it already stays.</summary>
    /// <param name="endpoint">The service.</param>
    /// <param name="path">The call: <c>/audio/speech</c>.</param>
    public static Uri AddressOf(Uri endpoint, string path)
    {
        string text = endpoint.AbsoluteUri.TrimEnd('/');
        return new Uri(text.EndsWith(path, StringComparison.Ordinal) ? text : text + path);
    }

    /// <summary>A client that carries the key, and follows no redirect: it would take the key along to somewhere else.</summary>
    /// <param name="key">The key; <c>null</c> for none.</param>
    public static HttpClient Client(string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    /// <summary>An answer whole.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="mostBytes">How long it may be.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="IOException">It is longer, or breaks off.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage answer, int mostBytes, CancellationToken cancellationToken)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var read = new MemoryStream();
        byte[] block = new byte[BlockBytes];
        int count;
        while ((count = await stream.ReadAsync(block, cancellationToken)) > 0)
        {
            read.Write(block, 0, count);
            if (read.Length > mostBytes)
            {
                throw new IOException("The answer is too long.");
            }
        }

        return read.ToArray();
    }
}

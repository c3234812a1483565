using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Makes links that open one file for a time, without a token.</summary>
internal sealed class LinkSigner(DataFolder folder, ServerOptions options, TimeProvider time)
{
    /// <summary>A link to a path of this server.</summary>
    /// <param name="request">The request that asks; its host is used where no public URL is set.</param>
    /// <param name="path">Path below the server, starting with a slash, already escaped.</param>
    public string Sign(HttpRequest request, string path) => Sign(RootOf(request), path);

    /// <summary>The address under which a client reaches this server.</summary>
    public string RootOf(HttpRequest request) => (options.PublicUrl ?? $"{request.Scheme}://{request.Host}").TrimEnd('/');

    /// <summary>A link to a path below an address of this server.</summary>
    public string Sign(string root, string path)
    {
        string expires = time.GetUtcNow().Add(options.LinkLifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{root}{path}?e={expires}&s={Signature(path, expires)}";
    }

    /// <summary>Checks a link that was called.</summary>
    /// <exception cref="ReelwrightException">It was changed, or its time is over.</exception>
    public void Check(HttpRequest request, string path)
    {
        string expires = request.Query["e"].ToString();
        byte[] expected = Encoding.ASCII.GetBytes(Signature(path, expires));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(request.Query["s"].ToString())))
        {
            throw Refused("This link is not valid; ask for the status again to get a new one.");
        }

        if (!long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out long until)
            || time.GetUtcNow().ToUnixTimeSeconds() >= until)
        {
            throw Refused("This link has expired; ask for the status again to get a new one.");
        }
    }

    private string Signature(string path, string expires) => Base64Url.EncodeToString(
        HMACSHA256.HashData(folder.SigningKey, Encoding.UTF8.GetBytes($"GET\n{path}\n{expires}")));

    private static ReelwrightException Refused(string message) =>
        new(WireError.InvalidToken, message) { HttpStatus = StatusCodes.Status403Forbidden };
}

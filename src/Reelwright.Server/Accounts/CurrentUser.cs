using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Who calls: an endpoint that takes it needs a token.</summary>
/// <param name="Id">The account.</param>
/// <param name="IsAnonymous">Whether nobody has registered it.</param>
internal sealed record CurrentUser(string Id, bool IsAnonymous)
{
    /// <summary>Whether it came from this machine without a token, under whatever name.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Whether it came with a token that somebody made for a program.</summary>
    public bool IsProgram { get; init; }

    private const string Scheme = "Bearer ";

    /// <summary>Called by the framework for a parameter of this type.</summary>
    /// <exception cref="ReelwrightException">The token is missing, unknown, expired or revoked.</exception>
    public static async ValueTask<CurrentUser?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        string? token = TokenOf(context.Request);
        var accounts = context.RequestServices.GetRequiredService<AccountStore>();
        var user = token is not null ? accounts.FindByToken(token)
            : IsFromHere(context) ? await accounts.OpenLocalAsync(context.RequestAborted)
            : null;
        return user ?? throw new ReelwrightException(
                WireError.InvalidToken,
                token is null
                    ? "A token is needed: send 'Authorization: Bearer <token>', from POST /api/auth/anonymous-token."
                    : "This token is unknown or has expired; get a new one from POST /api/auth/anonymous-token.");
    }

    /// <summary>The token of a request; <c>null</c> when it has none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length
            ? header[Scheme.Length..].Trim()
            : null;
    }

    // A page of another site can make a browser send simple requests here, and a name of its own point here: neither counts.
    private static bool IsFromHere(HttpContext context) =>
        context.RequestServices.GetRequiredService<ServerOptions>().OpenToThisMachine
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsNameOfThisMachine(context.Request.Host.Host)
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsDelete(context.Request.Method)
            || context.Request.HasJsonContentType() || (IsEmpty(context.Request) && IsOfOwnPage(context)));

    // The kit's page opens a session with nothing in the body; of a browser's pages, only those of this machine may.
    private static bool IsEmpty(HttpRequest request) => request.ContentType is null && request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0;

    private static bool IsOfOwnPage(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0
            || context.RequestServices.GetRequiredService<ServerOptions>().AllowedOrigins.Contains(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsNameOfThisMachine(page.Host));
    }

    private static bool IsNameOfThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Checks the user named in a path or body.</summary>
    /// <exception cref="ReelwrightException">It is somebody else.</exception>
    public void MustBe(string? userId)
    {
        if (!IsLocal && userId is not (null or "" or "me") && userId != Id)
        {
            throw new ReelwrightException(WireError.SessionNotFound, "There is no such session.");
        }
    }

    /// <summary>Checks that a person asks, in a browser of theirs: programs change nothing about who may come in.</summary>
    /// <exception cref="ReelwrightException">A program asks, or somebody who came without a token.</exception>
    public void MustBePerson()
    {
        if (IsProgram || IsLocal)
        {
            throw Credentials.Refused("not-a-person", "Only who signed in with the password may do this.", StatusCodes.Status403Forbidden);
        }
    }
}

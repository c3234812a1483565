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
    private const string Scheme = "Bearer ";

    /// <summary>Called by the framework for a parameter of this type.</summary>
    /// <exception cref="ReelwrightException">The token is missing, unknown, expired or revoked.</exception>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        string? token = TokenOf(context.Request);
        var user = token is null ? null : context.RequestServices.GetRequiredService<AccountStore>().FindByToken(token);
        return user is not null
            ? ValueTask.FromResult<CurrentUser?>(user)
            : throw new ReelwrightException(
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

    /// <summary>Checks the user named in a path or body.</summary>
    /// <exception cref="ReelwrightException">It is somebody else.</exception>
    public void MustBe(string? userId)
    {
        if (userId is not (null or "" or "me") && userId != Id)
        {
            throw new ReelwrightException(WireError.SessionNotFound, "There is no such session.");
        }
    }
}

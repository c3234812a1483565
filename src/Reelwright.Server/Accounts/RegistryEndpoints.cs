using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Reelwright.Server;

/// <summary>Registering, signing in and out, and passwords.</summary>
internal static class RegistryEndpoints
{
    public static void MapRegistry(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/auth").WithTags("Accounts");
        group.MapPost("/register", RegisterAsync).WithName("Register");
        group.MapPost("/sign-in", SignInAsync).WithName("SignIn");
        group.MapPost("/sign-out", SignOutAsync).WithName("SignOut");
        group.MapPost("/password", ChangePasswordAsync).WithName("ChangePassword");
    }

    internal static async Task<IResult> RegisterAsync(HttpContext context, CurrentUser user, Registry registry, Ledger ledger, CancellationToken cancellationToken)
    {
        var wanted = Credentials.Read(await JsonBody.ReadAsync(context.Request, cancellationToken));
        return Answer(await registry.RegisterAsync(user, wanted, AccountEndpoints.AddressOf(context), cancellationToken), ledger);
    }

    internal static async Task<IResult> SignInAsync(
        HttpContext context,
        AccountStore accounts,
        Registry registry,
        Ledger ledger,
        CancellationToken cancellationToken)
    {
        var presented = Credentials.Read(await JsonBody.ReadAsync(context.Request, cancellationToken));
        var guest = CurrentUser.TokenOf(context.Request) is { } token ? accounts.FindByToken(token) : null;
        return Answer(await registry.SignInAsync(presented, guest, AccountEndpoints.AddressOf(context), cancellationToken), ledger);
    }

    internal static async Task<IResult> SignOutAsync(HttpContext context, CurrentUser user, Registry registry, CancellationToken cancellationToken)
    {
        if (user.IsAnonymous)
        {
            throw Credentials.Refused("not-registered", "A guest's account has no other way in; it is not signed out of.", StatusCodes.Status409Conflict);
        }

        if (CurrentUser.TokenOf(context.Request) is { } token)
        {
            await registry.SignOutAsync(token, cancellationToken);
        }

        return WireResults.Ok(new JsonObject { ["signed_out"] = true });
    }

    internal static async Task<IResult> ChangePasswordAsync(HttpContext context, CurrentUser user, Registry registry, Ledger ledger, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        string present = Credentials.ReadPassword(body, "password");
        string next = Credentials.ReadPassword(body, "new_password");
        return Answer(await registry.ChangePasswordAsync(user, present, next, AccountEndpoints.AddressOf(context), cancellationToken), ledger);
    }

    private static IResult Answer(SignedIn signed, Ledger ledger) => WireResults.Ok(new JsonObject
    {
        ["token"] = signed.Token.Secret,
        ["user_id"] = signed.AccountId,
        ["email"] = signed.Email,
        ["expires_at"] = Iso(signed.Token.ExpiresAt),
        ["credits"] = ledger.Balance(signed.AccountId).Available,
        ["moved_sessions"] = signed.MovedSessions,
    });

    /// <summary>A time as it is written on the wire.</summary>
    internal static string Iso(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}

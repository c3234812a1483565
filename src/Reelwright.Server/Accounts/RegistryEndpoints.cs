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
        group.MapPost("/recover", RecoverAsync).WithName("RecoverAccount");
        group.MapPost("/recovery-code", RenewRecoveryAsync).WithName("RenewRecoveryCode");
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
        return Answer(await registry.SignInAsync(presented, GuestOf(context, accounts), AccountEndpoints.AddressOf(context), cancellationToken), ledger);
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

    internal static async Task<IResult> RecoverAsync(
        HttpContext context,
        AccountStore accounts,
        Registry registry,
        Ledger ledger,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var wanted = new Credentials(Credentials.ReadEmail(body), Credentials.ReadPassword(body, "new_password"));
        string code = body.Text("recovery_code") ?? "";
        return Answer(await registry.RecoverAsync(wanted, code, GuestOf(context, accounts), AccountEndpoints.AddressOf(context), cancellationToken), ledger);
    }

    internal static async Task<IResult> RenewRecoveryAsync(HttpContext context, CurrentUser user, Registry registry, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        string code = await registry.RenewRecoveryAsync(
            user, Credentials.ReadPassword(body, "password"), AccountEndpoints.AddressOf(context), cancellationToken);
        return WireResults.Ok(new JsonObject { ["recovery_code"] = code });
    }

    private static CurrentUser? GuestOf(HttpContext context, AccountStore accounts) =>
        CurrentUser.TokenOf(context.Request) is { } token ? accounts.FindByToken(token) : null;

    private static IResult Answer(SignedIn signed, Ledger ledger) => WireResults.Ok(new JsonObject
    {
        ["token"] = signed.Token.Secret,
        ["user_id"] = signed.AccountId,
        ["email"] = signed.Email,
        ["expires_at"] = Iso(signed.Token.ExpiresAt),
        ["credits"] = ledger.Balance(signed.AccountId).Available,
        ["moved_sessions"] = signed.MovedSessions,
        ["recovery_code"] = signed.Recovery,
    });

    /// <summary>A time as it is written on the wire.</summary>
    internal static string Iso(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}

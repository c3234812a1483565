using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Protocol;

namespace Reelwright.Server;

internal static class AccountEndpoints
{
    private const int MaxClientIdLength = 64;
    private const int NetworkBytes = 8;

    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<AccountStore>()
        .AddSingleton<ClaimStore>()
        .AddSingleton<GuestStore>()
        .AddSingleton<SignInLimit>()
        .AddSingleton<Registry>()
        .AddSingleton<ApiTokenStore>()
        .AddSingleton<AccountRemoval>();

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/auth").WithTags("Accounts");
        group.MapPost("/anonymous-token", IssueTokenAsync).WithName("IssueAnonymousToken");
        group.MapPost("/claim-token", IssueClaimAsync).WithName("IssueClaimToken");
        group.MapPost("/claim", RedeemClaimAsync).WithName("RedeemClaimToken");
        routes.MapGuests();
    }

    internal static async Task<IResult> IssueTokenAsync(
        HttpContext context,
        AccountStore accounts,
        CancellationToken cancellationToken)
    {
        string clientId = context.Request.Headers["X-Client-Id"].ToString();
        if (clientId.Length is 0 or > MaxClientIdLength || clientId.Any(c => c is < ' ' or > '~') || clientId.Trim().Length == 0)
        {
            throw new ReelwrightException(
                WireError.BadRequest,
                "The header X-Client-Id is missing or malformed: send 1 to 64 printable characters, such as a UUID.");
        }

        return WireResults.Ok(await accounts.IssueAsync(
            clientId, AddressOf(context), CurrentUser.TokenOf(context.Request), cancellationToken));
    }

    internal static async Task<IResult> IssueClaimAsync(
        HttpRequest request,
        CurrentUser user,
        ClaimStore claims,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        string sessionId = body.Text("session_id", "sessionId")
            ?? throw new ReelwrightException(WireError.BadRequest, "'session_id' is missing.");
        return WireResults.Ok(await claims.IssueAsync(user, sessionId, body.Text("task_id", "taskId"), cancellationToken));
    }

    internal static async Task<IResult> RedeemClaimAsync(HttpRequest request, CurrentUser user, ClaimStore claims, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        string token = body.Text("claim_token", "claimToken") ?? throw new ReelwrightException(WireError.BadRequest, "'claim_token' is missing.");
        var session = await claims.RedeemAsync(user, token, cancellationToken);
        return WireResults.Ok(new JsonObject
        {
            ["session_id"] = session.Id,
            ["task_id"] = session.TaskId,
            ["is_owner"] = session.AccountId == user.Id,
        });
    }

    // One household has a whole /64 of IPv6 addresses.
    internal static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}

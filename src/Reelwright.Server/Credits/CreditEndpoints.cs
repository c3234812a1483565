using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwright.Server;

internal static class CreditEndpoints
{
    public static IServiceCollection AddCredits(this IServiceCollection services) => services.AddSingleton<Ledger>();

    public static void MapCredits(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/credits/balance/simple", ReadBalance).WithName("ReadBalance").WithTags("Credits");

    internal static IResult ReadBalance(CurrentUser user, Ledger ledger) => WireResults.Ok(ledger.Balance(user.Id));
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwright.Server;

internal static class CreditEndpoints
{
    private const int LinesAtOnce = 50;
    private const int MaxLines = 200;

    public static IServiceCollection AddCredits(this IServiceCollection services) => services
        .AddSingleton<Ledger>()
        .AddSingleton<CreditHistory>();

    public static void MapCredits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/credits/balance/simple", ReadBalanceAsync).WithName("ReadBalance").WithTags("Credits");
        routes.MapGet("/api/credits/history", ReadHistory).WithName("ReadCreditHistory").WithTags("Credits");
    }

    internal static async Task<IResult> ReadBalanceAsync(
        CurrentUser user,
        AccountStore accounts,
        Ledger ledger,
        CancellationToken cancellationToken)
    {
        await accounts.FillUpAsync(user, cancellationToken);
        return WireResults.Ok(ledger.Balance(user.Id));
    }

    internal static IResult ReadHistory(CurrentUser user, CreditHistory history, int? skip, int? limit)
    {
        int most = Math.Clamp(limit ?? LinesAtOnce, 1, MaxLines);
        var lines = history.Read(user.Id, Math.Max(0, skip ?? 0), most + 1);
        return WireResults.Ok(new JsonObject
        {
            ["lines"] = new JsonArray([.. lines.Take(most).Select(Line)]),
            ["more"] = lines.Count > most,
        });
    }

    private static JsonNode Line(CreditLine line)
    {
        var json = new JsonObject
        {
            ["at"] = line.CreatedAt,
            ["state"] = line.State,
            ["amount"] = line.State == "grant" ? line.Amount : -line.Amount,
        };
        foreach (var (key, value) in ((string, string?)[])[("work", line.Work), ("session_id", line.SessionId), ("name", line.Name)])
        {
            if (value is not null)
            {
                json[key] = value;
            }
        }

        return json;
    }
}

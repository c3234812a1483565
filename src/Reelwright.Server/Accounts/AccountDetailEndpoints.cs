using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Agent;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>What an account holds: its plan, its tokens for programs, its brand, and its end.</summary>
internal static class AccountDetailEndpoints
{
    private const int MaxNameLength = 60;
    private const int MaxLifetimeDays = 3650;
    private const int UsualLifetimeDays = 365;
    private const int MaxColors = 8;
    private const int ColorLength = 7;
    private static readonly string[] Fonts = ["display", "text", "serif", "mono", "rounded", "handwriting"];

    public static void MapAccountDetails(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/account").WithTags("Accounts");
        group.MapGet("/", ReadAsync).WithName("ReadAccount");
        group.MapDelete("/", DeleteAsync).WithName("DeleteAccount");
        group.MapGet("/tokens", ListTokens).WithName("ListApiTokens");
        group.MapPost("/tokens", AddTokenAsync).WithName("AddApiToken");
        group.MapDelete("/tokens/{id}", RevokeTokenAsync).WithName("RevokeApiToken");
        group.MapGet("/brand", ReadBrand).WithName("ReadBrand");
        group.MapPut("/brand", SetBrandAsync).WithName("SetBrand");
        routes.MapBrandLogo();
        routes.MapLexicon();
    }

    internal static async Task<IResult> ReadAsync(
        CurrentUser user,
        AccountStore accounts,
        Registry registry,
        Ledger ledger,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        await accounts.FillUpAsync(user, cancellationToken);
        var (nextFillAt, createdAt) = accounts.TimesOf(user.Id);
        var balance = ledger.Balance(user.Id);
        string? email = registry.EmailOf(user.Id);
        bool isFilledUp = user.IsAnonymous || email is not null;
        return WireResults.Ok(new JsonObject
        {
            ["user_id"] = user.Id,
            ["registered"] = !user.IsAnonymous,
            ["email"] = email,
            ["recovery"] = registry.HasRecovery(user.Id),
            ["created_at"] = RegistryEndpoints.Iso(createdAt),
            ["credits"] = new JsonObject { ["available"] = balance.Available, ["frozen"] = balance.Frozen, ["total"] = balance.Total },
            ["plan"] = new JsonObject
            {
                ["name"] = user.IsAnonymous ? "guest" : isFilledUp ? "registered" : "granted",
                ["fills_up_to"] = isFilledUp ? options.GrantCredits : 0,
                ["every_days"] = options.GrantPeriod.TotalDays,
                ["next_fill_at"] = isFilledUp ? RegistryEndpoints.Iso(nextFillAt) : null,
                ["welcome"] = options.RegistrationCredits,
                ["prices"] = new JsonObject
                {
                    ["video"] = options.Prices.Generation,
                    ["change"] = options.Prices.Edit,
                    ["export"] = options.Prices.Export,
                },
            },
        });
    }

    internal static async Task<IResult> DeleteAsync(
        HttpContext context,
        CurrentUser user,
        Registry registry,
        AccountRemoval removal,
        CancellationToken cancellationToken)
    {
        user.MustBePerson();
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (!body.Flag("confirm"))
        {
            throw Credentials.Refused("not-confirmed", "Deleting an account cannot be taken back: send \"confirm\": true.");
        }

        if (registry.EmailOf(user.Id) is not null)
        {
            await registry.MustKnowAsync(user, Credentials.ReadPassword(body, "password"), AccountEndpoints.AddressOf(context), cancellationToken);
        }

        await removal.RemoveAsync(user.Id);
        return WireResults.Ok(new JsonObject { ["deleted"] = true });
    }

    internal static IResult ListTokens(CurrentUser user, ApiTokenStore tokens)
    {
        MustBeRegistered(user);
        return WireResults.Ok(new JsonObject { ["tokens"] = new JsonArray([.. tokens.List(user.Id).Select(Describe)]) });
    }

    internal static async Task<IResult> AddTokenAsync(HttpRequest request, CurrentUser user, ApiTokenStore tokens, CancellationToken cancellationToken)
    {
        MustBeRegistered(user);
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        string name = (body.Text("name") ?? "").Trim();
        double days = body.Number("days") ?? UsualLifetimeDays;
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl) || days is < 1 or > MaxLifetimeDays)
        {
            throw Credentials.Refused("token-name", $"'name' has 1 to {MaxNameLength} characters; 'days' is 1 to {MaxLifetimeDays}.");
        }

        var (row, secret) = await tokens.AddAsync(user.Id, name, TimeSpan.FromDays(days), cancellationToken);
        var json = Describe(row);
        json["token"] = secret;
        return WireResults.Ok(json);
    }

    internal static async Task<IResult> RevokeTokenAsync(string id, CurrentUser user, ApiTokenStore tokens, CancellationToken cancellationToken)
    {
        MustBeRegistered(user);
        return WireResults.Ok(new JsonObject { ["revoked"] = await tokens.RevokeAsync(user.Id, id, cancellationToken) });
    }

    internal static IResult ReadBrand(HttpRequest request, CurrentUser user, BrandStore brands, MediaStore media, SessionReader reader) =>
        WireResults.Ok(Describe(brands.Find(user.Id), user, media, reader, request));

    internal static async Task<IResult> SetBrandAsync(
        HttpRequest request,
        CurrentUser user,
        BrandStore brands,
        MediaStore media,
        SessionReader reader,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        string?[] colors = [.. (body.Array("colors") ?? []).Select(node => node is JsonValue value && value.TryGetValue(out string? text) ? text : null)];
        string? font = body.Text("font");
        string? logo = body.Text("logo");
        if (colors.Length > MaxColors || colors.Any(color => color is null || !IsColor(color)))
        {
            throw Credentials.Refused("brand-colors", $"'colors' is a list of up to {MaxColors} colours such as \"#0a3cff\".");
        }

        if (font is not null && !Fonts.Contains(font))
        {
            throw Credentials.Refused("brand-font", $"'font' is one of {string.Join(", ", Fonts)}.");
        }

        if (logo is not null && (media.Find(logo) is not { Kind: "image" } file || file.AccountId != user.Id))
        {
            throw Credentials.Refused("brand-logo", "'logo' is the id of a picture that this account has uploaded.");
        }

        var brand = new BrandKit { Colors = [.. colors.Select(color => color!.ToLowerInvariant())], Font = font, LogoMediaId = logo };
        var kept = await brands.SetAsync(user.Id, brand, cancellationToken);
        await media.SweepShelfAsync(user.Id, cancellationToken);
        return WireResults.Ok(Describe(kept, user, media, reader, request));
    }

    internal static JsonObject Describe(BrandKit? brand, CurrentUser user, MediaStore media, SessionReader reader, HttpRequest request)
    {
        var logo = brand?.LogoMediaId is { } id && media.Find(id) is { } file && file.AccountId == user.Id ? file : null;
        return new()
        {
            ["colors"] = new JsonArray([.. (brand?.Colors.IsDefault == false ? brand.Colors : []).Select(color => (JsonNode)JsonValue.Create(color))]),
            ["font"] = brand?.Font,
            ["fonts"] = new JsonArray([.. Fonts.Select(font => (JsonNode)JsonValue.Create(font))]),
            ["logo"] = logo is null ? null : JsonNode.Parse(WireJson.Write(reader.Describe(logo, request))),
        };
    }

    private static JsonObject Describe(ApiTokenRow row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["prefix"] = row.Prefix,
        ["created_at"] = RegistryEndpoints.Iso(row.CreatedAt),
        ["expires_at"] = RegistryEndpoints.Iso(row.ExpiresAt),
    };

    private static bool IsColor(string text) =>
        text.Length == ColorLength && text[0] == '#' && text[1..].All(char.IsAsciiHexDigit);

    private static void MustBeRegistered(CurrentUser user)
    {
        user.MustBePerson();
        if (user.IsAnonymous)
        {
            throw Credentials.Refused("not-registered", "Tokens for programs belong to registered accounts; register first.", StatusCodes.Status403Forbidden);
        }
    }
}

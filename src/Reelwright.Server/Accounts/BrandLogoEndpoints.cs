using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reelwright.Agent;

namespace Reelwright.Server;

/// <summary>Takes a brand's logo by itself, without a project.</summary>
internal static class BrandLogoEndpoints
{
    public static void MapBrandLogo(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/account/brand/logo", UploadAsync).WithName("UploadBrandLogo").WithTags("Accounts");

    internal static async Task<IResult> UploadAsync(
        HttpContext context,
        CurrentUser user,
        BrandStore brands,
        SessionStore sessions,
        SessionReader reader,
        MediaStore media,
        UploadService uploads,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type))
        {
            throw Credentials.Refused("brand-logo", "Send the picture as the multipart field 'files'.");
        }

        using var staging = uploads.NewStaging();
        await UploadEndpoints.ReadFormAsync(context, type, staging, options, cancellationToken);
        var logo = staging.Files.Count == 1
            ? await uploads.KeepPictureAsync(staging.Files[0], () => sessions.ShelfAsync(user.Id, cancellationToken), cancellationToken)
            : null;
        if (logo is null)
        {
            throw Credentials.Refused("brand-logo", "A logo is one picture: PNG, JPEG, WebP or GIF.");
        }

        var brand = (brands.Find(user.Id) ?? new BrandKit { Colors = [] }) with { LogoMediaId = logo.Id };
        var kept = await brands.SetAsync(user.Id, brand, cancellationToken);
        await media.SweepShelfAsync(user.Id, cancellationToken);
        return WireResults.Ok(AccountDetailEndpoints.Describe(kept, user, media, reader, context.Request));
    }
}

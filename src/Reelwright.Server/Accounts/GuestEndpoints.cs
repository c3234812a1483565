using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Reelwright.Server;

/// <summary>Who works on one's projects, and how that ends.</summary>
internal static class GuestEndpoints
{
    public static void MapGuests(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/account/shared").WithTags("Accounts");
        group.MapGet("/", List).WithName("ListSharedProjects");
        group.MapDelete("/{session}/guests/{guest}", RemoveAsync).WithName("RemoveGuest");
        group.MapDelete("/{session}/links", RevokeAsync).WithName("RevokeLinks");
    }

    internal static IResult List(CurrentUser user, GuestStore guests) => WireResults.Ok(new JsonObject
    {
        ["projects"] = new JsonArray([.. guests.List(user.Id).Select(Describe)]),
    });

    internal static async Task<IResult> RemoveAsync(string session, string guest, CurrentUser user, GuestStore guests, CancellationToken cancellationToken)
    {
        user.MustBePerson();
        return WireResults.Ok(new JsonObject { ["removed"] = await guests.RemoveAsync(user.Id, session, guest, cancellationToken) });
    }

    internal static async Task<IResult> RevokeAsync(string session, CurrentUser user, GuestStore guests, CancellationToken cancellationToken)
    {
        user.MustBePerson();
        return WireResults.Ok(new JsonObject { ["revoked"] = await guests.RevokeLinksAsync(user.Id, session, cancellationToken) });
    }

    private static JsonObject Describe(SharedProject project) => new()
    {
        ["session_id"] = project.SessionId,
        ["title"] = project.Title,
        ["open_links"] = project.OpenLinks,
        ["guests"] = new JsonArray([.. project.Guests.Select(guest => new JsonObject
        {
            ["user_id"] = guest.AccountId,
            ["email"] = guest.Hint,
            ["joined_at"] = RegistryEndpoints.Iso(guest.JoinedAt),
        })]),
    };
}

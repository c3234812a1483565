using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Puts a timeline that was made elsewhere into a session: one step that can be undone, told in the conversation.</summary>
internal static class DraftEndpoints
{
    private const int MaxNoteLength = 500;

    // An hour with five hundred scenes is well below one.
    private const int MaxDraftBytes = 4 << 20;

    // The note and the other keys beside the draft.
    private const int MaxBodyBytes = MaxDraftBytes + (16 << 10);

    public static void MapDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/draft/nemo_agent/{userId}/{sessionId}", SetAsync).WithName("SetDraft").WithTags("Sessions");

    internal static async Task<IResult> SetAsync(
        string userId,
        string sessionId,
        HttpRequest request,
        CurrentUser user,
        DraftIntake intake,
        SessionStore sessions,
        SessionReader reader,
        CancellationToken cancellationToken)
    {
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        var body = await JsonBody.ReadAsync(request, MaxBodyBytes, TooLarge, cancellationToken);
        if (body.Node("draft") is not JsonObject draft)
        {
            throw new ReelwrightException(WireError.BadRequest, "'draft' is missing; it is a JSON object, see docs/DRAFT.md.");
        }

        string note = body.Text("note") ?? "";
        if (note.Length > MaxNoteLength)
        {
            throw new ReelwrightException(WireError.BadRequest, $"'note' is longer than {MaxNoteLength} characters.");
        }

        // A session keeps a hundred of them.
        if (Encoding.UTF8.GetByteCount(draft.ToJsonString(WireJson.Options)) > MaxDraftBytes)
        {
            throw TooLarge();
        }

        var timeline = Read(draft);
        await intake.TakeAsync(user, session, timeline, (long?)body.Number("revision"), note, cancellationToken);
        return WireResults.Ok(reader.Describe(sessions.Get(user.Id, sessionId), request));
    }

    private static ReelwrightException TooLarge() => new(
        WireError.DraftRefused, $"The draft is larger than {MaxDraftBytes >> 20} MB; leave out what no clip needs.");

    private static Timeline Read(JsonObject draft)
    {
        try
        {
            return DraftCodec.Decode(draft);
        }
        catch (DraftException e)
        {
            throw new ReelwrightException(WireError.DraftRefused, e.Message);
        }
    }
}

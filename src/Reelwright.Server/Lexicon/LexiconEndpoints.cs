using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Audio;

namespace Reelwright.Server;

/// <summary>Words that an account wants read in their own way: shown, added, exchanged, forgotten.</summary>
internal static class LexiconEndpoints
{
    public static void MapLexicon(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/account/lexicon").WithTags("Accounts");
        group.MapGet("/", Read).WithName("ReadLexicon");
        group.MapPost("/", AddAsync).WithName("AddToLexicon");
        group.MapPut("/", SetAsync).WithName("SetLexicon");
        group.MapDelete("/{written}", RemoveAsync).WithName("RemoveFromLexicon");
    }

    internal static IResult Read(CurrentUser user, LexiconStore lexicons) => Answer(lexicons.Find(user.Id));

    internal static Task<IResult> AddAsync(HttpRequest request, CurrentUser user, LexiconStore lexicons, CancellationToken cancellationToken) =>
        WriteAsync(request, user, lexicons, isWhole: false, cancellationToken);

    internal static Task<IResult> SetAsync(HttpRequest request, CurrentUser user, LexiconStore lexicons, CancellationToken cancellationToken) =>
        WriteAsync(request, user, lexicons, isWhole: true, cancellationToken);

    internal static async Task<IResult> RemoveAsync(string written, CurrentUser user, LexiconStore lexicons, CancellationToken cancellationToken) =>
        WireResults.Ok(new JsonObject { ["removed"] = await lexicons.RemoveAsync(user.Id, written.Trim(), cancellationToken) });

    private static async Task<IResult> WriteAsync(
        HttpRequest request, CurrentUser user, LexiconStore lexicons, bool isWhole, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        var words = (body.Array("words") ?? throw Refused("'words' is a list such as [{\"written\": \"Nginx\", \"said\": \"engine x\"}]."))
            .Select(static node => Word(node as JsonObject)).ToList();
        var kept = await lexicons.AddAsync(user.Id, words, isWhole, cancellationToken);
        return Answer(kept ?? throw Refused($"An account keeps at most {LexiconStore.MaxWords} words; take some away first."));
    }

    private static Pronunciation Word(JsonObject? word)
    {
        try
        {
            return new(Text(word, "written"), Text(word, "said"));
        }
        catch (SpeechException e)
        {
            throw Refused(e.Message);
        }
    }

    private static string Text(JsonObject? word, string key) => word?[key] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static ReelwrightException Refused(string sentence) => Credentials.Refused("lexicon", sentence);

    private static IResult Answer(ImmutableArray<Pronunciation> words) => WireResults.Ok(new JsonObject
    {
        ["words"] = new JsonArray([.. words.Select(static word => (JsonNode)new JsonObject { ["written"] = word.Written, ["said"] = word.Said })]),
    });
}

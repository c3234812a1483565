using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>A session's captions as files, and which versions its video has.</summary>
internal static class CaptionEndpoints
{
    public static void MapCaptions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/captions/nemo_agent/{userId}/{sessionId}", Read).WithName("ReadCaptions").WithTags("Sessions");
        routes.MapMethods("/files/captions/{sessionId}/captions.{format}", ["GET", "HEAD"], Open).WithName("OpenCaptions").WithTags("Files");
        routes.MapGet("/api/versions/nemo_agent/{userId}/{sessionId}", ListVersions).WithName("ListVersions").WithTags("Sessions");
    }

    /// <summary>Path of a session's captions in a format.</summary>
    public static string PathOf(string sessionId, string format) => $"/files/captions/{sessionId}/captions.{format}";

    internal static IResult Read(string userId, string sessionId, HttpRequest request, CurrentUser user, SessionStore sessions)
    {
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        string format = request.Query["format"].ToString();
        return Answer(sessions, session.Id, format.Length == 0 ? "srt" : format);
    }

    // The link in a reply: it opens without a token and gives the captions as they are when it is opened.
    internal static IResult Open(string sessionId, string format, HttpRequest request, SessionStore sessions, LinkSigner links)
    {
        links.Check(request, PathOf(sessionId, format));
        return Answer(sessions, sessionId, format);
    }

    internal static IResult ListVersions(string userId, string sessionId, CurrentUser user, SessionStore sessions)
    {
        user.MustBe(userId);
        var current = sessions.ReadHistory(sessions.Get(user.Id, sessionId).Id).Current;
        var all = current.Versions.IsEmpty ? [new VideoVersion("", current.Timeline)] : current.Versions.With(current.Timeline);
        var list = new JsonArray();
        for (int i = 0; i < all.Length; i++)
        {
            list.Add((JsonNode)new JsonObject
            {
                ["number"] = i + 1,
                ["name"] = all[i].Name,
                ["seconds"] = Math.Round(all[i].Timeline.Seconds, 3),
                ["width"] = all[i].Timeline.Width,
                ["height"] = all[i].Timeline.Height,
                ["shown"] = i == current.Versions.Shown,
            });
        }

        var answer = new JsonObject { ["code"] = 0, ["data"] = new JsonObject { ["versions"] = list } };
        return Results.Text(answer.ToJsonString(WireJson.Options), "application/json");
    }

    private static IResult Answer(SessionStore sessions, string sessionId, string format)
    {
        if (format is not ("srt" or "vtt"))
        {
            throw new ReelwrightException(WireError.BadRequest, "'format' is srt or vtt.");
        }

        var timeline = SessionStore.Decode(sessions.CurrentDraft(sessionId).Draft);
        string text = CaptionFile.Write(timeline, format == "vtt")
            ?? throw new ReelwrightException(WireError.RenderNotFound, "This video has no captions; say \"add captions\" first.");
        return Results.File(
            Encoding.UTF8.GetBytes(text), format == "vtt" ? "text/vtt; charset=utf-8" : "application/x-subrip; charset=utf-8", $"captions.{format}");
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>What a session's video looks like now: one frame, a contact sheet, a small video.</summary>
internal static class PreviewEndpoints
{
    // More at a time would only make each slower.
    private static readonly SemaphoreSlim Drawing = new(Environment.ProcessorCount);

    public static IServiceCollection AddPreviews(this IServiceCollection services) => services
        .AddSingleton<ProxyStore>()
        .AddSingleton<Waveforms>();

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<IPreviewer>() is null)
        {
            return;
        }

        var group = routes.MapGroup("/api").WithTags("Previews");
        group.MapMethods("/preview/nemo_agent/{userId}/{sessionId}", ["GET", "HEAD"], ReadPreviewAsync).WithName("ReadPreview");
        group.MapMethods("/storyboard/nemo_agent/{userId}/{sessionId}", ["GET", "HEAD"], ReadStoryboardAsync).WithName("ReadStoryboard");
        group.MapMethods("/proxy/nemo_agent/{userId}/{sessionId}", ["GET", "HEAD"], ReadProxyAsync).WithName("ReadProxy");
        group.MapGet("/waveforms/nemo_agent/{userId}/{sessionId}", ReadWaveformsAsync).WithName("ReadWaveforms");
    }

    internal static async Task<IResult> ReadPreviewAsync(
        string userId,
        string sessionId,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        MediaStore media,
        IPreviewer previewer,
        CancellationToken cancellationToken)
    {
        var timeline = TimelineOf(userId, sessionId, user, sessions, PreviewQuery.Revision(context.Request.Query));
        var request = PreviewQuery.Still(context.Request.Query, timeline);
        return await SendAsync(
            context,
            () => previewer.FindAsync(timeline, request, media.PathsOf(user.Id), cancellationToken),
            PreviewQuery.ContentType(request.Format),
            cancellationToken);
    }

    internal static async Task<IResult> ReadStoryboardAsync(
        string userId,
        string sessionId,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        MediaStore media,
        IPreviewer previewer,
        CancellationToken cancellationToken)
    {
        var timeline = TimelineOf(userId, sessionId, user, sessions);
        var request = PreviewQuery.Storyboard(context.Request.Query);
        return await SendAsync(
            context,
            () => previewer.FindAsync(timeline, request, media.PathsOf(user.Id), cancellationToken),
            PreviewQuery.ContentType(request.Format),
            cancellationToken);
    }

    internal static async Task<IResult> ReadProxyAsync(
        string userId,
        string sessionId,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        MediaStore media,
        IPreviewer previewer,
        ProxyStore proxies,
        CancellationToken cancellationToken)
    {
        var timeline = TimelineOf(userId, sessionId, user, sessions);
        var paths = media.PathsOf(user.Id);
        return await TellingWhyAsync(async () =>
        {
            string key = await previewer.ProxyKeyAsync(timeline, paths, cancellationToken);
            if (IsKnown(context, key))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            string path = await proxies.GetAsync(previewer, key, timeline, paths, cancellationToken);
            return Results.File(path, "video/mp4", entityTag: new($"\"{key}\""), enableRangeProcessing: true);
        });
    }

    internal static async Task<IResult> ReadWaveformsAsync(
        string userId,
        string sessionId,
        CurrentUser user,
        SessionStore sessions,
        MediaStore media,
        IPreviewer previewer,
        Waveforms waveforms,
        CancellationToken cancellationToken)
    {
        var timeline = TimelineOf(userId, sessionId, user, sessions);
        return await TellingWhyAsync(async () => WireResults.Ok(new JsonObject
        {
            ["per_second"] = Waveforms.PerSecond,
            ["clips"] = new JsonArray([.. (await waveforms.MeasureAsync(previewer, timeline, media.PathsOf(user.Id), cancellationToken))
                .Select(clip => new JsonObject { ["id"] = clip.Clip, ["peaks"] = Convert.ToBase64String(clip.Peaks) })]),
        }));
    }

    private static Timeline TimelineOf(string userId, string sessionId, CurrentUser user, SessionStore sessions, long? revision = null)
    {
        user.MustBe(userId);
        string id = sessions.Get(user.Id, sessionId).Id;
        var timeline = SessionStore.Decode(revision is { } number ? sessions.RevisionDraft(id, number) : sessions.CurrentDraft(id).Draft);
        return !timeline.IsEmpty
            ? timeline
            : throw new ReelwrightException(WireError.DraftRefused, "There is nothing to show yet; make a video first.");
    }

    private static Task<IResult> SendAsync(
        HttpContext context,
        Func<Task<Still>> find,
        string contentType,
        CancellationToken cancellationToken) => TellingWhyAsync(async () =>
        {
            var still = await find();
            if (IsKnown(context, still.Key))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            await Drawing.WaitAsync(cancellationToken);
            try
            {
                return Results.Bytes(await still.RenderAsync(cancellationToken), contentType);
            }
            finally
            {
                Drawing.Release();
            }
        });

    // The key says everything that is shown, so an equal tag is an equal picture, and nothing need be drawn to tell.
    private static bool IsKnown(HttpContext context, string key)
    {
        string tag = $"\"{key}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
            && known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(new(tag), useStrongComparison: false));
    }

    private static async Task<IResult> TellingWhyAsync(Func<Task<IResult>> show)
    {
        try
        {
            return await show();
        }
        catch (Exception e) when (e is RenderException or MediaException)
        {
            throw new ReelwrightException(WireError.DraftRefused, e.Message);
        }
    }
}

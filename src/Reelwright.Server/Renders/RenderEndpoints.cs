using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Agent;
using Reelwright.Protocol;

namespace Reelwright.Server;

internal static class RenderEndpoints
{
    private static readonly string[] AttributionHeaders = ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"];

    public static IServiceCollection AddRenders(this IServiceCollection services) => services
        .AddSingleton<RenderStore>()
        .AddSingleton<RenderSignal>()
        .AddSingleton<RenderService>()
        .AddSingleton<IExportOffers, ExportOffers>()
        .AddHostedService<RenderWorker>();

    public static void MapRenders(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/render/proxy").WithTags("Renders");
        group.MapPost("/lambda", SubmitAsync).WithName("SubmitRender");
        group.MapGet("/lambda/{renderId}", Read).WithName("ReadRender");
        group.MapPost("/lambda/{renderId}/cancel", CancelAsync).WithName("CancelRender");
        group.MapMethods("/{renderId}/download", ["GET", "HEAD"], Download).WithName("DownloadRender");
    }

    internal static async Task<IResult> SubmitAsync(
        HttpContext context,
        CurrentUser user,
        RenderService renders,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        var headers = context.Request.Headers;
        if (options.RequireAttribution && user.IsAnonymous
            && AttributionHeaders.Any(name => string.IsNullOrWhiteSpace(headers[name].ToString())))
        {
            throw new ReelwrightException(
                WireError.ExportNotOnPlan,
                "Register or upgrade your plan to unlock export. (A skill sends X-Skill-Source, X-Skill-Version and X-Skill-Platform.)");
        }

        var request = RenderRequest.Parse(await JsonBody.ReadAsync(context.Request, cancellationToken));
        return Answer(
            await renders.SubmitAsync(user, request, options.WebUrlFor(context.Request), cancellationToken), context, renders);
    }

    internal static IResult Read(string renderId, HttpContext context, CurrentUser user, RenderService renders) =>
        Answer(renders.Get(user, renderId), context, renders);

    internal static async Task<IResult> CancelAsync(
        string renderId,
        HttpContext context,
        CurrentUser user,
        RenderService renders,
        CancellationToken cancellationToken) =>
        Answer(await renders.CancelAsync(user, renderId, cancellationToken), context, renders);

    internal static IResult Download(
        string renderId,
        HttpContext context,
        CurrentUser user,
        RenderService renders,
        DataFolder folder)
    {
        var row = renders.Get(user, renderId);
        if (row.File is not { } file)
        {
            throw new ReelwrightException(WireError.RenderNotFound, $"This render has no file; it is {row.Status}.");
        }

        string extension = Path.GetExtension(file).TrimStart('.');
        return FileEndpoints.Send(context, Path.Combine(folder.Outputs, file), extension, $"{row.Id}.{extension}");
    }

    private static IResult Answer(RenderRow row, HttpContext context, RenderService renders)
    {
        var status = renders.Describe(row, context.Request);
        return WireResults.Json(new RenderAnswer
        {
            Id = status.Id,
            TaskId = status.TaskId,
            Status = status.Status,
            Progress = status.Progress,
            OutputUrl = status.OutputUrl,
            Output = status.Output,
            Error = status.Error,
            CreatedAt = status.CreatedAt,
            CompletedAt = status.CompletedAt,
            Data = status,
        });
    }
}

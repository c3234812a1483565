using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Reelwright.Media;
using Reelwright.Protocol;

namespace Reelwright.Server;

internal static class UploadEndpoints
{
    // Boundaries, headers and small fields beside the files.
    private const long FormOverheadBytes = 1024 * 1024;
    private const int MaxBoundaryLength = 100;
    private const int MaxFilesAtOnce = 4;

    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton(new MediaProber(new MediaTools()))
        .AddSingleton<MediaInspector>()
        .AddSingleton<MediaStore>()
        .AddSingleton<UploadService>()
        .AddSingleton<PieceStore>()
        .AddSingleton<UrlFetcher>(provider => new(provider.GetRequiredService<ServerOptions>()));

    public static void MapUploads(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/upload-video/nemo_agent/{userId}/{sessionId}", UploadAsync).WithName("Upload").WithTags("Uploads");

    internal static async Task<IResult> UploadAsync(
        string userId,
        string sessionId,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        SessionReader reader,
        UploadService uploads,
        UrlFetcher fetcher,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        using var staging = uploads.NewStaging();
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await ReadFormAsync(context, type, staging, options, cancellationToken);
        }
        else
        {
            await FetchAsync(await JsonBody.ReadAsync(context.Request, cancellationToken), fetcher, staging, cancellationToken);
        }

        if (staging.Files.Count == 0)
        {
            throw new ReelwrightException(
                WireError.BadRequest, "There is no file in this upload: send the multipart field 'files', or {\"urls\":[…]}.");
        }

        var rows = await uploads.KeepAsync(session, staging, cancellationToken);
        return WireResults.Ok(new UploadResult
        {
            Files = [.. rows.Select(row => reader.Describe(row, context.Request))],
            SessionStateApplied = true,
        });
    }

    internal static async Task ReadFormAsync(
        HttpContext context,
        MediaTypeHeaderValue type,
        UploadStaging staging,
        ServerOptions options,
        CancellationToken cancellationToken)
    {
        long most = (Math.Min(MaxFilesAtOnce, options.MaxFilesPerUpload) * options.MaxUploadBytes) + FormOverheadBytes;
        if (context.Request.ContentLength > most)
        {
            throw staging.TooLarge("The upload");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        string? boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > MaxBoundaryLength)
        {
            throw new ReelwrightException(WireError.BadRequest, "The multipart body has no boundary.");
        }

        try
        {
            var form = new MultipartReader(boundary, context.Request.Body);
            while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                // Clients name the field "files", "file" or "files[]"; whatever comes with a file name is a file.
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                {
                    string? name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : disposition.FileName.Value;
                    await staging.AddAsync(name, section.Body, cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException || e.Message.StartsWith("Unexpected end of Stream", StringComparison.Ordinal))
        {
            throw new ReelwrightException(WireError.BadRequest, "The multipart body is malformed or ends too early.");
        }
    }

    private static async Task FetchAsync(
        JsonBody body,
        UrlFetcher fetcher,
        UploadStaging staging,
        CancellationToken cancellationToken)
    {
        foreach (var item in body.Array("urls", "url") ?? [])
        {
            string url = item is JsonValue value && value.TryGetValue(out string? text)
                ? text
                : throw new ReelwrightException(WireError.BadRequest, "'urls' is a list of texts.");
            await fetcher.FetchAsync(url, staging, cancellationToken);
        }
    }
}

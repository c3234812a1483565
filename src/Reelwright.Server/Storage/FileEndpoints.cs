using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Files behind signed links.</summary>
internal static class FileEndpoints
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["mp4"] = "video/mp4",
        ["mov"] = "video/quicktime",
        ["avi"] = "video/x-msvideo",
        ["webm"] = "video/webm",
        ["mkv"] = "video/x-matroska",
        ["jpg"] = "image/jpeg",
        ["png"] = "image/png",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["mp3"] = "audio/mpeg",
        ["wav"] = "audio/wav",
        ["m4a"] = "audio/mp4",
        ["aac"] = "audio/aac",
        ["flac"] = "audio/flac",
        ["ogg"] = "audio/ogg",
        ["zip"] = "application/zip",
    };

    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<DataFolder>()
        .AddSingleton<Database>()
        .AddSingleton<LinkSigner>();

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/files/media/{id}/{name}", ["GET", "HEAD"], ReadMedia).WithName("ReadMedia").WithTags("Files");
        routes.MapMethods("/files/outputs/{file}", ["GET", "HEAD"], ReadOutput).WithName("ReadOutput").WithTags("Files");
    }

    public static string MediaPath(MediaRow file) => $"/files/media/{file.Id}/{Uri.EscapeDataString(file.Name)}";

    public static string OutputPath(string file) => $"/files/outputs/{file}";

    internal static IResult ReadMedia(string id, HttpContext context, MediaStore media, LinkSigner links)
    {
        var file = media.Find(id) ?? throw Gone();
        links.Check(context.Request, MediaPath(file));
        return Send(context, media.PathOf(file), file.Extension, null);
    }

    internal static IResult ReadOutput(string file, HttpContext context, DataFolder folder, LinkSigner links)
    {
        // The signature is checked over the name as it came, so only names that were given out get through.
        links.Check(context.Request, OutputPath(file));
        string extension = Path.GetExtension(file).TrimStart('.');
        return Send(context, Path.Combine(folder.Outputs, Path.GetFileName(file)), extension, $"video.{extension}");
    }

    /// <summary>A file, whole or in ranges.</summary>
    public static IResult Send(HttpContext context, string path, string extension, string? downloadName)
    {
        var information = new FileInfo(path);
        if (!information.Exists)
        {
            throw Gone();
        }

        // What people uploaded is shown, never run.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(
            path,
            Types.GetValueOrDefault(extension, "application/octet-stream"),
            downloadName,
            information.LastWriteTimeUtc,
            new EntityTagHeaderValue($"\"{information.Length:x}-{information.LastWriteTimeUtc.Ticks:x}\""),
            enableRangeProcessing: true);
    }

    private static ReelwrightException Gone() => new(WireError.RenderNotFound, "This file is not there any more.");
}

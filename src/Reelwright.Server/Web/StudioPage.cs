using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Reelwright.Server;

/// <summary>The built web page: files named by their content, and a policy that lets it talk to this server alone.</summary>
internal static class StudioPage
{
    private const string Start = "/index.html";
    private const string Brotli = ".br";

    /// <summary>Serves the page where a folder with it is set; calls of the wire go on to their own endpoints.</summary>
    public static void UseStudioPage(this IApplicationBuilder app, ServerOptions options)
    {
        if (options.WebDirectory is not { } web || !File.Exists(Path.Combine(web, "index.html")))
        {
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(web));
        string policy = PolicyFor(options);
        app.Use((context, next) =>
        {
            Choose(context.Request, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new PackedTypes(),
            OnPrepareResponse = served => Prepare(served, policy),
        });
    }

    // The page's own addresses all show its one document; it reads from the address what to show.
    private static void Choose(HttpRequest request, PhysicalFileProvider files)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return;
        }

        string path = request.Path.Value ?? "";
        bool isPage = path is "/" or "/account" or "/register" or "/credits" or "/workspace/claim"
            || path.StartsWith("/p/", StringComparison.Ordinal);
        if (isPage)
        {
            path = Start;
            request.Path = path;
        }

        if (request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)
            && !path.EndsWith(Brotli, StringComparison.Ordinal)
            && files.GetFileInfo(path + Brotli).Exists)
        {
            request.Path = path + Brotli;
        }
    }

    private static void Prepare(StaticFileResponseContext served, string policy)
    {
        string name = served.File.Name;
        var headers = served.Context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = "Accept-Encoding";
        if (name.EndsWith(Brotli, StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
        }

        if (name.StartsWith("index.html", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-cache";
            headers.ContentSecurityPolicy = policy;
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }
        else
        {
            // A file's name changes with its content.
            headers.CacheControl = "public, max-age=31536000, immutable";
        }
    }

    private static string PolicyFor(ServerOptions options)
    {
        // Links to media lead to where the server says it is.
        string media = Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) ? $" {url.GetLeftPart(UriPartial.Authority)}" : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
            + $"img-src 'self' blob:{media}; media-src 'self' blob:{media}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    // A compressed file is of the type that it unpacks to.
    private sealed class PackedTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            _types.TryGetContentType(
                subpath.EndsWith(Brotli, StringComparison.Ordinal) ? subpath[..^Brotli.Length] : subpath, out contentType);
    }
}

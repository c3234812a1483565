using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Uploads that can be taken up again where they broke off: the tus protocol, version 1.0.0.</summary>
/// <remarks>
/// Of its extensions: creation, creation with upload, expiration, checksum, termination. Source: https://tus.io/protocols/resumable-upload.
/// A GET of the upload's own address, which is not of the protocol, tells what it became.
/// </remarks>
internal static class ResumableEndpoints
{
    private const string Version = "1.0.0";
    private const string Extensions = "creation,creation-with-upload,expiration,checksum,termination";
    private const string PieceType = "application/offset+octet-stream";
    private const int MaxMetadataLength = 4096;
    private const int ChecksumMismatch = 460;

    public static void MapResumable(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/resumable-upload/nemo_agent/{userId}/{sessionId}").WithTags("Uploads");
        group.MapMethods("/", ["OPTIONS"], Describe).WithName("DescribeResumable");
        group.MapPost("/", CreateAsync).WithName("CreateResumable");
        group.MapMethods("/{id}", ["HEAD"], Head).WithName("HeadResumable");
        group.MapGet("/{id}", Read).WithName("ReadResumable");
        group.MapMethods("/{id}", ["PATCH", "POST"], AppendAsync).WithName("AppendResumable");
        group.MapDelete("/{id}", DeleteAsync).WithName("DeleteResumable");
    }

    internal static IResult Describe(HttpContext context, ServerOptions options)
    {
        var headers = context.Response.Headers;
        headers["Tus-Resumable"] = Version;
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = Extensions;
        headers["Tus-Checksum-Algorithm"] = PieceChecksum.Names;
        headers["Tus-Max-Size"] = Number(options.MaxUploadBytes);
        return Results.NoContent();
    }

    internal static async Task<IResult> CreateAsync(
        string userId,
        string sessionId,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        PieceStore pieces,
        UploadService uploads,
        ServerOptions options,
        IHostApplicationLifetime life,
        CancellationToken cancellationToken)
    {
        Agree(context);
        user.MustBe(userId);
        var session = sessions.Get(user.Id, sessionId);
        string metadata = context.Request.Headers["Upload-Metadata"].ToString();
        if (!TryNumber(context.Request, "Upload-Length", out long length) || length == 0 || metadata.Length > MaxMetadataLength)
        {
            throw new ReelwrightException(WireError.BadRequest, "'Upload-Length' is the size of the file in bytes, 1 and up; 'Upload-Metadata' is short.");
        }

        string? name = NameIn(metadata);
        if (length > options.MaxUploadBytes)
        {
            throw UploadStaging.TooLarge(FileNames.Clean(name), options);
        }

        var row = await pieces.AddAsync(session, name, metadata, length, cancellationToken);
        string place = $"/api/resumable-upload/nemo_agent/me/{session.Id}/{row.Id}";
        long offset = 0;
        if (context.Request.ContentType == PieceType)
        {
            offset = await TakeAsync(context, session, row, pieces, uploads, life, cancellationToken);
        }

        var headers = context.Response.Headers;
        headers.Location = place;
        headers["Upload-Offset"] = Number(offset);
        headers["Upload-Expires"] = Expiry(row);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    internal static IResult Head(string userId, string sessionId, string id, HttpContext context, CurrentUser user, PieceStore pieces)
    {
        var row = Begun(context, user, userId, sessionId, id, pieces);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Upload-Offset"] = Number(pieces.OffsetOf(row));
        headers["Upload-Length"] = Number(row.Length);
        headers["Upload-Expires"] = Expiry(row);
        if (row.Metadata.Length > 0)
        {
            headers["Upload-Metadata"] = row.Metadata;
        }

        return Results.Ok();
    }

    internal static IResult Read(
        string userId,
        string sessionId,
        string id,
        HttpContext context,
        CurrentUser user,
        PieceStore pieces,
        MediaStore media,
        SessionReader reader)
    {
        user.MustBe(userId);
        var row = pieces.Find(user.Id, sessionId, id) ?? throw Gone();
        var file = row.MediaId is { } made ? media.Find(made) : null;
        return WireResults.Ok(new UploadResult
        {
            Files = file is null ? [] : [reader.Describe(file, context.Request)],
            SessionStateApplied = file is not null,
        });
    }

    internal static async Task<IResult> AppendAsync(
        string userId,
        string sessionId,
        string id,
        HttpContext context,
        CurrentUser user,
        SessionStore sessions,
        PieceStore pieces,
        UploadService uploads,
        IHostApplicationLifetime life,
        CancellationToken cancellationToken)
    {
        // Some networks let nothing through but GET and POST.
        switch (context.Request.Headers["X-HTTP-Method-Override"].ToString())
        {
            case "DELETE":
                return await DeleteAsync(userId, sessionId, id, context, user, pieces, cancellationToken);
            case "HEAD":
                return Head(userId, sessionId, id, context, user, pieces);
            case not "PATCH" when HttpMethods.IsPost(context.Request.Method):
                throw new ReelwrightException(WireError.NoSuchCall, "An upload is continued with PATCH.") { HttpStatus = StatusCodes.Status405MethodNotAllowed };
        }

        var row = Begun(context, user, userId, sessionId, id, pieces);
        if (context.Request.ContentType != PieceType)
        {
            throw new ReelwrightException(WireError.BadRequest, $"'Content-Type' is {PieceType}.") { HttpStatus = StatusCodes.Status415UnsupportedMediaType };
        }

        long offset = await TakeAsync(context, sessions.Get(user.Id, sessionId), row, pieces, uploads, life, cancellationToken);
        context.Response.Headers["Upload-Offset"] = Number(offset);
        context.Response.Headers["Upload-Expires"] = Expiry(row);
        return Results.NoContent();
    }

    internal static async Task<IResult> DeleteAsync(
        string userId,
        string sessionId,
        string id,
        HttpContext context,
        CurrentUser user,
        PieceStore pieces,
        CancellationToken cancellationToken)
    {
        var row = Begun(context, user, userId, sessionId, id, pieces);
        using var turn = await pieces.EnterAsync(row, cancellationToken) ?? throw Locked();
        await pieces.RemoveAsync(row.Id, cancellationToken);
        return Results.NoContent();
    }

    // Writes what the request brings; with the last byte the file becomes one of the session's.
    private static async Task<long> TakeAsync(
        HttpContext context,
        SessionRow session,
        PieceRow row,
        PieceStore pieces,
        UploadService uploads,
        IHostApplicationLifetime life,
        CancellationToken cancellationToken)
    {
        var checksum = PieceChecksum.Parse(context.Request.Headers["Upload-Checksum"].ToString());
        using var turn = await pieces.EnterAsync(row, cancellationToken) ?? throw Locked();
        bool isNew = context.Request.Headers["Upload-Length"].Count > 0 && HttpMethods.IsPost(context.Request.Method);
        long there = pieces.OffsetOf(row);
        if (!isNew && (!TryNumber(context.Request, "Upload-Offset", out long offset) || offset != there))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["Upload-Offset"] = Number(there);
                return Task.CompletedTask;
            });
            throw new ReelwrightException(WireError.BadRequest, $"'Upload-Offset' is not where the file ends; that is {there}.")
            {
                HttpStatus = StatusCodes.Status409Conflict,
            };
        }

        if (there < row.Length)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = row.Length - there;
            }

            using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, turn.Left);
            try
            {
                there = await pieces.WriteAsync(row, context.Request.Body, checksum, reading.Token)
                    ?? throw new ReelwrightException(WireError.BadRequest, "The checksum is wrong; send these bytes again.") { HttpStatus = ChecksumMismatch };
            }
            catch (OperationCanceledException) when (turn.Left.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw Locked();
            }
        }

        if (there == row.Length && row.MediaId is null)
        {
            // All of it is here: whoever sent it need not wait for it to be looked at.
            await KeepAsync(session, row, pieces, uploads, life.ApplicationStopping);
        }

        return there;
    }

    private static async Task KeepAsync(SessionRow session, PieceRow row, PieceStore pieces, UploadService uploads, CancellationToken cancellationToken)
    {
        try
        {
            var staged = await pieces.WholeAsync(row, cancellationToken);
            var kept = await uploads.KeepAsync(session, [staged], cancellationToken);
            await pieces.FinishAsync(row, kept[0].Id, cancellationToken);
        }
        catch (ReelwrightException)
        {
            // It cannot be used, and sending it again would not help.
            await pieces.RemoveAsync(row.Id, cancellationToken);
            throw;
        }
    }

    private static PieceRow Begun(HttpContext context, CurrentUser user, string userId, string sessionId, string id, PieceStore pieces)
    {
        Agree(context);
        user.MustBe(userId);
        return pieces.Find(user.Id, sessionId, id) ?? throw Gone();
    }

    private static void Agree(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["Tus-Resumable"] = Version;
            return Task.CompletedTask;
        });
        if (context.Request.Headers["Tus-Resumable"].ToString() != Version)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["Tus-Version"] = Version;
                return Task.CompletedTask;
            });
            throw new ReelwrightException(WireError.BadRequest, $"This server speaks version {Version} of the tus protocol; say so in 'Tus-Resumable'.")
            {
                HttpStatus = StatusCodes.Status412PreconditionFailed,
            };
        }
    }

    // Pairs of a key and a value in Base64, with commas between them.
    private static string? NameIn(string metadata)
    {
        foreach (string pair in metadata.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split(' ', 2);
            byte[] value = new byte[MaxMetadataLength];
            if (parts is ["filename" or "name", var coded] && Convert.TryFromBase64String(coded, value, out int length))
            {
                return Encoding.UTF8.GetString(value, 0, length);
            }
        }

        return null;
    }

    private static bool TryNumber(HttpRequest request, string header, out long number) =>
        long.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Expiry(PieceRow row) => DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt).ToString("R", CultureInfo.InvariantCulture);

    private static ReelwrightException Gone() => new(WireError.BadRequest, "There is no such upload any more; begin anew.")
    {
        HttpStatus = StatusCodes.Status404NotFound,
    };

    private static ReelwrightException Locked() => new(WireError.BadRequest, "Somebody else is writing this file.") { HttpStatus = StatusCodes.Status423Locked };
}

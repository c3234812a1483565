using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Reelwright.Media;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Turns every failure into the answer that the call's family of clients reads.</summary>
internal static partial class ErrorHandling
{
    public static void UseWireErrors(this WebApplication app)
    {
        var logger = app.Logger;
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
                if (context.Response is { HasStarted: false, StatusCode: 404 or 405, ContentLength: null })
                {
                    throw new ReelwrightException(WireError.NoSuchCall, "There is no such call; docs/API.md lists them.")
                    {
                        HttpStatus = context.Response.StatusCode,
                    };
                }
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The client has gone; nobody reads an answer.
                context.Response.StatusCode = 499;
            }
            catch (Exception e) when (!context.Response.HasStarted)
            {
                await AnswerAsync(context, Translate(e, logger));
            }
        });
    }

    /// <summary>The public face of any failure; bugs get an incident id that the log also has.</summary>
    public static ReelwrightException Translate(Exception e, ILogger logger)
    {
        switch (e)
        {
            case ReelwrightException known:
                return known;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new(WireError.MediaTooLarge, "The request is larger than this call takes.");
            case BadHttpRequestException bad:
                return new(WireError.BadRequest, "The request is malformed.") { HttpStatus = bad.StatusCode };
            case var full when IsDiskFull(full):
                return new(WireError.Internal, "The disk is full; free some space and try again.");
            default:
                string incident = Guid.NewGuid().ToString("n")[..12];
                LogIncident(logger, e, incident);
                return new(WireError.Internal, $"Something went wrong on our side (incident {incident}); please try again.");
        }
    }

    // ENOSPC as .NET hands it on, SQLITE_FULL, and what ffmpeg was found to have died of.
    private static bool IsDiskFull(Exception e) => e switch
    {
        IOException => (e.HResult & 0xFFFF) == 28,
        SqliteException database => database.SqliteErrorCode == 13,
        MediaException media => media.Kind == MediaErrorKind.DiskFull,
        _ => false,
    };

    private static async Task AnswerAsync(HttpContext context, ReelwrightException failure)
    {
        var response = context.Response;
        response.Clear();
        response.StatusCode = failure.HttpStatus ?? WireErrors.HttpStatus(failure.Error);
        response.ContentType = "application/json; charset=utf-8";
        if (failure.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter =
                Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsync(Body(context.Request.Path, failure).ToJsonString(WireJson.Options), CancellationToken.None);
    }

    private static JsonObject Body(PathString path, ReelwrightException failure)
    {
        int code = (int)failure.Error;
        if (path.StartsWithSegments("/api/render"))
        {
            return new()
            {
                ["success"] = false,
                ["code"] = code,
                ["message"] = failure.Message,
                ["error"] = failure.Message,
                ["data"] = failure.Details,
            };
        }

        var body = new JsonObject
        {
            ["code"] = code,
            ["message"] = failure.Message,
            ["error"] = failure.Message,
            ["detail"] = failure.Message,
            ["data"] = failure.Details,
        };
        bool isAdk = path.StartsWithSegments("/run_sse") || path.StartsWithSegments("/run")
            || path.StartsWithSegments("/apps") || path.StartsWithSegments("/list-apps");
        if (isAdk)
        {
            body.Remove("error");
            if (failure.Details is null)
            {
                body.Remove("data");
            }
        }

        return body;
    }

    [LoggerMessage(LogLevel.Error, "Incident {IncidentId}.")]
    private static partial void LogIncident(ILogger logger, Exception exception, string incidentId);
}

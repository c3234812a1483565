using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Turns answers into types, whichever way a server puts the fields.</summary>
internal static class WireReading
{
    /// <summary>The fields of <c>data</c>, and those beside it where <c>data</c> lacks them.</summary>
    public static JsonObject Fields(JsonObject answer)
    {
        if (LooseJson.Object(answer, "data") is not { } data)
        {
            return answer;
        }

        var fields = (JsonObject)data.DeepClone();
        foreach (var (key, value) in answer)
        {
            if (key != "data" && fields[key] is null && value is not null)
            {
                fields[key] = value.DeepClone();
            }
        }

        return fields;
    }

    public static AnonymousToken Token(JsonObject answer)
    {
        var fields = Fields(answer);
        return new()
        {
            Token = LooseJson.Text(fields, "token"),
            UserId = LooseJson.Text(fields, "user_id", "userId") ?? "",
            ExpiresAt = LooseJson.Text(fields, "expires_at", "expiresAt") ?? "",
            Credits = LooseJson.Integer(fields, "credits") ?? 0,
        };
    }

    public static ClaimToken Claim(JsonObject answer)
    {
        var fields = Fields(answer);
        return new()
        {
            Token = LooseJson.Text(fields, "claim_token", "claimToken") ?? throw Wrong(),
            ExpiresInSeconds = LooseJson.Integer(fields, "expires_in", "expiresIn") ?? 0,
        };
    }

    public static OpenedSession Session(JsonObject answer)
    {
        var fields = Fields(answer);
        return new()
        {
            SessionId = LooseJson.Text(fields, "session_id", "sessionId") ?? throw Wrong(),
            TaskId = LooseJson.Text(fields, "task_id", "taskId") ?? "",
            UserId = LooseJson.Text(fields, "user_id", "userId") ?? "",
        };
    }

    public static CreditBalance Credits(JsonObject answer)
    {
        var fields = Fields(answer);
        long available = LooseJson.Integer(fields, "available") ?? throw Wrong();
        long frozen = LooseJson.Integer(fields, "frozen") ?? 0;
        return new() { Available = available, Frozen = frozen, Total = LooseJson.Integer(fields, "total") ?? (available + frozen) };
    }

    public static UploadResult Upload(JsonObject answer)
    {
        var fields = Fields(answer);
        return new() { Files = Files(fields["files"]), SessionStateApplied = LooseJson.IsTrue(fields["session_state_applied"]) };
    }

    public static SessionState State(JsonObject answer)
    {
        var fields = Fields(answer);
        var state = LooseJson.Object(fields, "state") ?? fields;
        return new()
        {
            SessionId = LooseJson.Text(fields, "session_id", "sessionId") ?? "",
            TaskId = LooseJson.Text(fields, "task_id", "taskId"),
            TaskName = LooseJson.Text(fields, "task_name", "taskName"),
            UserId = LooseJson.Text(fields, "user_id", "userId"),
            State = new()
            {
                Draft = LooseJson.Object(state, "draft"),
                CanvasConfig = LooseJson.Object(state, "canvas_config", "canvasConfig") is { } canvas ? Canvas(canvas) : null,
                VideoInfos = Files(state["video_infos"] ?? state["videoInfos"]),
                VideoAnalyses = LooseJson.Object(state, "video_analyses"),
                GeneratedMedia = state["generated_media"] as JsonArray,
                Revision = LooseJson.Integer(state, "revision") ?? 0,
                Summary = LooseJson.Text(state, "summary"),
            },
        };
    }

    public static RenderStatus Render(JsonObject answer)
    {
        var fields = Fields(answer);
        var output = LooseJson.Object(fields, "output");
        string? url = LooseJson.Text(fields, "outputUrl", "output_url") ?? LooseJson.Text(output, "url");
        return new()
        {
            Id = LooseJson.Text(fields, "id", "renderId", "render_id") ?? "",
            TaskId = LooseJson.Text(fields, "taskId", "task_id"),
            Status = Status(LooseJson.Text(fields, "status") ?? throw Wrong()),
            Progress = (int)Math.Clamp(LooseJson.Number(fields, "progress") ?? 0, 0, 100),
            OutputUrl = url,
            Output = output is null ? null : new()
            {
                Url = url ?? "",
                Duration = LooseJson.Number(output, "duration") ?? 0,
                Size = LooseJson.Integer(output, "size") ?? 0,
            },
            Error = LooseJson.Text(fields, "error", "errorMessage"),
            CreatedAt = LooseJson.Integer(fields, "createdAt", "created_at"),
            CompletedAt = LooseJson.Integer(fields, "completedAt", "completed_at"),
        };
    }

    public static TurnCancellation Cancellation(JsonObject answer)
    {
        var fields = Fields(answer);
        return new(LooseJson.Text(fields, "invocationId") ?? "", LooseJson.Text(fields, "status") ?? "ended");
    }

    private static string Status(string said) => said.ToLowerInvariant() switch
    {
        "done" or "success" or "succeeded" or "complete" => "completed",
        "error" or "failure" => "failed",
        "canceled" => "cancelled",
        "queued" or "waiting" => "pending",
        "running" or "rendering" or "in_progress" => "processing",
        var known => known,
    };

    private static CanvasConfig Canvas(JsonObject canvas) => new()
    {
        Ratio = LooseJson.Text(canvas, "ratio") ?? "",
        Width = (int)(LooseJson.Integer(canvas, "width") ?? 0),
        Height = (int)(LooseJson.Integer(canvas, "height") ?? 0),
        Fps = LooseJson.Number(canvas, "fps") ?? 0,
    };

    private static ImmutableArray<UploadedFile> Files(JsonNode? list) =>
        [.. (list as JsonArray ?? []).OfType<JsonObject>().Select(File)];

    private static UploadedFile File(JsonObject file) => new()
    {
        Id = LooseJson.Text(file, "id"),
        Filename = LooseJson.Text(file, "filename", "name") ?? "",
        FileType = LooseJson.Text(file, "file_type", "fileType", "type") ?? "",
        CdnUrl = LooseJson.Text(file, "cdn_url", "cdnUrl", "url"),
        Duration = LooseJson.Number(file, "duration") ?? 0,
        Width = (int)(LooseJson.Integer(file, "width") ?? 0),
        Height = (int)(LooseJson.Integer(file, "height") ?? 0),
        Fps = LooseJson.Number(file, "fps") ?? 0,
        Hash = LooseJson.Text(file, "hash"),
    };

    private static RemoteException Wrong() => TroubleWords.Of(Trouble.OtherAnswer, null);
}

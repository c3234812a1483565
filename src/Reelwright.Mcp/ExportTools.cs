using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Reelwright.Protocol;

namespace Reelwright.Mcp;

/// <summary>Tools that make files. An export answers at once with a job; it goes on whoever asks.</summary>
internal sealed class ExportTools(McpStudio studio)
{
    private static readonly (string, string, string) Project =
        ("project", "string", "Id of the project; the last one when left out");

    private static readonly (string, string, string)[] JobFields =
    [
        ("job!", "string", "Id of the export"),
        ("status!", "string", "pending, processing, completed, failed or cancelled"),
        ("progress!", "integer", "0 to 100"),
        ("url", "string", "Where the file can be fetched for a day, once it is completed"),
        ("seconds", "number", "Length of the file"),
        ("bytes", "integer", "Size of the file"),
        ("error", "string", "Why it failed"),
    ];

    /// <summary>The tools.</summary>
    public IEnumerable<StudioTool> All()
    {
        yield return new(
            ToolSchemas.Describe(
                "export_video",
                "Export",
                "Starts an export of the project and answers at once with a job; ask export_status until it is completed.",
                [
                    ("format", "string", "mp4 (default), mov, webm, gif, zip, m4a, mp3 or wav"),
                    ("quality", "string", "low, medium or high (default)"),
                    ("resolution", "string", "480p, 720p, 1080p, 1440p or 2160p"),
                    ("fps", "number", "Frames a second, 1 to 120"),
                    ("preset", "string", "A platform: youtube, shorts, tiktok, douyin, reels, wechat-channels, bilibili, x, linkedin"),
                    Project,
                ],
                JobFields),
            ExportAsync);
        yield return new(
            ToolSchemas.Describe(
                "export_status",
                "Ask how far an export is",
                "Asks how far an export is; once completed, there is a link to the file.",
                [("job", "string", "Id of the export; the last one when left out")],
                JobFields,
                isReading: true),
            StatusAsync);
        yield return new(
            ToolSchemas.Describe(
                "cancel_export",
                "Cancel an export",
                "Cancels an export that is not over yet.",
                [("job!", "string", "Id of the export")],
                JobFields,
                isIdempotent: true),
            CancelAsync);
        if (studio.Options.AllowsFiles)
        {
            yield return new(
                ToolSchemas.Describe(
                    "download_video",
                    "Save an export",
                    "Saves a completed export as a file of this machine.",
                    [("path!", "string", "Where the file goes"), ("job", "string", "Id of the export; the last one when left out")],
                    [("path!", "string", "Where the file is"), ("bytes!", "integer", "Its size")],
                    isIdempotent: true),
                DownloadAsync);
        }

        if (studio.Options is { AllowsFiles: true, Verify: not null })
        {
            yield return new(
                ToolSchemas.Describe(
                    "verify_video",
                    "Check a file",
                    "Checks a video file: frames, gaps, black and standing stretches, words, loudness, colour tags. Each finding says what to say to have it changed.",
                    [("path!", "string", "The file")],
                    [
                        ("ok!", "boolean", "Whether there is no fault"),
                        ("seconds", "number", "Length"),
                        ("width", "integer", "Pixels"),
                        ("height", "integer", "Pixels"),
                        ("codec", "string", "Of the picture"),
                        ("hasSound", "boolean", "Whether there is sound"),
                        ("checks", "object[]", "Each check: its state, its findings and what to say"),
                        ("problem", "string", "Why it cannot be read"),
                    ],
                    isReading: true),
                VerifyAsync);
        }
    }

    private Task<CallToolResult> ExportAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        call.Text("project"),
        async conversation =>
        {
            var status = await conversation.StartExportAsync(
                new RenderOutput
                {
                    Format = call.Text("format") ?? "mp4",
                    Quality = call.Text("quality") ?? "high",
                    Resolution = call.Text("resolution"),
                    Fps = call.Number("fps"),
                    Preset = call.Text("preset"),
                },
                cancellationToken);
            studio.Add(status.Id);
            return Job(status);
        },
        cancellationToken);

    private Task<CallToolResult> StatusAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        null,
        async conversation =>
        {
            var status = await conversation.RenderAsync(JobOf(call, conversation), cancellationToken);
            call.Report(status.Progress / 100.0, status.Status);
            return Job(status);
        },
        cancellationToken);

    private Task<CallToolResult> CancelAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        null,
        async conversation => Job(await conversation.CancelAsync(call.Required("job"), cancellationToken)),
        cancellationToken);

    private Task<CallToolResult> DownloadAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        null,
        async conversation =>
        {
            string path = Path.GetFullPath(call.Required("path"));
            if (!Directory.Exists(Path.GetDirectoryName(path)))
            {
                throw new ToolRefusedException($"The folder {Path.GetDirectoryName(path)} is not there. Make it first, or name another place.");
            }

            var status = await conversation.RenderAsync(JobOf(call, conversation), cancellationToken);
            if (status.Status != "completed")
            {
                throw new ToolRefusedException($"The export is {status.Status} ({status.Progress} %); ask export_status until it is completed.");
            }

            try
            {
                await conversation.Client.DownloadAsync(status, path, new Told(call), cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ToolRefusedException($"{path} cannot be written: {e.Message}");
            }

            long size = new FileInfo(path).Length;
            return StudioTool.Answer(new() { ["path"] = path, ["bytes"] = size }, $"Saved {path}");
        },
        cancellationToken);

    private async Task<CallToolResult> VerifyAsync(ToolCall call, CancellationToken cancellationToken)
    {
        string path = Path.GetFullPath(call.Required("path"));
        if (!File.Exists(path))
        {
            throw new ToolRefusedException($"{path} is not there.");
        }

        var found = await studio.Options.Verify!(path, cancellationToken);
        string words = found["words"]?.ToString() ?? "";
        found.Remove("words");
        return StudioTool.Answer(found, words);
    }

    private string JobOf(ToolCall call, Conversation conversation) => call.Text("job") ?? (studio.Jobs is [.., var last] ? last : null) ?? conversation.RenderId
        ?? throw new ToolRefusedException("No export was started yet; start one with export_video.");

    private static CallToolResult Job(RenderStatus status)
    {
        var result = new JsonObject { ["job"] = status.Id, ["status"] = status.Status, ["progress"] = status.Progress };
        if (status.OutputUrl is { } url)
        {
            result["url"] = url;
        }

        if (status.Output is { } output)
        {
            result["seconds"] = output.Duration;
            result["bytes"] = output.Size;
        }

        if (status.Error is { } error)
        {
            result["error"] = error;
        }

        string words = status.Status == "completed" ? "completed" : $"{status.Status}, {status.Progress} %";
        return StudioTool.Answer(result, $"{status.Id}: {words}{(status.OutputUrl is null ? "" : $", {status.OutputUrl}")}");
    }

    private sealed class Told(ToolCall call) : IProgress<double>
    {
        public void Report(double value) => call.Report(value, "saving");
    }
}

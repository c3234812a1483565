using System.Globalization;
using ModelContextProtocol.Protocol;

namespace Reelwright.Mcp;

/// <summary>Tools that show what is there and change nothing.</summary>
internal sealed class LookTools(McpStudio studio)
{
    private static readonly (string, string, string) Project =
        ("project", "string", "Id of the project; the last one when left out");

    /// <summary>The tools.</summary>
    public IEnumerable<StudioTool> All() =>
    [
        new(
            ToolSchemas.Describe(
                "get_timeline",
                "Show the timeline",
                "Shows the project: its tracks, length, size and files.",
                [Project],
                [
                    ("project", "string", "Id of the project"),
                    ("tracks!", "string", "What is on the timeline"),
                    ("seconds!", "number", "Length"),
                    ("width!", "integer", "Pixels"),
                    ("height!", "integer", "Pixels"),
                    ("revision!", "integer", "Rises with every change"),
                    ("files!", "string[]", "Names of the uploads"),
                    ("exportable!", "boolean", "Whether there is something to export"),
                ],
                isReading: true),
            TimelineAsync),
        new(
            ToolSchemas.Describe(
                "preview_frame",
                "Show one frame",
                "Shows the video at a moment, as a picture; it looks as the export will.",
                [("seconds", "number", "The moment; a third into the video when left out"), ("width", "integer", "16 to 1920 pixels, 640 by default"), Project],
                null,
                isReading: true),
            FrameAsync),
        new(
            ToolSchemas.Describe(
                "storyboard",
                "Show all scenes",
                "Shows a sheet with the middle of every scene and its time, as one picture.",
                [("frames", "integer", "That many evenly spread frames (1 to 60) instead of the scenes"), ("columns", "integer", "In a row, 1 to 10"), Project],
                null,
                isReading: true),
            StoryboardAsync),
        new(
            ToolSchemas.Describe(
                "get_credits",
                "Show credits",
                "Shows what is left to spend.",
                [],
                [("available!", "integer", "Free to spend"), ("frozen!", "integer", "Held for work under way"), ("total!", "integer", "Both")],
                isReading: true),
            CreditsAsync),
    ];

    private Task<CallToolResult> TimelineAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        call.Text("project"),
        async conversation =>
        {
            var result = McpStudio.Describe(conversation, await conversation.StateAsync(cancellationToken));
            return StudioTool.Answer(result, result["tracks"]!.ToString());
        },
        cancellationToken);

    private Task<CallToolResult> CreditsAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        null,
        async conversation =>
        {
            var credits = await conversation.CreditsAsync(cancellationToken);
            return StudioTool.Answer(
                new() { ["available"] = credits.Available, ["frozen"] = credits.Frozen, ["total"] = credits.Total },
                $"{credits.Available} credits available, {credits.Frozen} held, {credits.Total} in all");
        },
        cancellationToken);

    private Task<CallToolResult> FrameAsync(ToolCall call, CancellationToken cancellationToken)
    {
        int width = (int)Math.Clamp(call.Number("width") ?? 640, 16, 1920);
        string at = call.Number("seconds") is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"&t={Math.Max(0, seconds)}") : "";
        return PictureAsync(call, session => string.Create(
            CultureInfo.InvariantCulture, $"api/preview/nemo_agent/me/{session}?format=jpg&w={width}{at}"), cancellationToken);
    }

    private Task<CallToolResult> StoryboardAsync(ToolCall call, CancellationToken cancellationToken)
    {
        string frames = call.Number("frames") is { } count ? string.Create(CultureInfo.InvariantCulture, $"&n={(int)Math.Clamp(count, 1, 60)}") : "";
        int columns = (int)Math.Clamp(call.Number("columns") ?? 4, 1, 10);
        return PictureAsync(call, session => string.Create(
            CultureInfo.InvariantCulture, $"api/storyboard/nemo_agent/me/{session}?format=jpg&columns={columns}{frames}"), cancellationToken);
    }

    private Task<CallToolResult> PictureAsync(ToolCall call, Func<string, string> path, CancellationToken cancellationToken) => studio.WithAsync(
        call.Text("project"),
        async conversation =>
        {
            if (conversation.SessionId is not { } session)
            {
                throw new ToolRefusedException("There is no project yet; make one with create_video.");
            }

            var (content, type) = await conversation.PictureAsync(path(session), cancellationToken);
            return new CallToolResult { Content = [ImageContentBlock.FromBytes(content, type)] };
        },
        cancellationToken);
}

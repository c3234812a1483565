using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Reelwright.Mcp;

/// <summary>A tool: what clients are told about it, and what it does.</summary>
/// <param name="Description">What clients are told.</param>
/// <param name="Run">What it does.</param>
internal sealed record StudioTool(Tool Description, Func<ToolCall, CancellationToken, Task<CallToolResult>> Run)
{
    /// <summary>A result that programs read as an object and people as text.</summary>
    public static CallToolResult Answer(JsonObject result, string text) => new()
    {
        StructuredContent = ToolSchemas.Element(result),
        Content = [new TextContentBlock { Text = text }],
    };

    /// <summary>A refusal, in words.</summary>
    public static CallToolResult Refusal(string sentence) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = sentence }],
    };
}

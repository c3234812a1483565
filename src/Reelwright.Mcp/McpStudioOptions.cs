using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Mcp;

/// <summary>What the tools work with.</summary>
public sealed record McpStudioOptions
{
    /// <summary>Opens the conversation; called once, with the first tool that needs it, so that the handshake waits for nothing.</summary>
    public required Func<CancellationToken, Task<Conversation>> Open { get; init; }

    /// <summary>Checks a video file and says what it found; <c>null</c> where nothing can.</summary>
    public Func<string, CancellationToken, Task<JsonObject>>? Verify { get; init; }

    /// <summary>Takes a timeline of another program from a file into the project; <c>null</c> where nothing can.</summary>
    /// <remarks>What cannot be read is a <see cref="ToolRefusedException"/>.</remarks>
    public Func<Conversation, string, CancellationToken, Task<JsonObject>>? Import { get; init; }

    /// <summary>Whether tools may read and write files of this machine; only when who calls is this machine's user.</summary>
    public bool AllowsFiles { get; init; }

    /// <summary>The program's version.</summary>
    public string Version { get; init; } = "0";
}

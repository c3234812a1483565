using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>One event of a turn, in the form of the Agent Development Kit's API server.</summary>
public sealed record AdkEvent
{
    /// <summary>Words, tool calls and their results.</summary>
    public AdkContent? Content { get; init; }

    /// <summary>Whether more of this text follows, and then all of it once more.</summary>
    public bool? Partial { get; init; }

    /// <summary>Set in the last event of a turn that failed.</summary>
    public string? Error { get; init; }

    /// <summary>Number of the <see cref="WireError"/>, or <c>TURN_REFUSED</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed; one sentence.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Who speaks: <c>nemo_agent</c> or <c>user</c>.</summary>
    public string Author { get; init; } = "nemo_agent";

    /// <summary>The turn.</summary>
    public required string InvocationId { get; init; }

    /// <summary>What changed in the session.</summary>
    public AdkActions Actions { get; init; } = new();

    /// <summary>Tools that answer later; always empty, and only there with a tool call.</summary>
    public ImmutableArray<string>? LongRunningToolIds { get; init; }

    /// <summary>The event.</summary>
    public required string Id { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public double Timestamp { get; init; }
}

/// <summary>Parts of a message.</summary>
public sealed record AdkContent
{
    /// <summary>The parts.</summary>
    public required ImmutableArray<AdkPart> Parts { get; init; }

    /// <summary><c>model</c> or <c>user</c>.</summary>
    public string Role { get; init; } = "model";
}

/// <summary>One part: words, a tool call or its result.</summary>
public sealed record AdkPart
{
    /// <summary>Words.</summary>
    public string? Text { get; init; }

    /// <summary>A tool call.</summary>
    public AdkCall? FunctionCall { get; init; }

    /// <summary>A tool's result.</summary>
    public AdkResponse? FunctionResponse { get; init; }
}

/// <summary>A tool call.</summary>
public sealed record AdkCall
{
    /// <summary>The call, <c>adk-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The tool.</summary>
    public required string Name { get; init; }

    /// <summary>Its arguments.</summary>
    public required JsonObject Args { get; init; }
}

/// <summary>A tool's result.</summary>
public sealed record AdkResponse
{
    /// <summary>The call.</summary>
    public required string Id { get; init; }

    /// <summary>The tool.</summary>
    public required string Name { get; init; }

    /// <summary>Its answer.</summary>
    public required JsonObject Response { get; init; }
}

/// <summary>What an event changes; each part is there even when empty.</summary>
public sealed record AdkActions
{
    /// <summary>Keys of the session's state that changed: <c>draft</c>, <c>canvas_config</c>.</summary>
    public JsonObject StateDelta { get; init; } = [];

    /// <summary>Files that changed; always empty.</summary>
    public JsonObject ArtifactDelta { get; init; } = [];

    /// <summary>Always empty.</summary>
    public JsonObject RequestedAuthConfigs { get; init; } = [];
}

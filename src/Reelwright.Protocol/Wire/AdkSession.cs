using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>A session in the form of the Agent Development Kit's API server.</summary>
public sealed record AdkSession
{
    /// <summary>The session.</summary>
    public required string Id { get; init; }

    /// <summary>Always <c>nemo_agent</c>.</summary>
    public string AppName { get; init; } = "nemo_agent";

    /// <summary>The account.</summary>
    public required string UserId { get; init; }

    /// <summary>Timeline and media.</summary>
    public JsonObject State { get; init; } = [];

    /// <summary>Everything that was said; left out in lists.</summary>
    public ImmutableArray<JsonObject> Events { get; init; } = [];

    /// <summary>Seconds since 1970.</summary>
    public double LastUpdateTime { get; init; }
}

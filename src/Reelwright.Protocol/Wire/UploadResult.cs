using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>What was uploaded.</summary>
public sealed record UploadResult
{
    /// <summary>The files, in the order given.</summary>
    public ImmutableArray<UploadedFile> Files { get; init; } = [];

    /// <summary>Whether the session knows them already; always.</summary>
    [JsonPropertyName("session_state_applied")]
    public bool SessionStateApplied { get; init; }
}

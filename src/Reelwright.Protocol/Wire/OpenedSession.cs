using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>A new project with its conversation.</summary>
public sealed record OpenedSession
{
    /// <summary>The project.</summary>
    [JsonPropertyName("task_id")]
    public string TaskId { get; init; } = "";

    /// <summary>The conversation: 19 decimal digits, as text.</summary>
    [JsonPropertyName("session_id")]
    public string SessionId { get; init; } = "";

    /// <summary>The account.</summary>
    [JsonPropertyName("user_id")]
    public string UserId { get; init; } = "";
}

using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>The answer of a call that worked: <c>{"code":0,"data":…}</c>.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Envelope<T>
{
    /// <summary>0.</summary>
    public int Code { get; init; }

    /// <summary>What was asked for.</summary>
    public T? Data { get; init; }

    /// <summary>The new task, once more; only where a session is opened.</summary>
    [JsonPropertyName("task_id")]
    public string? TaskId { get; init; }

    /// <summary>The new session, once more; only where a session is opened.</summary>
    [JsonPropertyName("session_id")]
    public string? SessionId { get; init; }
}

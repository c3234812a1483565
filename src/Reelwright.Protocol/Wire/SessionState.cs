using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>A session as it is now.</summary>
public sealed record SessionState
{
    /// <summary>The conversation.</summary>
    [JsonPropertyName("session_id")]
    public string SessionId { get; init; } = "";

    /// <summary>The project.</summary>
    [JsonPropertyName("task_id")]
    public string? TaskId { get; init; }

    /// <summary>The project's name.</summary>
    [JsonPropertyName("task_name")]
    public string? TaskName { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }

    /// <summary>Timeline and media.</summary>
    public ProjectState State { get; init; } = new();
}

/// <summary>A project's timeline and media.</summary>
public sealed record ProjectState
{
    /// <summary>The timeline; docs/DRAFT.md lists its keys.</summary>
    public JsonObject? Draft { get; init; }

    /// <summary>The canvas.</summary>
    [JsonPropertyName("canvas_config")]
    public CanvasConfig? CanvasConfig { get; init; }

    /// <summary>What was uploaded; empty when nothing was.</summary>
    [JsonPropertyName("video_infos")]
    public ImmutableArray<UploadedFile> VideoInfos { get; init; } = [];

    /// <summary>What is known about the uploads' content, by id.</summary>
    [JsonPropertyName("video_analyses")]
    public JsonObject? VideoAnalyses { get; init; }

    /// <summary>Music, speech and pictures that were made.</summary>
    [JsonPropertyName("generated_media")]
    public JsonArray? GeneratedMedia { get; init; }

    /// <summary>Number of the timeline's revision; rises with every change.</summary>
    public long Revision { get; init; }

    /// <summary>One line about what is on the timeline.</summary>
    public string? Summary { get; init; }
}

using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>How far an export is.</summary>
public record RenderStatus
{
    /// <summary>The id that the client gave.</summary>
    public string Id { get; init; } = "";

    /// <summary>The project.</summary>
    public string? TaskId { get; init; }

    /// <summary><c>pending</c>, <c>processing</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>0 to 100; never goes down.</summary>
    public int Progress { get; init; }

    /// <summary>Where the file can be fetched for a day, with ranges.</summary>
    public string? OutputUrl { get; init; }

    /// <summary>The file.</summary>
    public RenderFile? Output { get; init; }

    /// <summary>Why it failed; one sentence.</summary>
    public string? Error { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? CreatedAt { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? CompletedAt { get; init; }
}

/// <summary>The file that an export made.</summary>
public sealed record RenderFile
{
    /// <summary>Where it can be fetched for a day, with ranges.</summary>
    public string Url { get; init; } = "";

    /// <summary>Length in seconds.</summary>
    public double Duration { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>
    /// What verifying the file found: <c>faults</c>, <c>hints</c>, <c>notChecked</c>, and under <c>checks</c> each check with its
    /// <c>state</c> (clean, found, not-checked) and <c>findings</c>; absent when it was not verified.
    /// </summary>
    public JsonNode? Report { get; init; }
}

/// <summary>The answer of the render calls: the fields flat, and once more under <c>data</c>.</summary>
public sealed record RenderAnswer : RenderStatus
{
    /// <summary>Always true; failures have another form.</summary>
    public bool Success { get; init; } = true;

    /// <summary>0.</summary>
    public int Code { get; init; }

    /// <summary>The same fields.</summary>
    public required RenderStatus Data { get; init; }
}

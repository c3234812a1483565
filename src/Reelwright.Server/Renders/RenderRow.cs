namespace Reelwright.Server;

/// <summary>An export as it is stored.</summary>
internal sealed record RenderRow
{
    public string AccountId { get; init; } = "";

    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public string TaskId { get; init; } = "";

    public string BodyHash { get; init; } = "";

    public string Draft { get; init; } = "";

    public string Output { get; init; } = "";

    /// <summary><c>pending</c>, <c>processing</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public string Status { get; init; } = "pending";

    public long Progress { get; init; }

    public long Attempts { get; init; }

    /// <summary>The right to work on it; whoever has another one has lost it.</summary>
    public string? Lease { get; init; }

    public string? Error { get; init; }

    /// <summary>Name of the file in the outputs folder.</summary>
    public string? File { get; init; }

    public double? Seconds { get; init; }

    public long? Size { get; init; }

    /// <summary>What verifying the file found, as JSON.</summary>
    public string? Report { get; init; }

    public string? HoldId { get; init; }

    public long CreatedAt { get; init; }

    public long? CompletedAt { get; init; }
}

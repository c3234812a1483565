namespace Reelwright.Server;

/// <summary>A turn as it is stored.</summary>
internal sealed record TurnRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string? IdempotencyKey { get; init; }

    public string Message { get; init; } = "";

    public bool IsStreaming { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public string Status { get; init; } = "queued";

    public string? HoldId { get; init; }

    public long CreatedAt { get; init; }

    public bool IsFinished => Status is "done" or "failed";
}

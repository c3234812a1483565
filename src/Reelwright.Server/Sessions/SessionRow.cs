namespace Reelwright.Server;

/// <summary>A session as it is stored.</summary>
internal sealed record SessionRow
{
    public string Id { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string TaskId { get; init; } = "";

    public string TaskName { get; init; } = "";

    public string? Language { get; init; }

    public long Seed { get; init; }

    public long Position { get; init; }

    /// <summary>What was said about the file that is wanted, as JSON; <c>null</c> for the usual.</summary>
    public string? ExportWish { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}

namespace Reelwright.Server;

/// <summary>A file that is coming in piece by piece, as it is stored. How much of it is there, its content on the disk says.</summary>
internal sealed record PieceRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>What the client said of it, as it came.</summary>
    public string Metadata { get; init; } = "";

    public long Length { get; init; }

    /// <summary>What it became when all of it was there.</summary>
    public string? MediaId { get; init; }

    public long ExpiresAt { get; init; }
}

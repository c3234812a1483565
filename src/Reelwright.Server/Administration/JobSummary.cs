namespace Reelwright.Server;

/// <summary>An export as whoever runs the server sees it.</summary>
public sealed record JobSummary
{
    /// <summary>Its id; unique in its account.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose it is.</summary>
    public string AccountId { get; init; } = "";

    /// <summary><c>pending</c>, <c>processing</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>0 to 100.</summary>
    public long Progress { get; init; }

    /// <summary>How often it was begun.</summary>
    public long Attempts { get; init; }

    /// <summary>Size of its file in bytes; <c>null</c> before there is one.</summary>
    public long? Size { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>When it was asked for, in milliseconds since 1970.</summary>
    public long CreatedAt { get; init; }
}

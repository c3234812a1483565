namespace Reelwright.Protocol;

/// <summary>What a client keeps of one server between runs.</summary>
public sealed record SavedConnection
{
    /// <summary>The Bearer token; a secret.</summary>
    public string? Token { get; init; }

    /// <summary>The account.</summary>
    public string? UserId { get; init; }

    /// <summary>The project that was worked on last.</summary>
    public string? TaskId { get; init; }

    /// <summary>Its conversation.</summary>
    public string? SessionId { get; init; }

    /// <summary>Language of that conversation.</summary>
    public string? Language { get; init; }

    /// <summary>The export that was started last.</summary>
    public string? RenderId { get; init; }
}

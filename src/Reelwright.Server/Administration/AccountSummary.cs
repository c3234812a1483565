namespace Reelwright.Server;

/// <summary>An account as whoever runs the server sees it.</summary>
public sealed record AccountSummary
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether nobody has registered it.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Credits free to spend.</summary>
    public long Available { get; init; }

    /// <summary>Credits held for work under way.</summary>
    public long Frozen { get; init; }

    /// <summary>Tokens that are good.</summary>
    public long Tokens { get; init; }

    /// <summary>Projects.</summary>
    public long Sessions { get; init; }

    /// <summary>Exports, of every outcome.</summary>
    public long Renders { get; init; }

    /// <summary>When it was made, in milliseconds since 1970.</summary>
    public long CreatedAt { get; init; }
}

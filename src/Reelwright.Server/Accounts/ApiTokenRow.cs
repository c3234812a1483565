namespace Reelwright.Server;

/// <summary>A token that somebody made for a program, as far as it can be shown again.</summary>
internal sealed record ApiTokenRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>How the token begins.</summary>
    public string Prefix { get; init; } = "";

    public long CreatedAt { get; init; }

    public long ExpiresAt { get; init; }
}

namespace Reelwright.Server;

/// <summary>One line of an account's history of credits.</summary>
internal sealed record CreditLine
{
    public string Id { get; init; } = "";

    public long CreatedAt { get; init; }

    /// <summary><c>grant</c>, <c>held</c>, <c>charged</c> or <c>returned</c>.</summary>
    public string State { get; init; } = "";

    public long Amount { get; init; }

    /// <summary><c>message</c> or <c>export</c>; <c>null</c> for a grant and for work that was deleted since.</summary>
    public string? Work { get; init; }

    public string? SessionId { get; init; }

    /// <summary>The project's name.</summary>
    public string? Name { get; init; }
}

namespace Reelwright.Server;

/// <summary>Somebody who works on another one's project.</summary>
internal sealed class ProjectGuest
{
    public required string SessionId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>Their address; <c>null</c> for whoever has not registered.</summary>
    public string? Email { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long JoinedAt { get; init; }

    /// <summary>Enough of the address to know somebody by, and not enough to write to a stranger.</summary>
    public string? Hint => Email?.IndexOf('@') is > 0 and int at ? $"{Email[0]}…{Email[at..]}" : null;
}

namespace Reelwright.Server;

/// <summary>Somebody who was let in.</summary>
/// <param name="AccountId">Their account.</param>
/// <param name="Email">Their address.</param>
/// <param name="Token">The secret with which they go on, and when it ends in milliseconds since 1970.</param>
/// <param name="MovedSessions">Projects that they had made as a guest and that are theirs now.</param>
internal sealed record SignedIn(string AccountId, string Email, (string Secret, long ExpiresAt) Token, long MovedSessions)
{
    /// <summary>The code that lets them in should the password be lost; <c>null</c> where the one of before holds on.</summary>
    public string? Recovery { get; init; }
}

using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>A free token.</summary>
public sealed record AnonymousToken
{
    /// <summary>The secret; <c>null</c> when the client has it already (only its hash is stored).</summary>
    public string? Token { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("user_id")]
    public string UserId { get; init; } = "";

    /// <summary>When it ends, ISO 8601 in UTC.</summary>
    [JsonPropertyName("expires_at")]
    public string ExpiresAt { get; init; } = "";

    /// <summary>Credits that can be spent.</summary>
    public long Credits { get; init; }
}

using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>A token that opens one project in the browser and calls nothing.</summary>
public sealed record ClaimToken
{
    /// <summary>The token.</summary>
    [JsonPropertyName("claim_token")]
    public string Token { get; init; } = "";

    /// <summary>How long it is valid, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public long ExpiresInSeconds { get; init; }
}

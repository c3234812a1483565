using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>A failure the caller can act on. Anything else that is thrown is a bug: 5000, no details.</summary>
/// <remarks>The message is sent to the caller: no paths, no output of programs, no secrets.</remarks>
internal sealed class ReelwrightException(WireError error, string message) : Exception(message)
{
    public WireError Error { get; } = error;

    /// <summary>Where the status of the code does not fit, such as 403 for a link.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Sent as <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Sent as <c>data</c>.</summary>
    public JsonObject? Details { get; init; }
}

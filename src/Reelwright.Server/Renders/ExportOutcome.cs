using System.Text.Json.Nodes;

namespace Reelwright.Server;

/// <summary>A finished export.</summary>
/// <param name="DurationSeconds">Length in seconds.</param>
public sealed record ExportOutcome(double DurationSeconds)
{
    /// <summary>What verifying the file found, as JSON; <c>null</c> when it was not verified.</summary>
    public JsonObject? Report { get; init; }
}

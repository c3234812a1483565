namespace Reelwright.Server;

/// <summary>A finished export.</summary>
/// <param name="DurationSeconds">Length in seconds.</param>
public sealed record ExportOutcome(double DurationSeconds);

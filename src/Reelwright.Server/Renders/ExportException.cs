namespace Reelwright.Server;

/// <summary>An export that cannot be made; the message is one sentence fit for a person, without internals.</summary>
public sealed class ExportException(string message) : Exception(message);

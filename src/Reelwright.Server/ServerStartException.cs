namespace Reelwright.Server;

/// <summary>A server that cannot start; the message says why and is fit for a person.</summary>
public sealed class ServerStartException(string message) : Exception(message);

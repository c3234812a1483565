namespace Reelwright.Agent;

/// <summary>A turn that cannot be carried out; the message says why and what to do, in the user's language.</summary>
public sealed class TurnException(string message) : Exception(message);

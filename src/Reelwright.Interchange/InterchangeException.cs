namespace Reelwright.Interchange;

/// <summary>A file that cannot be read as what it is said to be; the message names the place.</summary>
public sealed class InterchangeException(string message) : Exception(message);

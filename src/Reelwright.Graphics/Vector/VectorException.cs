namespace Reelwright.Graphics;

/// <summary>A vector picture cannot be read or drawn; the message says why.</summary>
public sealed class VectorException(string message) : Exception(message);

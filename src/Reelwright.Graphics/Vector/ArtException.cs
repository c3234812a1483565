namespace Reelwright.Graphics;

/// <summary>The art library has no picture of this name.</summary>
public sealed class ArtException(string message) : Exception(message);

namespace Reelwright.Director;

/// <summary>A brief that no video can be made from; the message says what to do, in the brief's language.</summary>
public sealed class DirectionException(string message) : Exception(message);

namespace Reelwright.Audio;

/// <summary>Music cannot be rendered here; the message says what is missing.</summary>
public sealed class MusicException(string message) : Exception(message);

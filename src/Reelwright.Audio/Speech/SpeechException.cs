namespace Reelwright.Audio;

/// <summary>A line cannot be spoken; the message says what to do, in one sentence.</summary>
public sealed class SpeechException(string message) : Exception(message);

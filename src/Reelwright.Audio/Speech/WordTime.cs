namespace Reelwright.Audio;

/// <summary>When a word of the text is heard.</summary>
/// <param name="Text">The word as the text writes it.</param>
/// <param name="TextStart">First character in the request's text.</param>
/// <param name="TextLength">Number of characters.</param>
/// <param name="StartSample">First sample of the sound.</param>
/// <param name="EndSample">First sample after it; not before <paramref name="StartSample"/>.</param>
public sealed record WordTime(string Text, int TextStart, int TextLength, long StartSample, long EndSample);

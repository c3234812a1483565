namespace Reelwright.Audio;

/// <summary>A word of a transcript and when it is heard.</summary>
/// <param name="Offset">Its first character in the transcript's text.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Start">Seconds from the recording's start.</param>
/// <param name="End">Seconds from the recording's start.</param>
public readonly record struct TranscribedWord(int Offset, int Length, double Start, double End);

namespace Reelwright.Audio;

/// <summary>A word as a recognizer hears it.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Seconds from the stretch's start.</param>
/// <param name="End">Seconds from the stretch's start.</param>
/// <param name="Confidence">How sure the recognizer is, 0 to 1.</param>
internal readonly record struct HeardToken(string Text, double Start, double End, double Confidence);

namespace Reelwright.Audio;

/// <summary>A run of a recording.</summary>
/// <param name="Start">Seconds from the recording's start.</param>
/// <param name="End">Seconds from the recording's start.</param>
public readonly record struct SpeechSpan(double Start, double End)
{
    /// <summary>Its length.</summary>
    public double Seconds => End - Start;

    /// <summary>Whether two runs share a moment.</summary>
    public bool Overlaps(SpeechSpan other) => Start < other.End && other.Start < End;
}

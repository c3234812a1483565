namespace Reelwright.Audio;

/// <summary>A run of bars with one character.</summary>
/// <param name="Kind">Its place in the form.</param>
/// <param name="StartSample">First sample.</param>
/// <param name="LengthSamples">Samples until the next section.</param>
/// <param name="Energy">How full it is, 0 (bare) to 1 (everything plays).</param>
public readonly record struct ScoreSection(SectionKind Kind, long StartSample, long LengthSamples, double Energy);

namespace Reelwright.Audio;

/// <summary>How long everything is: bars of four beats, then the last chord.</summary>
/// <param name="TempoBpm">Beats a minute.</param>
/// <param name="Bars">Whole bars before the last chord.</param>
/// <param name="EndingBeats">Beats from the last chord to the last sample.</param>
/// <param name="Parts">The sections, in order; the ending excluded.</param>
internal sealed record FormPlan(double TempoBpm, int Bars, double EndingBeats, IReadOnlyList<FormPart> Parts);

/// <summary>One section of the form.</summary>
internal readonly record struct FormPart(SectionKind Kind, int StartBar, int Bars, double Energy);

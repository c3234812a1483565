using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>How a recorded piece of music is built; times in seconds from its start.</summary>
/// <param name="TempoBpm">Beats a minute, 50 to 210; 0 for a piece without a beat.</param>
/// <param name="Beats">The beats, in order; none for a piece without one.</param>
/// <param name="Bars">The beats that begin a bar of four, in order.</param>
/// <param name="Drop">Where its fullest part begins: on a bar where there are bars; 0 when it is full from the start.</param>
public sealed record Song(double TempoBpm, ImmutableArray<double> Beats, ImmutableArray<double> Bars, double Drop)
{
    /// <summary>Whether it has a beat that can be cut to.</summary>
    public bool HasBeat => !Beats.IsEmpty;

    /// <summary>Seconds of a bar of four beats; 0 for a piece without a beat.</summary>
    public double BarSeconds => TempoBpm > 0 ? 4 * 60 / TempoBpm : 0;
}

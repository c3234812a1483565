using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Listens to and looks at the user's footage.</summary>
public interface IFootageAnalyst
{
    /// <summary>What is in a clip; <c>null</c> when it cannot be told (no sound, or the file is gone).</summary>
    Task<FootageReport?> AnalyzeAsync(ExternalReference media, CancellationToken cancellationToken);

    /// <summary>How the music in a file is built; <c>null</c> when it cannot be told (no sound, or the file is gone).</summary>
    Task<Song?> ListenToMusicAsync(ExternalReference media, CancellationToken cancellationToken);
}

/// <summary>What was found in a piece of footage; times in seconds of media time.</summary>
/// <param name="Silences">Runs in which nobody speaks and nothing is heard, in order.</param>
/// <param name="Moments">Runs worth keeping, in order, with a score: more is better.</param>
public sealed record FootageReport(ImmutableArray<FootageSpan> Silences, ImmutableArray<FootageSpan> Moments);

/// <summary>A run of media time.</summary>
/// <param name="Start">First second.</param>
/// <param name="End">End in seconds.</param>
/// <param name="Score">How much it speaks for itself; 0 where it does not matter.</param>
public readonly record struct FootageSpan(double Start, double End, double Score = 0);

using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Writes a script.</summary>
internal delegate VideoScript WriteScript(Brief brief, ImmutableArray<ExternalReference> media, long seed);

/// <summary>Speaks lines, each with its rate; results in the order of the lines.</summary>
internal delegate Task<IReadOnlyList<SpokenLine>> SpeakLines(
    IReadOnlyList<(string Text, double Rate)> lines,
    string language,
    Narrator narrator,
    CancellationToken cancellationToken);

/// <summary>
/// Beats of the music of a mood, length and seed: 48 kHz samples, with how good a cut on them is (0–1).
/// </summary>
internal delegate IReadOnlyList<(long Sample, double Strength)> FindBeats(string mood, long lengthSamples, long seed);

/// <summary>Those that a director works with.</summary>
internal sealed record Crew(WriteScript Write, SpeakLines Speak, FindBeats Beats, FindWords? Words = null, IArtIndex? Art = null)
{
    /// <summary>Reads a line aloud; <c>null</c> when nobody can.</summary>
    public ReciteLine? Recite { get; init; }

    /// <summary>Words that are read in their own way from now on; <c>null</c> keeps what each film has.</summary>
    public ImmutableArray<Pronunciation>? Readings { get; init; }
}

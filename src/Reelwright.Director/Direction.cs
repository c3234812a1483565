using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>A directed video.</summary>
/// <param name="Timeline">The timeline; every choice is written down in its metadata.</param>
/// <param name="Script">The script it was staged from.</param>
/// <param name="Assumptions">What was assumed where the brief was silent, each one short sentence in the brief's language.</param>
public sealed record Direction(Timeline Timeline, VideoScript Script, ImmutableArray<string> Assumptions);

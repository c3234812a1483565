using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>Who reads a film.</summary>
/// <param name="Voice">female, male, or <c>null</c> for the usual.</param>
/// <param name="Engine">Who read it before, as the clips say; <c>null</c> for the best there is.</param>
/// <param name="Readings">Words that are read in their own way.</param>
internal sealed record Narrator(string? Voice, string? Engine, ImmutableArray<Pronunciation> Readings);

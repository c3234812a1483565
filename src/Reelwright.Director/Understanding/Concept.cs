using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A thing that subjects can be, with its words and pictures.</summary>
internal sealed record Concept(
    string Id,
    Family Family,
    string Measure,
    ImmutableArray<string> English,
    ImmutableArray<string> Chinese,
    ImmutableArray<string> Art);

/// <summary>Where a text names a concept.</summary>
internal readonly record struct ConceptMatch(Concept Concept, int Start, int Length, bool IsChinese)
{
    public int End => Start + Length;
}

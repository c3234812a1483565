using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A family of subjects that are spoken of in one way: what they suggest to eye and ear.</summary>
internal sealed record Family(string Id, string Genre, string Mood, string Style, ImmutableArray<string> Colors, ImmutableArray<string> Art);

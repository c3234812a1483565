using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>A timeline that was read from a file.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Left">What the file says and the timeline does not, a line each.</param>
public sealed record InterchangeReading(Timeline Timeline, ImmutableArray<string> Left);

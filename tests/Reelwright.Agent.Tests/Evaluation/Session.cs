using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>The state in which a message is said: what was made so far and what was uploaded.</summary>
internal sealed record Session(History History, ImmutableArray<ExternalReference> Media, string Language)
{
    public Timeline Timeline => History.Current.Timeline;
}

using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What a director is asked for.</summary>
public sealed record DirectionRequest
{
    /// <summary>What the user wants, as it was understood.</summary>
    public required Brief Brief { get; init; }

    /// <summary>The user's pictures, clips and recordings, in the order given.</summary>
    public ImmutableArray<ExternalReference> Media { get; init; } = [];

    /// <summary>
    /// Whether the video says at its start that it is generated; <c>null</c> leaves it to the rule: Chinese videos that are
    /// made of more than the user's own pictures and sound do.
    /// </summary>
    public bool? HasAiNotice { get; init; }

    /// <summary>Chooses among equally right results.</summary>
    public long Seed { get; init; }
}

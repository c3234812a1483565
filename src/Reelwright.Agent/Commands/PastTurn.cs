using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What an earlier turn changed, read against what was said before it.</summary>
/// <param name="Position">Place of the revision that it made.</param>
/// <param name="Commands">What it did; "a bit more" and "no, the other one" stand as what they came to.</param>
internal sealed record PastTurn(int Position, ImmutableArray<Command> Commands)
{
    /// <summary>Whether it began by taking the turn before it back.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Whether what it did cannot be done once more: a new video, a jump among versions.</summary>
    public bool IsBarrier { get; init; }
}

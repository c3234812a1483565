using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a message says about changes.</summary>
/// <param name="Commands">The changes, in order.</param>
/// <param name="NotUnderstood">Clauses that ask for a change that is not known.</param>
/// <param name="IsExplicit">Whether it starts by saying what to do with something that is there.</param>
/// <param name="IsNothingElse">Whether every clause is a change.</param>
/// <param name="StartsPlainly">Whether it starts with something that is neither a change nor a courtesy.</param>
internal sealed record EditReading(
    ImmutableArray<EditCommand> Commands,
    ImmutableArray<string> NotUnderstood,
    bool IsExplicit,
    bool IsNothingElse,
    bool StartsPlainly);

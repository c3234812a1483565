namespace Reelwright.Tests;

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Misses">What was not as wanted, of the alternative that came nearest; empty when all was.</param>
/// <param name="Faults">Guarantees that were broken.</param>
/// <param name="CaseOutcome">The measured turn; <c>null</c> when it threw.</param>
internal sealed record CaseResult(
    EvaluationCase Case,
    IReadOnlyList<string> Misses,
    IReadOnlyList<string> Faults,
    CaseOutcome? CaseOutcome)
{
    public bool IsExact => Misses.Count == 0;
}

namespace Reelwright.Protocol;

/// <summary>An account's credits; <c>total = available + frozen</c>.</summary>
public sealed record CreditBalance
{
    /// <summary>Free to spend.</summary>
    public long Available { get; init; }

    /// <summary>Held for work under way.</summary>
    public long Frozen { get; init; }

    /// <summary>Both together.</summary>
    public long Total { get; init; }
}

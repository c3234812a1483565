namespace Reelwright.Protocol;

/// <summary>Answer to the wish to stop a turn.</summary>
/// <param name="InvocationId">The turn.</param>
/// <param name="Status"><c>cancelling</c>, or <c>ended</c> when it was over already.</param>
public sealed record TurnCancellation(string InvocationId, string Status);

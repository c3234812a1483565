namespace Reelwright.Agent;

/// <summary>What a message asks for.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Charge">What it is charged as.</param>
public sealed record TurnPlan(Intent Intent, TurnCharge Charge)
{
    /// <summary>The message as it was read; <c>null</c> when the plan came from elsewhere.</summary>
    internal Reading? Reading { get; init; }
}

/// <summary>What a turn is charged as; the server knows the prices.</summary>
public enum TurnCharge
{
    /// <summary>Answers, questions, undo.</summary>
    Free,

    /// <summary>A change to a video that is there.</summary>
    Edit,

    /// <summary>A new video.</summary>
    Generation,
}

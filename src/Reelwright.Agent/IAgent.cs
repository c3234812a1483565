namespace Reelwright.Agent;

/// <summary>Understands a message and carries it out on a timeline.</summary>
public interface IAgent
{
    /// <summary>Says what a message asks for, before anything is done or charged. Pure and quick.</summary>
    TurnPlan Plan(TurnRequest request);

    /// <summary>Carries out a turn. The last event has text; the history changes at most once.</summary>
    /// <exception cref="TurnException">It cannot be done; nothing has changed.</exception>
    IAsyncEnumerable<AgentEvent> RunAsync(TurnRequest request, TurnPlan plan, CancellationToken cancellationToken);
}

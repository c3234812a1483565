using System.Runtime.CompilerServices;
using Reelwright.Agent;

namespace Reelwright.Tests;

/// <summary>The real agent, which a test can hold after its first event.</summary>
internal sealed class PacedAgent(IAgent inner) : IAgent
{
    private TaskCompletionSource? _held;

    public TurnPlan Plan(TurnRequest request) => inner.Plan(request);

    /// <summary>Holds turns after their first event until the returned action is called.</summary>
    public Action Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held = held;
        return () =>
        {
            _held = null;
            held.TrySetResult();
        };
    }

    public async IAsyncEnumerable<AgentEvent> RunAsync(
        TurnRequest request,
        TurnPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in inner.RunAsync(request, plan, cancellationToken))
        {
            yield return item;
            if (_held is { } held)
            {
                await held.Task.WaitAsync(cancellationToken);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using Reelwright.Agent;

namespace Reelwright.Tests;

/// <summary>The real agent, which a test can hold after its first event.</summary>
/// <remarks>
/// The same words make the same film for everybody: what one test has had drawn, spoken and encoded, the next one finds done.
/// </remarks>
internal sealed class PacedAgent(IAgent inner) : IAgent
{
    private TaskCompletionSource? _held;

    private string? _instead;

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

    /// <summary>Answers every turn with these words until the returned action is called, as a language model might.</summary>
    public Action Answer(string words)
    {
        _instead = words;
        return () => _instead = null;
    }

    public async IAsyncEnumerable<AgentEvent> RunAsync(
        TurnRequest request,
        TurnPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in inner.RunAsync(request with { Seed = request.History.Revisions.Length }, plan, cancellationToken))
        {
            yield return item is TextEvent said && _instead is { } words ? said with { Text = words } : item;
            if (_held is { } held)
            {
                await held.Task.WaitAsync(cancellationToken);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Long work and the steps that it tells of, as events of a turn in their order.</summary>
/// <typeparam name="T">What comes of the work.</typeparam>
internal sealed class StepStream<T> : IProgress<DirectionStep>
{
    private const int MostSteps = 256;
    private readonly Channel<DirectionStep> _steps = Channel.CreateBounded<DirectionStep>(MostSteps);
    private readonly Func<IProgress<DirectionStep>, CancellationToken, Task<T>> _work;

    /// <summary>Work that has not begun.</summary>
    /// <param name="work">Gets the sink of its steps.</param>
    public StepStream(Func<IProgress<DirectionStep>, CancellationToken, Task<T>> work) => _work = work;

    /// <summary>What came of it, once <see cref="RunAsync"/> has ended.</summary>
    public T Outcome { get; private set; } = default!;

    /// <summary>Steps come from the work's own threads.</summary>
    void IProgress<DirectionStep>.Report(DirectionStep value) => _steps.Writer.TryWrite(value);

    /// <summary>Does the work. Whoever stops listening leaves nothing running.</summary>
    public async IAsyncEnumerable<AgentEvent> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = WorkAsync(stopping.Token);
        try
        {
            await foreach (var step in _steps.Reader.ReadAllAsync(CancellationToken.None))
            {
                var call = new ToolCallEvent($"adk-{Guid.NewGuid():D}", step.Name, step.Details);
                yield return call;
                yield return new ToolResultEvent(call.Id, call.Name, Properties.Empty.With("status", "done"));
            }
        }
        finally
        {
            if (!working.IsCompleted)
            {
                await stopping.CancelAsync();
                await ((Task)working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        Outcome = await working;
    }

    private async Task<T> WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _work(this, cancellationToken);
        }
        finally
        {
            _steps.Writer.Complete();
        }
    }
}

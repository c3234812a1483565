using System.Collections.Concurrent;

namespace Reelwright.Server;

/// <summary>Wakes workers when there is something to render, and stops them when it is cancelled.</summary>
internal sealed class RenderSignal(ServerOptions options) : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, Math.Max(1, options.MaxConcurrentRenders));
    private readonly ConcurrentDictionary<(string Account, string Id), CancellationTokenSource> _running = new();

    /// <summary>There is something new.</summary>
    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Every worker has been woken already.
        }
    }

    /// <summary>Waits for something new, for a time.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _waiting.WaitAsync(most, cancellationToken);

    /// <summary>Registers work under way.</summary>
    public void Started(RenderRow render, CancellationTokenSource work) => _running[(render.AccountId, render.Id)] = work;

    /// <summary>Removes work that has ended.</summary>
    public void Ended(RenderRow render) => _running.TryRemove((render.AccountId, render.Id), out _);

    public void Dispose() => _waiting.Dispose();

    /// <summary>Stops work on an export, if it is under way here.</summary>
    public void Cancel(string account, string id)
    {
        if (_running.TryGetValue((account, id), out var work))
        {
            try
            {
                work.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in this moment.
            }
        }
    }
}

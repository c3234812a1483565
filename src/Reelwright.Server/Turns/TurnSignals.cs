using System.Collections.Concurrent;

namespace Reelwright.Server;

/// <summary>Wakes those who follow a turn when it has something new.</summary>
internal sealed class TurnSignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Completes at the next pulse. Ask before looking for events, or one may be missed.</summary>
    public Task Next(string turnId) => _waiting.GetOrAdd(
        turnId, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Pulse(string turnId)
    {
        if (_waiting.TryRemove(turnId, out var waiting))
        {
            waiting.SetResult();
        }
    }
}

using System.Runtime.CompilerServices;

namespace Reelwright.Server;

/// <summary>Reads a turn's events as they come, from wherever a client was.</summary>
internal sealed class TurnFollower(TurnStore turns, TurnSignals signals, ServerOptions options, TimeProvider time)
{
    /// <summary>Events after a number until the turn ends; a <c>null</c> text is a sign of life.</summary>
    public async IAsyncEnumerable<(long Number, string? Json)> FollowAsync(
        string turnId,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = signals.Next(turnId);

            // In this order: an event that comes with the end of its turn is not missed.
            bool isFinished = turns.Find(turnId) is null or { IsFinished: true };
            foreach (var (number, json) in turns.EventsAfter(turnId, after))
            {
                after = number;
                yield return (number, json);
            }

            if (isFinished)
            {
                // Nobody else may be following it; the entry would stay for ever.
                signals.Pulse(turnId);
                yield break;
            }

            if (!await WaitAsync(next, cancellationToken))
            {
                yield return (after, null);
            }
        }
    }

    private async Task<bool> WaitAsync(Task next, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(options.HeartbeatInterval, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}

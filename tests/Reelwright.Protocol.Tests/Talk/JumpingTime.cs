namespace Reelwright.Tests;

/// <summary>A clock on which short waits are over at once; it writes down how long they would have been.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (Waits)
        {
            Waits.Add(dueTime);
        }

        return System.CreateTimer(callback, state, dueTime <= Longest && dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}

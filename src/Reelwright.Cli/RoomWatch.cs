namespace Reelwright.Cli;

/// <summary>Ends the work when there has been no room on the disk for a while: then nobody can even write down that it failed.</summary>
internal sealed class RoomWatch : IAsyncDisposable
{
    private const int MostLooks = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping;
    private readonly Task _watching;

    /// <summary>Watches until disposed.</summary>
    public RoomWatch(Connection connection, CancellationToken cancellationToken)
    {
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _watching = WatchAsync(connection, _stopping.Token);
    }

    /// <summary>Cancelled when there is no room, or the work is stopped from outside.</summary>
    public CancellationToken Token => _stopping.Token;

    /// <summary>The folder that the work was ended for; <c>null</c> while there is room.</summary>
    public string? FullFolder { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task WatchAsync(Connection connection, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        for (int looks = 0; looks < MostLooks;)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            looks = connection.FullFolder() is null ? 0 : looks + 1;
        }

        FullFolder = connection.FullFolder();
        await _stopping.CancelAsync();
    }
}

namespace Reelwright.Server;

/// <summary>Lets one turn at a time into a session; those who wait get in one after another.</summary>
internal sealed class SessionGate
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Waits to get in. Dispose what is returned to leave.</summary>
    public async Task<IDisposable> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        Place place;
        lock (_places)
        {
            place = _places.TryGetValue(sessionId, out var known) ? known : _places[sessionId] = new();
            place.Users++;
        }

        try
        {
            await place.Open.WaitAsync(cancellationToken);
            return new Exit(this, sessionId, place);
        }
        catch
        {
            Leave(sessionId, place);
            throw;
        }
    }

    private void Leave(string sessionId, Place place)
    {
        lock (_places)
        {
            if (--place.Users == 0)
            {
                _places.Remove(sessionId);
                place.Open.Dispose();
            }
        }
    }

    private sealed class Place
    {
        public SemaphoreSlim Open { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Exit(SessionGate gate, string sessionId, Place place) : IDisposable
    {
        public void Dispose()
        {
            place.Open.Release();
            gate.Leave(sessionId, place);
        }
    }
}

using System.Collections.Concurrent;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Slows down whoever guesses passwords: so many failures from one address or for one name, then a time of waiting.</summary>
/// <remarks>Counted in this process only: a restart forgives, and is not in a stranger's hands.</remarks>
internal sealed class SignInLimit(TimeProvider time)
{
    private const int MostForPair = 5;
    private const int MostForAddress = 20;

    // More than one stranger's share, so that none can lock somebody else out alone.
    private const int MostForName = 50;
    private const int MostKept = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Failures> _known = new(StringComparer.Ordinal);

    /// <summary>Checks that neither has failed too often.</summary>
    /// <exception cref="ReelwrightException">One has; it says how long to wait.</exception>
    public void Check(string email, string address)
    {
        Check(Pair(email, address), MostForPair);
        Check($"name:{email}", MostForName);
        Check($"address:{address}", MostForAddress);
    }

    /// <summary>Counts a failure.</summary>
    public void Failed(string email, string address)
    {
        var now = time.GetUtcNow();
        if (_known.Count >= MostKept)
        {
            foreach (var (key, failures) in _known)
            {
                if (failures.Until <= now)
                {
                    _known.TryRemove(key, out _);
                }
            }
        }

        foreach (string key in (string[])[Pair(email, address), $"name:{email}", $"address:{address}"])
        {
            _known.AddOrUpdate(
                key,
                _ => new(1, now + Window),
                (_, known) => known.Until <= now ? new(1, now + Window) : known with { Count = known.Count + 1 });
        }
    }

    /// <summary>Forgets the failures of somebody whose password was right.</summary>
    public void Succeeded(string email, string address) => _known.TryRemove(Pair(email, address), out _);

    private static string Pair(string email, string address) => $"pair:{email} {address}";

    private void Check(string key, int most)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(key, out var known) && known.Count >= most && known.Until > now)
        {
            throw new ReelwrightException(WireError.RateLimited, "There were too many tries with a wrong password; wait a while and try once more.")
            {
                RetryAfter = known.Until - now,
                Details = new() { ["reason"] = "too-many-tries" },
            };
        }
    }

    private sealed record Failures(int Count, DateTimeOffset Until);
}

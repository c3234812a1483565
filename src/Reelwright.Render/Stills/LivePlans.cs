namespace Reelwright.Render;

/// <summary>Keeps the plans that were last looked at, with their photos decoded and their clips open.</summary>
internal sealed class LivePlans : IAsyncDisposable
{
    private const int MaxPlans = 6;
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(5);

    private readonly Lock _guard = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _uses;

    /// <summary>Works with a plan; compiled when it is not there.</summary>
    /// <param name="key">What it shows.</param>
    /// <param name="compile">Compiles it.</param>
    /// <param name="work">The work.</param>
    public async Task<T> UseAsync<T>(string key, Func<Task<RenderPlan>> compile, Func<RenderPlan, Task<T>> work)
    {
        Entry entry;
        List<Entry> idle;
        lock (_guard)
        {
            if (!_entries.TryGetValue(key, out entry!))
            {
                _entries[key] = entry = new(new Lazy<Task<RenderPlan>>(compile));
            }

            entry.Users++;
            entry.LastUse = ++_uses;
            entry.LastTime = TimeProvider.System.GetTimestamp();
            idle = TakeIdle();
        }

        try
        {
            await DisposeAsync(idle);
            return await work(await entry.Plan.Value);
        }
        catch
        {
            // A plan that could not be made is tried again, by whoever wants it next.
            Forget(key, entry);
            throw;
        }
        finally
        {
            bool last;
            lock (_guard)
            {
                last = --entry.Users == 0 && entry.IsForgotten;
            }

            if (last)
            {
                await DisposeAsync([entry]);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<Entry> all;
        lock (_guard)
        {
            all = [.. _entries.Values];
            _entries.Clear();
        }

        await DisposeAsync(all);
    }

    private static async Task DisposeAsync(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Plan is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } plan })
            {
                await (await plan).DisposeAsync();
            }
        }
    }

    private void Forget(string key, Entry entry)
    {
        lock (_guard)
        {
            if (_entries.GetValueOrDefault(key) == entry)
            {
                _entries.Remove(key);
            }

            entry.IsForgotten = true;
        }
    }

    // Least lately used first; what somebody works with stays.
    private List<Entry> TakeIdle()
    {
        var idle = new List<Entry>();
        foreach (var (key, entry) in _entries.OrderBy(pair => pair.Value.LastUse).ToList())
        {
            bool isOld = TimeProvider.System.GetElapsedTime(entry.LastTime) > IdleTime;
            if (entry.Users == 0 && (isOld || _entries.Count > MaxPlans))
            {
                _entries.Remove(key);
                idle.Add(entry);
            }
        }

        return idle;
    }

    private sealed class Entry(Lazy<Task<RenderPlan>> plan)
    {
        public Lazy<Task<RenderPlan>> Plan { get; } = plan;

        public int Users { get; set; }

        public long LastUse { get; set; }

        public long LastTime { get; set; }

        public bool IsForgotten { get; set; }
    }
}

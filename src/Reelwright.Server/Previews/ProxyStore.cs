using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Small videos of timelines as they are now, made when they are asked for.</summary>
internal sealed class ProxyStore(DataFolder folder) : IDisposable
{
    private const int MaxFiles = 32;
    private readonly SemaphoreSlim _making = new(1, 1);

    /// <summary>The file with this key; made when it is not there.</summary>
    public async Task<string> GetAsync(
        IPreviewer previewer, string key, Timeline timeline, IMediaPaths media, CancellationToken cancellationToken)
    {
        // Gone after a restart, as everything in staging; the segments are kept elsewhere.
        var proxies = Directory.CreateDirectory(Path.Combine(folder.Staging, "proxies"));
        string path = Path.Combine(proxies.FullName, $"{key}.mp4");
        if (File.Exists(path))
        {
            return path;
        }

        await _making.WaitAsync(cancellationToken);
        try
        {
            if (!File.Exists(path))
            {
                await previewer.MakeProxyAsync(timeline, media, path, cancellationToken);
                foreach (var old in proxies.GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(MaxFiles))
                {
                    old.Delete();
                }
            }

            return path;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();
}

using System.Collections.Concurrent;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Reads each .cube file of a timeline once.</summary>
internal sealed class CubeStore(MediaFiles files)
{
    // A table of 65³ colours with ten digits each is about 9 MB.
    private const long LargestFile = 32L << 20;
    private readonly ConcurrentDictionary<string, Lazy<CubeFile?>> _known = new(StringComparer.Ordinal);

    /// <summary>The table of an effect; <c>null</c> when its file is gone, which leaves colours as they are.</summary>
    /// <exception cref="RenderException">The file is not a table; the message names the line.</exception>
    public CubeFile? Of(Effect effect)
    {
        string id = effect.Parameters.Text("mediaId") ?? throw new RenderException("a LUT without a file");
        return _known.GetOrAdd(id, _ => new(() => Read(effect, id))).Value;
    }

    private CubeFile? Read(Effect effect, string id)
    {
        string title = effect.Parameters.Text("title") ?? id;
        string? path = files.PathOf(MediaFiles.LutOf(effect));
        if (path is null)
        {
            return null;
        }

        if (new FileInfo(path).Length > LargestFile)
        {
            throw new RenderException($"the LUT '{title}' is too large");
        }

        try
        {
            return CubeFile.Parse(File.ReadAllText(path));
        }
        catch (CubeException e)
        {
            throw new RenderException($"the LUT '{title}' cannot be read: {e.Message}");
        }
    }
}

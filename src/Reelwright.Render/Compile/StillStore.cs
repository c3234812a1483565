using System.Runtime.CompilerServices;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Photos that are being shown: two plans that show the same one at the same time decode it once.</summary>
/// <remarks>Nothing is kept here: a photo that nobody shows any more goes.</remarks>
internal sealed class StillStore(MediaTools tools)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, WeakReference<Entry>> _entries = [];

    // An entry lives as long as its picture.
    private readonly ConditionalWeakTable<StillPicture, Entry> _alive = [];

    /// <summary>A photo, upright, with no side longer than asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longestSide">Pixels.</param>
    /// <param name="isOnWhite">Whether see-through parts are to be white.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<StillPicture> GetAsync(string path, int longestSide, bool isOnWhite, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        var key = new Key(file.FullName, file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc.Ticks : 0, longestSide, isOnWhite);
        var entry = EntryOf(key);
        await entry.Turn.WaitAsync(cancellationToken);
        try
        {
            // Weak here too, or the photo would keep itself.
            if (entry.Picture.TryGetTarget(out var known))
            {
                return known;
            }

            var made = await DecodeAsync(path, longestSide, isOnWhite, cancellationToken);
            entry.Picture.SetTarget(made);
            _alive.Add(made, entry);
            return made;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private Entry EntryOf(Key key)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var reference) && reference.TryGetTarget(out var entry))
            {
                return entry;
            }

            foreach (var gone in _entries.Where(item => !item.Value.TryGetTarget(out _)).Select(item => item.Key).ToList())
            {
                _entries.Remove(gone);
            }

            entry = new();
            _entries[key] = new(entry);
            return entry;
        }
    }

    private async Task<StillPicture> DecodeAsync(string path, int longestSide, bool isOnWhite, CancellationToken cancellationToken)
    {
        var planes = await new PictureDecoder(tools).DecodeAsync(path, longestSide, longestSide, cancellationToken);
        var colors = new Frame(planes.Width, planes.Height, planes.Planes);
        if (planes.Alpha is null)
        {
            return new(new Picture(colors), null);
        }

        return isOnWhite ? new(new Picture(OverWhite(colors, planes.Alpha)), null) : SeeThrough(colors, planes.Alpha);
    }

    private static StillPicture SeeThrough(Frame colors, byte[] alpha)
    {
        var sprite = new Sprite(colors.Width, colors.Height);
        sprite.SetAlpha(alpha);
        var clear = new Frame(colors.Width, colors.Height);
        sprite.A.CopyTo(clear.Y);
        sprite.ChromaA.CopyTo(clear.U);
        sprite.ChromaA.CopyTo(clear.V);
        EdgeColors.Spread(colors, clear);
        return new(new Picture(colors), new Picture(clear));
    }

    // A see-through picture that is a scene stands on white, as it does on the page that it comes from.
    private static Frame OverWhite(Frame colors, byte[] alpha)
    {
        var frame = new Frame(colors.Width, colors.Height);
        Fill.Clear(frame, Bt709.ToYuv(new Rgba(255, 255, 255)));
        var sprite = SpriteConversion.FromPlanes(colors.Y, colors.U, colors.V, alpha, colors.Width, colors.Height);
        SpriteOverlay.Draw(frame, sprite, 0, 0, 1);
        return frame;
    }

    private readonly record struct Key(string Path, long Bytes, long Time, int LongestSide, bool IsOnWhite);

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public WeakReference<StillPicture> Picture { get; } = new(null!);
    }
}

using System.Security.Cryptography;
using System.Text;
using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Keeps drawn art on disk: large colourful art takes librsvg tenths of a second, reading it back a few milliseconds.</summary>
/// <remarks>
/// Names are hashes of what is drawn, so an entry is never stale; a file that is torn or of another layout counts as
/// absent. The oldest entries go first when the folder is over its limit.
/// </remarks>
internal sealed class SpriteStore
{
    private const int LayoutVersion = 1;
    private const int HeaderBytes = 12;
    private const long LimitBytes = 256L << 20;
    private readonly string? _folder;
    private readonly Lazy<string> _assets;

    /// <param name="folder">Where entries lie; <c>null</c> keeps none.</param>
    /// <param name="assets">Names what is drawn from by its contents.</param>
    public SpriteStore(string? folder, Lazy<string> assets)
    {
        _folder = folder;
        _assets = assets;
        try
        {
            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                Prune(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk, or another process at the same work: everything is drawn all the same.
        }
    }

    /// <summary>The sprite of a description; drawn when it is not there.</summary>
    public Sprite GetOrDraw(string description, Func<Sprite> draw)
    {
        if (_folder is null)
        {
            return draw();
        }

        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{LayoutVersion} {description} {_assets.Value}")));
        string path = Path.Combine(_folder, name);
        if (TryRead(path) is { } stored)
        {
            return stored;
        }

        var sprite = draw();
        TryWrite(path, sprite);
        return sprite;
    }

    private static Sprite? TryRead(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < HeaderBytes || BitConverter.ToInt32(bytes) != LayoutVersion)
            {
                return null;
            }

            int width = BitConverter.ToInt32(bytes, 4);
            int height = BitConverter.ToInt32(bytes, 8);
            if (width is < 2 or > 8192 || height is < 2 or > 8192)
            {
                return null;
            }

            var sprite = new Sprite(width, height);
            byte[][] planes = Planes(sprite);
            if (bytes.Length != HeaderBytes + planes.Sum(plane => plane.Length))
            {
                return null;
            }

            int at = HeaderBytes;
            foreach (byte[] plane in planes)
            {
                bytes.AsSpan(at, plane.Length).CopyTo(plane);
                at += plane.Length;
            }

            return sprite;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not there, or taken away by another process while it was read: it is drawn again.
            return null;
        }
    }

    private static void TryWrite(string path, Sprite sprite)
    {
        string part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = File.Create(part))
            {
                file.Write(BitConverter.GetBytes(LayoutVersion));
                file.Write(BitConverter.GetBytes(sprite.Width));
                file.Write(BitConverter.GetBytes(sprite.Height));
                foreach (byte[] plane in Planes(sprite))
                {
                    file.Write(plane);
                }
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk: the picture is there all the same, only not for the next time.
            TryDelete(part);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Read-only: then there is nothing to delete.
        }
    }

    private static void Prune(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        long total = 0;
        foreach (var file in files)
        {
            total += file.Length;
            if (total > LimitBytes)
            {
                file.Delete();
            }
        }
    }

    private static byte[][] Planes(Sprite sprite) => [sprite.Y, sprite.A, sprite.U, sprite.V, sprite.ChromaA];
}

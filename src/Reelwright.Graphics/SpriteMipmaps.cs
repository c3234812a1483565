using System.Runtime.CompilerServices;

namespace Reelwright.Graphics;

/// <summary>The reductions of a sprite, made when first drawn small and kept as long as the sprite.</summary>
/// <remarks>A sprite that has been drawn scaled must not be written any more.</remarks>
public sealed class SpriteMipmaps
{
    private const int SmallestSide = 4;
    private static readonly ConditionalWeakTable<Sprite, SpriteMipmaps> Known = [];
    private readonly Lazy<Sprite>[] _reductions;

    private SpriteMipmaps(Sprite full)
    {
        var levels = new List<Lazy<Sprite>>();
        int width = full.Width;
        int height = full.Height;
        while (Math.Min(width, height) >= 2 * SmallestSide)
        {
            var above = levels.Count == 0 ? null : levels[^1];
            levels.Add(new Lazy<Sprite>(() => FrameReduction.Half(above is null ? full : above.Value)));
            width = FrameReduction.HalfSide(width);
            height = FrameReduction.HalfSide(height);
        }

        _reductions = [.. levels];
    }

    /// <summary>Number of reductions; the sprite itself not counted.</summary>
    public int Count => _reductions.Length;

    /// <summary>The reductions of a sprite.</summary>
    public static SpriteMipmaps Of(Sprite sprite) => Known.GetValue(sprite, static key => new(key));

    /// <summary>The sprite reduced by 2 to the power of <paramref name="level"/>; 1 or more.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such level.</exception>
    public Sprite Level(int level) => _reductions[level - 1].Value;
}

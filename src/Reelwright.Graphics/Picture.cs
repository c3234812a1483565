namespace Reelwright.Graphics;

/// <summary>A still picture with its reductions, ready to be drawn at any size. Immutable and safe for many
/// threads.</summary>
/// <remarks>
/// Level n has half the size of level n − 1 on both axes, by the exact mean of 2×2 samples; levels are made when first
/// needed. The frame given to the constructor must not be written afterwards.
/// </remarks>
public sealed class Picture
{
    private const int SmallestSide = 8;
    private readonly Lazy<Frame>[] _levels;

    /// <summary>Wraps a frame; no copy is made.</summary>
    /// <param name="full">The picture at full size.</param>
    public Picture(Frame full)
    {
        var levels = new List<Lazy<Frame>> { new(full) };
        int width = full.Width;
        int height = full.Height;
        while (Math.Min(width, height) >= 2 * SmallestSide)
        {
            var above = levels[^1];
            levels.Add(new Lazy<Frame>(() => FrameReduction.Half(above.Value)));
            width = FrameReduction.HalfSide(width);
            height = FrameReduction.HalfSide(height);
        }

        _levels = [.. levels];
    }

    /// <summary>Width at full size, in luma samples.</summary>
    public int Width => _levels[0].Value.Width;

    /// <summary>Height at full size, in luma samples.</summary>
    public int Height => _levels[0].Value.Height;

    /// <summary>Number of levels, the full picture included; 1 or more.</summary>
    public int LevelCount => _levels.Length;

    /// <summary>One level; 0 is the full picture.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such level.</exception>
    public Frame Level(int level) => _levels[level].Value;
}

namespace Reelwright.Media;

/// <summary>The size of a 4:2:0 frame: both sides even, 2 or more.</summary>
internal readonly record struct FrameSize
{
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or less than 2.</exception>
    public FrameSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % 2, 0, nameof(width));
        ArgumentOutOfRangeException.ThrowIfNotEqual(height % 2, 0, nameof(height));
        Width = width;
        Height = height;
    }

    public int Width { get; }

    public int Height { get; }

    public int FrameBytes => checked(Width * Height * 3 / 2);
}

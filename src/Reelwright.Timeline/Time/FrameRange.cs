namespace Reelwright.Timelines;

/// <summary>A half-open run of frames, <c>[Start, End)</c>.</summary>
/// <remarks>The default value is the empty range at frame 0.</remarks>
public readonly record struct FrameRange
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public FrameRange(long start, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>First frame inside the range.</summary>
    public long Start { get; }

    /// <summary>Number of frames; zero or more.</summary>
    public long Length { get; }

    /// <summary>First frame after the range.</summary>
    public long End => Start + Length;

    /// <summary>The range from one frame up to, without, another.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static FrameRange Between(long start, long end) => new(start, end - start);

    /// <summary>Whether <paramref name="inner"/> lies wholly inside this range.</summary>
    public bool Contains(FrameRange inner) => inner.Start >= Start && inner.End <= End;

    /// <summary>Whether the frame lies inside.</summary>
    public bool Contains(long frame) => frame >= Start && frame < End;

    /// <summary>Whether the two share at least one frame.</summary>
    public bool Overlaps(FrameRange other) => Start < other.End && other.Start < End;

    /// <summary>The frames both have; empty when they share none.</summary>
    public FrameRange Intersect(FrameRange other)
    {
        long start = Math.Max(Start, other.Start);
        return new(start, Math.Max(0, Math.Min(End, other.End) - start));
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{Start},{End})";
}

namespace Reelwright.Graphics;

/// <summary>Tables and rows that drawing needs; one per thread, so that drawing a frame allocates nothing.</summary>
internal sealed class DrawScratch
{
    [ThreadStatic]
    private static DrawScratch? _current;

    private readonly List<Frame> _reductions = [];
    private byte[] _rows = [];

    /// <summary>This thread's scratch.</summary>
    public static DrawScratch Current => _current ??= new();

    /// <summary>Axes for luma.</summary>
    public ResampleAxis LumaX { get; } = new();

    /// <summary>Axes for luma.</summary>
    public ResampleAxis LumaY { get; } = new();

    /// <summary>Axes for chroma.</summary>
    public ResampleAxis ChromaX { get; } = new();

    /// <summary>Axes for chroma.</summary>
    public ResampleAxis ChromaY { get; } = new();

    /// <summary>Up to three planes at once.</summary>
    public PlaneResampler[] Planes { get; } = [new(), new(), new()];

    /// <summary>Bytes whose content is undefined.</summary>
    public Span<byte> Rows(int length)
    {
        if (_rows.Length < length)
        {
            _rows = new byte[length];
        }

        return _rows.AsSpan(0, length);
    }

    /// <summary>A frame at half size, kept for the next frame of the same clip.</summary>
    /// <param name="source">What to halve.</param>
    /// <param name="level">1 for the first reduction, 2 for its reduction, and so on.</param>
    public Frame Half(Frame source, int level)
    {
        int width = FrameReduction.HalfSide(source.Width);
        int height = FrameReduction.HalfSide(source.Height);
        while (_reductions.Count < level)
        {
            _reductions.Add(new Frame(2, 2));
        }

        var target = _reductions[level - 1];
        if (target.Width != width || target.Height != height)
        {
            target = new Frame(width, height);
            _reductions[level - 1] = target;
        }

        FrameReduction.Half(source, target);
        return target;
    }
}

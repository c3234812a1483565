namespace Reelwright.Graphics;

/// <summary>Tables and rows that drawing needs; one per thread, so that drawing a frame allocates nothing.</summary>
internal sealed class DrawScratch
{
    [ThreadStatic]
    private static DrawScratch? _current;

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
}

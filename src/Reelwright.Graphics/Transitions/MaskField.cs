namespace Reelwright.Graphics;

/// <summary>When each sample of a picture changes over: 0 first, <see cref="Top"/> last. Immutable.</summary>
public sealed class MaskField
{
    /// <summary>The value of what changes last.</summary>
    public const int Top = 1 << 15;

    private const int Slats = 9;

    // How much later the last slat begins, in lengths of one slat's turn.
    private const double SlatDelay = 0.8;

    private readonly ushort[] _luma;
    private readonly ushort[] _chroma;

    /// <summary>Makes the field of a shape.</summary>
    /// <param name="shape">The form that opens.</param>
    /// <param name="width">Width in luma samples; even.</param>
    /// <param name="height">Height in luma samples; even.</param>
    public MaskField(MaskShape shape, int width, int height)
    {
        _ = Frame.ByteCount(width, height);
        (Width, Height) = (width, height);
        Softness = shape switch
        {
            MaskShape.Diagonal => 5,
            MaskShape.Blinds => 3,
            MaskShape.Circle or MaskShape.Diamond => 1,
            _ => 0,
        };
        _luma = Make(shape, width, height, width, height);
        _chroma = Make(shape, width / 2, height / 2, width, height);
    }

    /// <summary>Width in luma samples.</summary>
    public int Width { get; }

    /// <summary>Height in luma samples.</summary>
    public int Height { get; }

    /// <summary>Width of the soft edge: 256 times 2 to this power, of <see cref="Top"/>.</summary>
    public int Softness { get; }

    /// <summary>Times of the luma samples.</summary>
    internal ReadOnlySpan<ushort> Luma => _luma;

    /// <summary>Times of the chroma samples.</summary>
    internal ReadOnlySpan<ushort> Chroma => _chroma;

    private static ushort[] Make(MaskShape shape, int columns, int rows, int width, int height)
    {
        var values = new ushort[columns * rows];
        double stepX = (double)width / columns;
        double stepY = (double)height / rows;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double at = At(shape, (column + 0.5) * stepX, (row + 0.5) * stepY, width, height);
                values[(row * columns) + column] = (ushort)((Math.Clamp(at, 0, 1) * Top) + 0.5);
            }
        }

        return values;
    }

    private static double At(MaskShape shape, double x, double y, double width, double height)
    {
        double dx = x - (width / 2);
        double dy = y - (height / 2);
        switch (shape)
        {
            case MaskShape.Left:
                return 1 - (x / width);
            case MaskShape.Up:
                return 1 - (y / height);
            case MaskShape.Down:
                return y / height;
            case MaskShape.Diagonal:
                return (x + y) / (width + height);
            case MaskShape.Circle:
                return Math.Sqrt(((dx * dx) + (dy * dy)) / (((width * width) + (height * height)) / 4));
            case MaskShape.Diamond:
                return (Math.Abs(dx) + Math.Abs(dy)) / ((width + height) / 2);
            case MaskShape.Clock:
                double turn = Math.Atan2(dx, -dy) / (2 * Math.PI);
                return turn < 0 ? turn + 1 : turn;
            case MaskShape.Blinds:
                double slat = y / height * Slats;
                double delay = Math.Floor(slat) / (Slats - 1) * SlatDelay;
                return (slat - Math.Floor(slat) + delay) / (1 + SlatDelay);
            default:
                return x / width;
        }
    }
}

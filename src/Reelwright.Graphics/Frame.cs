namespace Reelwright.Graphics;

/// <summary>A planar YUV 4:2:0 picture: 8 bits, BT.709, limited range.</summary>
/// <remarks>
/// The planes lie one after another in one block without padding (Y, then U, then V), so a frame is written to an
/// encoder's pipe as it is. Width and height are even: every 2×2 block of luma has one chroma sample.
/// </remarks>
public sealed class Frame
{
    private readonly byte[] _data;

    /// <summary>Makes a frame whose samples are undefined until drawn.</summary>
    /// <param name="width">Width in luma samples; even, 2 or more.</param>
    /// <param name="height">Height in luma samples; even, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or less than 2.</exception>
    public Frame(int width, int height)
        : this(width, height, GC.AllocateUninitializedArray<byte>(ByteCount(width, height)))
    {
    }

    /// <summary>Wraps samples that already exist, without a copy.</summary>
    /// <param name="width">Width in luma samples; even, 2 or more.</param>
    /// <param name="height">Height in luma samples; even, 2 or more.</param>
    /// <param name="data">Y, U and V planes in that order; exactly <see cref="ByteCount"/> bytes.</param>
    /// <exception cref="ArgumentException">The block has another length.</exception>
    public Frame(int width, int height, byte[] data)
    {
        if (data.Length != ByteCount(width, height))
        {
            throw new ArgumentException($"A {width}x{height} frame has {ByteCount(width, height)} bytes, not {data.Length}.");
        }

        Width = width;
        Height = height;
        _data = data;
    }

    /// <summary>Width in luma samples.</summary>
    public int Width { get; }

    /// <summary>Height in luma samples.</summary>
    public int Height { get; }

    /// <summary>Width of the chroma planes: half the luma's.</summary>
    public int ChromaWidth => Width / 2;

    /// <summary>Height of the chroma planes: half the luma's.</summary>
    public int ChromaHeight => Height / 2;

    /// <summary>All samples: Y, then U, then V.</summary>
    public Span<byte> Data => _data;

    /// <summary>All samples, as memory that can cross an await.</summary>
    public ReadOnlyMemory<byte> Memory => _data;

    /// <summary>The luma plane, <see cref="Width"/> bytes a row.</summary>
    public Span<byte> Y => _data.AsSpan(0, Width * Height);

    /// <summary>The Cb plane, <see cref="ChromaWidth"/> bytes a row.</summary>
    public Span<byte> U => _data.AsSpan(Width * Height, ChromaWidth * ChromaHeight);

    /// <summary>The Cr plane, <see cref="ChromaWidth"/> bytes a row.</summary>
    public Span<byte> V => _data.AsSpan((Width * Height) + (ChromaWidth * ChromaHeight));

    /// <summary>Bytes of a frame of this size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or less than 2.</exception>
    public static int ByteCount(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % 2, 0, nameof(width));
        ArgumentOutOfRangeException.ThrowIfNotEqual(height % 2, 0, nameof(height));
        return checked(width * height * 3 / 2);
    }

    /// <summary>Copies another frame of the same size over this one.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public void CopyFrom(Frame source)
    {
        if (source.Width != Width || source.Height != Height)
        {
            throw new ArgumentException($"Sizes differ: {source.Width}x{source.Height}, {Width}x{Height}.");
        }

        source.Data.CopyTo(Data);
    }
}

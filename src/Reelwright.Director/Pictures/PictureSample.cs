namespace Reelwright.Director;

/// <summary>A small copy of a user's picture to look at: planar YUV 4:2:0, 8 bits, BT.709, limited range, upright.</summary>
/// <param name="Width">Luma samples a row; even, 2 or more.</param>
/// <param name="Height">Rows of luma; even, 2 or more.</param>
/// <param name="Planes">Y, then U, then V, without padding.</param>
public sealed record PictureSample(int Width, int Height, ReadOnlyMemory<byte> Planes)
{
    /// <summary>Luma.</summary>
    public ReadOnlySpan<byte> Y => Planes.Span[..(Width * Height)];

    /// <summary>Blue difference, half the size both ways.</summary>
    public ReadOnlySpan<byte> U => Planes.Span.Slice(Width * Height, Width * Height / 4);

    /// <summary>Red difference, half the size both ways.</summary>
    public ReadOnlySpan<byte> V => Planes.Span.Slice(Width * Height * 5 / 4, Width * Height / 4);
}

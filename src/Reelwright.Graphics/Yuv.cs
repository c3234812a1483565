namespace Reelwright.Graphics;

/// <summary>One BT.709 limited-range colour: luma 16–235, chroma 16–240 around 128.</summary>
public readonly record struct Yuv(byte Y, byte U, byte V)
{
    /// <summary>Limited-range black.</summary>
    public static Yuv Black => new(16, 128, 128);
}

namespace Reelwright.Graphics;

/// <summary>RGB to Y′CbCr and back after ITU-R BT.709-6, 8-bit limited range.</summary>
public static class Bt709
{
    /// <summary>Converts one full-range R′G′B′ pixel to limited-range luma.</summary>
    /// <param name="red">Gamma-coded red, 0–255.</param>
    /// <param name="green">Gamma-coded green, 0–255.</param>
    /// <param name="blue">Gamma-coded blue, 0–255.</param>
    /// <returns>Luma in 16 (black) to 235 (white); never outside.</returns>
    /// <remarks>
    /// Y′ = 16 + 219 × (0.2126 R′ + 0.7152 G′ + 0.0722 B′) / 255, in 16.16 fixed point, rounded to nearest;
    /// within ±1 of the real-number result. Alpha must already be composited away.
    /// Source: ITU-R BT.709-6 (06/2015), items 3.2 and 4.2 (coefficients, quantization).
    /// </remarks>
    public static byte ToLuma(byte red, byte green, byte blue) =>
        (byte)(((11_966 * red) + (40_254 * green) + (4_064 * blue) + (16 << 16) + (1 << 15)) >> 16);

    /// <summary>Converts one full-range R′G′B′ pixel to the limited-range blue difference.</summary>
    /// <returns>Cb in 16 to 240; 128 for every grey.</returns>
    /// <remarks>Cb = 128 + 224 × (B′ − Y′) / (1.8556 × 255), in 16.16 fixed point, rounded to nearest.</remarks>
    public static byte ToCb(byte red, byte green, byte blue) =>
        (byte)(((-6_596 * red) - (22_189 * green) + (28_785 * blue) + (128 << 16) + (1 << 15)) >> 16);

    /// <summary>Converts one full-range R′G′B′ pixel to the limited-range red difference.</summary>
    /// <returns>Cr in 16 to 240; 128 for every grey.</returns>
    /// <remarks>Cr = 128 + 224 × (R′ − Y′) / (1.5748 × 255), in 16.16 fixed point, rounded to nearest.</remarks>
    public static byte ToCr(byte red, byte green, byte blue) =>
        (byte)(((28_784 * red) - (26_145 * green) - (2_639 * blue) + (128 << 16) + (1 << 15)) >> 16);

    /// <summary>Converts a colour; its alpha is ignored.</summary>
    public static Yuv ToYuv(Rgba color) => new(
        ToLuma(color.R, color.G, color.B),
        ToCb(color.R, color.G, color.B),
        ToCr(color.R, color.G, color.B));

    /// <summary>Converts limited-range Y′CbCr to full-range R′G′B′, clamped to 0–255, alpha 255.</summary>
    public static Rgba ToRgb(Yuv color)
    {
        int y = 76_309 * (color.Y - 16);
        int u = color.U - 128;
        int v = color.V - 128;
        return new(
            Clamp(y + (117_489 * v)),
            Clamp(y - (13_975 * u) - (34_925 * v)),
            Clamp(y + (138_438 * u)));
    }

    private static byte Clamp(int fixed16) => (byte)Math.Clamp((fixed16 + (1 << 15)) >> 16, 0, 255);
}

namespace Reelwright.Tests;

/// <summary>The smallest JPEG of four components, as print programs write them.</summary>
internal static class CmykJpeg
{
    /// <summary>
    /// Eight by eight pixels without ink; Adobe's convention stores ink inverted, so every sample is 255.
    /// </summary>
    public static byte[] White8x8() =>
    [
        0xFF, 0xD8,

        // Adobe marker, transform 0: CMYK as it is.
        0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0,

        // One quantization table of ones but for DC (8), so that a difference of 127 is level 127.
        0xFF, 0xDB, 0, 67, 0, 8, .. Enumerable.Repeat((byte)1, 63),

        // Baseline frame: 8 bits, 8×8, four components without subsampling.
        0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,

        // DC codes: category 0 is "0", category 7 is "10". AC codes: end of block is "0".
        0xFF, 0xC4, 0, 21, 0x00, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7,
        0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,

        // Scan of all four: each block is "10" + 1111111 + "0", ten bits; forty bits make five bytes.
        0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0,
        0b1011_1111, 0b1010_1111, 0b1110_1011, 0b1111_1010, 0b1111_1110,
        0xFF, 0xD9,
    ];
}

namespace Reelwright.Media;

/// <summary>The planes of a JPEG: BT.601 in full range, less 128.</summary>
internal readonly record struct JpegPlanes(float[] Luma, float[] Blue, float[] Red)
{
    private const float LumaScale = 255f / 219;
    private const float ChromaScale = 255f / 224;

    /// <summary>From Y, U, V of 4:2:0, BT.709, limited range.</summary>
    /// <remarks>
    /// Both matrices are linear, so one goes into the other without R, G and B in between. The figures follow from the
    /// coefficients of ITU-R BT.709-6 (0.2126, 0.0722) and BT.601-7 (0.299, 0.114).
    /// </remarks>
    public static JpegPlanes From709(ReadOnlySpan<byte> planes, int width, int height)
    {
        int chromaWidth = width / 2;
        int chromaSize = chromaWidth * (height / 2);
        var cb = planes.Slice(width * height, chromaSize);
        var cr = planes[((width * height) + chromaSize)..];
        float[] luma = new float[width * height];
        float[] blue = new float[chromaSize];
        float[] red = new float[chromaSize];
        float[] lift = new float[chromaWidth];
        for (int row = 0; row < height / 2; row++)
        {
            for (int x = 0; x < chromaWidth; x++)
            {
                int at = (row * chromaWidth) + x;
                float u = (cb[at] - 128) * ChromaScale;
                float v = (cr[at] - 128) * ChromaScale;
                blue[at] = (0.98985f * u) - (0.11067f * v);
                red[at] = (0.98338f * v) - (0.07247f * u);
                lift[x] = (0.10160f * u) + (0.19609f * v);
            }

            Lift(planes, luma, lift, row * 2 * width, width);
            Lift(planes, luma, lift, ((row * 2) + 1) * width, width);
        }

        return new(luma, blue, red);
    }

    private static void Lift(ReadOnlySpan<byte> planes, float[] luma, float[] lift, int start, int width)
    {
        var source = planes.Slice(start, width);
        var target = luma.AsSpan(start, width);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = Math.Clamp(((source[x] - 16) * LumaScale) + lift[x / 2], 0, 255) - 128;
        }
    }
}

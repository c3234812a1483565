namespace Reelwright.Graphics;

/// <summary>Converts two rows of premultiplied BGRA to the rows of a sprite.</summary>
internal static class BgraRows
{
    private const int LumaOffset = 4_112; // 16 × 65536 / 255, per unit of alpha
    private const int ChromaOffset = 32_896; // 128 × 65536 / 255, per unit of alpha

    /// <summary>Fills luma rows <paramref name="y"/> and y + 1 and the chroma row between them.</summary>
    public static void Convert(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Sprite sprite, int y)
    {
        int width = top.Length / 4;
        int upper = y * sprite.Width;
        int lower = upper + sprite.Width;
        int chroma = y / 2 * (sprite.Width / 2);
        Luma(top, sprite.Y.AsSpan(upper, width), sprite.A.AsSpan(upper, width));
        Luma(bottom, sprite.Y.AsSpan(lower, width), sprite.A.AsSpan(lower, width));
        for (int x = 0; x < sprite.Width / 2; x++)
        {
            int blue = 0;
            int green = 0;
            int red = 0;
            int alpha = 0;
            int end = Math.Min(8 * (x + 1), top.Length);
            for (int i = 8 * x; i < end; i += 4)
            {
                blue += top[i] + bottom[i];
                green += top[i + 1] + bottom[i + 1];
                red += top[i + 2] + bottom[i + 2];
                alpha += top[i + 3] + bottom[i + 3];
            }

            int offset = (ChromaOffset * alpha) + (1 << 17);
            int mean = (alpha + 2) >> 2;
            sprite.ChromaA[chroma + x] = (byte)mean;
            sprite.U[chroma + x] = Limit(((-6_596 * red) - (22_189 * green) + (28_785 * blue) + offset) >> 18, mean);
            sprite.V[chroma + x] = Limit(((28_784 * red) - (26_145 * green) - (2_639 * blue) + offset) >> 18, mean);
        }
    }

    private static void Luma(ReadOnlySpan<byte> row, Span<byte> luma, Span<byte> alpha)
    {
        for (int x = 0; x < luma.Length; x++)
        {
            int b = row[4 * x];
            int g = row[(4 * x) + 1];
            int r = row[(4 * x) + 2];
            int a = row[(4 * x) + 3];
            alpha[x] = (byte)a;
            luma[x] = Limit(((11_966 * r) + (40_254 * g) + (4_064 * b) + (LumaOffset * a) + (1 << 15)) >> 16, a);
        }
    }

    // A premultiplied sample is never above its alpha, or overlaying would overflow.
    private static byte Limit(int value, int alpha) => (byte)Math.Clamp(value, 0, alpha);
}

namespace Reelwright.Media;

/// <summary>Turns premultiplied RGBA into straight planar YUV 4:2:0 with alpha.</summary>
/// <remarks>
/// The conversion is done here and not by ffmpeg because chroma must be the alpha-weighted mean of four pixels: a plain
/// mean lets the unseen colour of clear pixels bleed into edges. BT.709-6, items 3.2–3.5, 8-bit limited range, 16.16
/// fixed point.
/// </remarks>
internal static class RgbaPlanes
{
    public static PlanarPicture FromPremultiplied(int width, int height, ReadOnlySpan<byte> rgba)
    {
        byte[] planes = new byte[width * height * 3 / 2];
        byte[] alpha = new byte[width * height];
        var u = planes.AsSpan(width * height, width * height / 4);
        var v = planes.AsSpan(width * height * 5 / 4);
        bool solid = true;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int i = (y * width) + x;
                var pixel = rgba.Slice(i * 4, 4);
                alpha[i] = pixel[3];
                solid &= pixel[3] == 255;
                planes[i] = Luma(
                    Straight(pixel[0], pixel[3]), Straight(pixel[1], pixel[3]), Straight(pixel[2], pixel[3]));
            }
        }

        for (int y = 0; y < height; y += 2)
        {
            for (int x = 0; x < width; x += 2)
            {
                var upper = rgba.Slice(((y * width) + x) * 4, 8);
                var lower = rgba.Slice((((y + 1) * width) + x) * 4, 8);
                int a = upper[3] + upper[7] + lower[3] + lower[7];
                int r = Straight(upper[0] + upper[4] + lower[0] + lower[4], a);
                int g = Straight(upper[1] + upper[5] + lower[1] + lower[5], a);
                int b = Straight(upper[2] + upper[6] + lower[2] + lower[6], a);
                int i = (y / 2 * (width / 2)) + (x / 2);
                u[i] = BlueDifference(r, g, b);
                v[i] = RedDifference(r, g, b);
            }
        }

        return new PlanarPicture(width, height, planes, solid ? null : alpha);
    }

    private static int Straight(int premultiplied, int alpha) =>
        alpha == 0 ? 0 : Math.Min(255, ((premultiplied * 255) + (alpha / 2)) / alpha);

    private static byte Luma(int r, int g, int b) =>
        (byte)(((11_966 * r) + (40_254 * g) + (4_064 * b) + (16 << 16) + (1 << 15)) >> 16);

    private static byte BlueDifference(int r, int g, int b) =>
        (byte)(((-6_596 * r) + (-22_189 * g) + (28_785 * b) + (128 << 16) + (1 << 15)) >> 16);

    private static byte RedDifference(int r, int g, int b) =>
        (byte)(((28_785 * r) + (-26_145 * g) + (-2_640 * b) + (128 << 16) + (1 << 15)) >> 16);
}

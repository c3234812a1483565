namespace Reelwright.Media;

/// <summary>The colours of a photo (JFIF: BT.601, full range) → those of video (BT.709, limited range), both 4:2:0.</summary>
/// <remarks>
/// ffmpeg's scaler takes four times as long as decoding the JPEG for this. Both matrices are linear, so one goes into the
/// other without R, G and B in between; the figures follow from ITU-R BT.709-6 (0.2126, 0.0722) and BT.601-7 (0.299, 0.114).
/// </remarks>
internal static class PhotoConversion
{
    private const float LumaScale = 219f / 255;
    private const float ChromaScale = 224f / 255;
    private const float Near = 0.75f;
    private const float Far = 0.25f;

    /// <summary>Whether a file is such a photo: three components, which ffmpeg gives as 4:2:0 or 4:4:4 in full range.</summary>
    public static bool Handles(MediaFormat format, PictureHeader header) =>
        format == MediaFormat.Jpg && header.PixelFormat == "yuvj420p" && header is { HasAlpha: false, IsRgb: false };

    /// <summary>Converts in place.</summary>
    /// <param name="planes">Y, U, V without padding.</param>
    /// <param name="width">Width in pixels; even.</param>
    /// <param name="height">Height in pixels; even.</param>
    public static void To709(byte[] planes, int width, int height)
    {
        int columns = width / 2;
        int rows = height / 2;
        int size = columns * rows;

        // What colour adds to light, at colour's resolution.
        float[] lift = new float[size];
        Parallel.For(0, rows, row =>
        {
            var blue = planes.AsSpan((width * height) + (row * columns), columns);
            var red = planes.AsSpan((width * height) + size + (row * columns), columns);
            var added = lift.AsSpan(row * columns, columns);
            for (int x = 0; x < added.Length; x++)
            {
                float u = blue[x] - 128;
                float v = red[x] - 128;
                added[x] = (-0.118188f * u) - (0.212685f * v);
                blue[x] = (byte)(Math.Clamp(128 + (ChromaScale * ((1.018640f * u) + (0.114618f * v))), 16, 240) + 0.5f);
                red[x] = (byte)(Math.Clamp(128 + (ChromaScale * ((0.075049f * u) + (1.025327f * v))), 16, 240) + 0.5f);
            }
        });
        Parallel.For(0, height, y =>
        {
            // JPEG's colour lies in the middle of its four pixels: three quarters of the near one, a quarter of the next.
            int near = y / 2;
            int far = Math.Clamp(near + ((y & 1) == 0 ? -1 : 1), 0, rows - 1);
            Span<float> mixed = columns <= 4096 ? stackalloc float[columns + 2] : new float[columns + 2];
            var nearRow = lift.AsSpan(near * columns, columns);
            var farRow = lift.AsSpan(far * columns, columns);
            for (int x = 0; x < columns; x++)
            {
                mixed[x + 1] = (Near * nearRow[x]) + (Far * farRow[x]);
            }

            mixed[0] = mixed[1];
            mixed[^1] = mixed[^2];
            var light = planes.AsSpan(y * width, width);
            for (int x = 0; x < columns; x++)
            {
                float middle = Near * mixed[x + 1];
                light[2 * x] = Convert(light[2 * x], middle + (Far * mixed[x]));
                light[(2 * x) + 1] = Convert(light[(2 * x) + 1], middle + (Far * mixed[x + 2]));
            }
        });
    }

    private static byte Convert(byte light, float added) => (byte)(16.5f + (LumaScale * Math.Clamp(light + added, 0, 255)));
}

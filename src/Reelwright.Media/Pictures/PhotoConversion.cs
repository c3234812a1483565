using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        Parallel.For(0, rows, row => Colour(
            planes.AsSpan((width * height) + (row * columns), columns),
            planes.AsSpan((width * height) + size + (row * columns), columns),
            lift.AsSpan(row * columns, columns)));
        Parallel.For(0, height, y =>
        {
            // JPEG's colour lies in the middle of its four pixels: three quarters of the near one, a quarter of the next.
            int near = y / 2;
            int far = Math.Clamp(near + ((y & 1) == 0 ? -1 : 1), 0, rows - 1);
            Span<float> mixed = columns <= 4096 ? stackalloc float[columns + 2] : new float[columns + 2];
            Mix(lift.AsSpan(near * columns, columns), lift.AsSpan(far * columns, columns), mixed[1..^1]);
            mixed[0] = mixed[1];
            mixed[^1] = mixed[^2];
            Light(planes.AsSpan(y * width, width), mixed);
        });
    }

    private static void Colour(Span<byte> blue, Span<byte> red, Span<float> added)
    {
        int x = 0;
        for (; Vector256.IsHardwareAccelerated && x <= added.Length - Vector256<float>.Count; x += Vector256<float>.Count)
        {
            var u = Wide(blue[x..]) - Vector256.Create(128f);
            var v = Wide(red[x..]) - Vector256.Create(128f);
            ((-0.118188f * u) - (0.212685f * v)).CopyTo(added[x..]);
            Narrow(Chroma((1.018640f * u) + (0.114618f * v)), blue[x..]);
            Narrow(Chroma((0.075049f * u) + (1.025327f * v)), red[x..]);
        }

        for (; x < added.Length; x++)
        {
            float u = blue[x] - 128;
            float v = red[x] - 128;
            added[x] = (-0.118188f * u) - (0.212685f * v);
            blue[x] = (byte)(Math.Clamp(128 + (ChromaScale * ((1.018640f * u) + (0.114618f * v))), 16, 240) + 0.5f);
            red[x] = (byte)(Math.Clamp(128 + (ChromaScale * ((0.075049f * u) + (1.025327f * v))), 16, 240) + 0.5f);
        }

        static Vector256<float> Chroma(Vector256<float> value) =>
            Vector256.Clamp(Vector256.Create(128f) + (ChromaScale * value), Vector256.Create(16f), Vector256.Create(240f)) + Vector256.Create(0.5f);
    }

    private static void Mix(ReadOnlySpan<float> near, ReadOnlySpan<float> far, Span<float> mixed)
    {
        int x = 0;
        for (; Vector256.IsHardwareAccelerated && x <= mixed.Length - Vector256<float>.Count; x += Vector256<float>.Count)
        {
            ((Near * Vector256.Create(near[x..])) + (Far * Vector256.Create(far[x..]))).CopyTo(mixed[x..]);
        }

        for (; x < mixed.Length; x++)
        {
            mixed[x] = (Near * near[x]) + (Far * far[x]);
        }
    }

    // The light of two pixels for each sum of colour; the sums have one more at either end.
    private static void Light(Span<byte> light, ReadOnlySpan<float> mixed)
    {
        var pairs = MemoryMarshal.Cast<byte, ushort>(light);
        int x = 0;
        for (; Vector256.IsHardwareAccelerated && x <= pairs.Length - Vector128<ushort>.Count; x += Vector128<ushort>.Count)
        {
            var middle = Near * Vector256.Create(mixed[(x + 1)..]);
            var both = Vector128.Create(pairs[x..]);
            var even = Convert(both & Vector128.Create((ushort)0xff), middle + (Far * Vector256.Create(mixed[x..])));
            var odd = Convert(both >>> 8, middle + (Far * Vector256.Create(mixed[(x + 2)..])));
            (even | (odd << 8)).CopyTo(pairs[x..]);
        }

        for (; x < pairs.Length; x++)
        {
            float middle = Near * mixed[x + 1];
            light[2 * x] = Convert(light[2 * x], middle + (Far * mixed[x]));
            light[(2 * x) + 1] = Convert(light[(2 * x) + 1], middle + (Far * mixed[x + 2]));
        }
    }

    private static Vector256<float> Wide(ReadOnlySpan<byte> bytes) =>
        Wide(Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(bytes)).AsByte()));

    private static Vector256<float> Wide(Vector128<ushort> values) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(values.ToVector256Unsafe()).AsInt32());

    private static void Narrow(Vector256<float> values, Span<byte> target) =>
        MemoryMarshal.Write(target, Vector128.Narrow(Whole(values), default).AsUInt64().ToScalar());

    // Not below zero, so cutting off what lies behind the point is rounding down.
    private static Vector128<ushort> Whole(Vector256<float> values)
    {
        var whole = Vector256.ConvertToInt32Native(values).AsUInt32();
        return Vector128.Narrow(whole.GetLower(), whole.GetUpper());
    }

    private static Vector128<ushort> Convert(Vector128<ushort> light, Vector256<float> added) => Whole(
        Vector256.Create(16.5f) + (LumaScale * Vector256.Clamp(Wide(light) + added, Vector256<float>.Zero, Vector256.Create(255f))));

    private static byte Convert(byte light, float added) => (byte)(16.5f + (LumaScale * Math.Clamp(light + added, 0, 255)));
}

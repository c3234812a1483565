using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Changes from one frame to another where a mask has opened: all wipes and forms are this one kernel.</summary>
/// <remarks>
/// With the weight <c>w = min(256 × 2ˢ, max(0, threshold − field)) / 2ˢ</c>, rounded down:
/// <c>out = (from × (256 − w) + to × w + 128) / 256</c>, rounded down. The vector and scalar paths agree to the bit.
/// </remarks>
public static class MaskedBlend
{
    // Light parts come first over half of the time.
    private const int LumaSoftness = 6;

    // Limited-range luma, black to white.
    private const int Black = 16;
    private const int White = 235;

    /// <summary>Opens a mask part of the way.</summary>
    /// <param name="target">The frame before; receives the result.</param>
    /// <param name="next">The frame after.</param>
    /// <param name="field">When each sample changes; of the frames' size.</param>
    /// <param name="progress">0 (nothing has changed) to 1 (all has); clamped.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Open(Frame target, Frame next, MaskField field, double progress)
    {
        if (target.Width != field.Width || target.Height != field.Height
            || next.Width != field.Width || next.Height != field.Height)
        {
            throw new ArgumentException(
                $"Sizes differ: {target.Width}x{target.Height}, {next.Width}x{next.Height}, {field.Width}x{field.Height}.");
        }

        int threshold = Threshold(progress, field.Softness);
        BlendRow(target.Y, next.Y, field.Luma, threshold, field.Softness, target.Y);
        BlendRow(target.U, next.U, field.Chroma, threshold, field.Softness, target.U);
        BlendRow(target.V, next.V, field.Chroma, threshold, field.Softness, target.V);
    }

    /// <summary>Opens the light parts of the next frame first.</summary>
    /// <param name="target">The frame before; receives the result.</param>
    /// <param name="next">The frame after.</param>
    /// <param name="guide">The next frame, blurred or not, whose light says when; may be <paramref name="next"/>.</param>
    /// <param name="progress">0 (nothing has changed) to 1 (all has); clamped.</param>
    public static void OpenByLight(Frame target, Frame next, Frame guide, double progress)
    {
        int threshold = Threshold(progress, LumaSoftness);
        int width = target.Width;
        Span<ushort> field = MemoryMarshal.Cast<byte, ushort>(DrawScratch.Current.Rows(2 * width));
        for (int y = 0; y < target.Height; y++)
        {
            var row = guide.Y.Slice(y * width, width);
            LightToTime(row, field);
            BlendRow(
                target.Y.Slice(y * width, width), next.Y.Slice(y * width, width), field, threshold, LumaSoftness,
                target.Y.Slice(y * width, width));
            if ((y & 1) == 0)
            {
                int half = width / 2;
                MeansToTime(row, guide.Y.Slice((y + 1) * width, width), field);
                int from = y / 2 * half;
                Chroma(target.U.Slice(from, half), next.U.Slice(from, half), field[..half]);
                Chroma(target.V.Slice(from, half), next.V.Slice(from, half), field[..half]);
            }
        }

        void Chroma(Span<byte> row, ReadOnlySpan<byte> to, ReadOnlySpan<ushort> times) =>
            BlendRow(row, to, times, threshold, LumaSoftness, row);
    }

    /// <summary>The threshold at a progress: at 0 nothing is open, at 1 everything is.</summary>
    internal static int Threshold(double progress, int softness) =>
        (int)Math.Min(ushort.MaxValue, Math.Clamp(progress, 0, 1) * (MaskField.Top + (256 << softness)));

    /// <summary>Blends a run of samples.</summary>
    internal static void BlendRow(
        ReadOnlySpan<byte> from,
        ReadOnlySpan<byte> to,
        ReadOnlySpan<ushort> field,
        int threshold,
        int softness,
        Span<byte> target)
    {
        int done = Vector256.IsHardwareAccelerated ? Blend256(from, to, field, threshold, softness, target) : 0;
        BlendScalar(from[done..], to[done..], field[done..], threshold, softness, target[done..]);
    }

    /// <summary>The definition of the kernel; the vector path is tested against it.</summary>
    internal static void BlendScalar(
        ReadOnlySpan<byte> from,
        ReadOnlySpan<byte> to,
        ReadOnlySpan<ushort> field,
        int threshold,
        int softness,
        Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            int weight = Math.Min(256 << softness, Math.Max(0, threshold - field[i])) >> softness;
            target[i] = (byte)(((from[i] * (256 - weight)) + (to[i] * weight) + 128) >> 8);
        }
    }

    internal static int Blend256(
        ReadOnlySpan<byte> from,
        ReadOnlySpan<byte> to,
        ReadOnlySpan<ushort> field,
        int threshold,
        int softness,
        Span<byte> target)
    {
        var targets = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var froms = MemoryMarshal.Cast<byte, Vector256<byte>>(from)[..targets.Length];
        var tos = MemoryMarshal.Cast<byte, Vector256<byte>>(to)[..targets.Length];
        var fields = MemoryMarshal.Cast<ushort, Vector256<ushort>>(field)[..(2 * targets.Length)];
        var limit = Vector256.Create((ushort)threshold);
        var most = Vector256.Create((ushort)(256 << softness));
        var whole = Vector256.Create((ushort)256);
        var half = Vector256.Create((ushort)128);
        for (int i = 0; i < targets.Length; i++)
        {
            var lowWeight = Vector256.Min(most, limit - Vector256.Min(limit, fields[2 * i])) >>> softness;
            var highWeight = Vector256.Min(most, limit - Vector256.Min(limit, fields[(2 * i) + 1])) >>> softness;
            var (fromLow, fromHigh) = Vector256.Widen(froms[i]);
            var (toLow, toHigh) = Vector256.Widen(tos[i]);
            targets[i] = Vector256.Narrow(
                ((fromLow * (whole - lowWeight)) + (toLow * lowWeight) + half) >>> 8,
                ((fromHigh * (whole - highWeight)) + (toHigh * highWeight) + half) >>> 8);
        }

        return targets.Length * Vector256<byte>.Count;
    }

    // Times are (235 − light) × 149: a product of 16 bits, just below the top for black.
    private const int TimePerLight = MaskField.Top / (White - Black);

    private static void LightToTime(ReadOnlySpan<byte> light, Span<ushort> times)
    {
        int done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var lights = MemoryMarshal.Cast<byte, Vector256<byte>>(light);
            for (int i = 0; i < lights.Length; i++)
            {
                var (low, high) = Vector256.Widen(lights[i]);
                Times(low).CopyTo(times[done..]);
                Times(high).CopyTo(times[(done + 16)..]);
                done += Vector256<byte>.Count;
            }
        }

        for (int i = done; i < light.Length; i++)
        {
            times[i] = Time(light[i]);
        }

        static Vector256<ushort> Times(Vector256<ushort> light) =>
            (Vector256.Create((ushort)White) - Vector256.Min(Vector256.Create((ushort)White), light))
            * Vector256.Create((ushort)TimePerLight);
    }

    private static void MeansToTime(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<ushort> times)
    {
        for (int i = 0; i < upper.Length / 2; i++)
        {
            times[i] = Time((upper[2 * i] + upper[(2 * i) + 1] + lower[2 * i] + lower[(2 * i) + 1] + 2) >> 2);
        }
    }

    private static ushort Time(int light) => (ushort)((White - Math.Min(White, light)) * TimePerLight);
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Unsharp masking of luma, and the glow of lights: both add what differs from a blurred copy.</summary>
/// <remarks>
/// <c>out = clamp(sample + round((sample − blurred) × 128 × amount / 32768))</c>; a glow takes only what is lighter in the
/// blurred copy. The vector and scalar paths agree to the bit.
/// </remarks>
public static class Sharpen
{
    private const double Radius = 0.9;

    [ThreadStatic]
    private static Frame? _copy;

    /// <summary>Sharpens a frame in place.</summary>
    /// <param name="target">Changed in place; its chroma stays.</param>
    /// <param name="amount">0 (nothing) to 1 (strong); clamped.</param>
    public static void Apply(Frame target, double amount)
    {
        short strength = (short)(Math.Clamp(amount, 0, 1) * 1.6 * 256);
        if (strength == 0)
        {
            return;
        }

        var blurred = Copy(target);
        SoftFocus.Apply(blurred, Radius);
        Row(target.Y, blurred.Y, strength, lightsOnly: false);
    }

    /// <summary>Lets lights glow into their surroundings, in place.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="amount">0 (nothing) to 1; clamped.</param>
    /// <param name="sigma">How far, as a standard deviation in luma samples.</param>
    public static void Glow(Frame target, double amount, double sigma)
    {
        short strength = (short)(-Math.Clamp(amount, 0, 1) * 256);
        if (strength == 0)
        {
            return;
        }

        var blurred = Copy(target);
        SoftFocus.Apply(blurred, sigma);
        Row(target.Y, blurred.Y, strength, lightsOnly: true);
    }

    internal static void Row(Span<byte> row, ReadOnlySpan<byte> blurred, short strength, bool lightsOnly)
    {
        int done = Avx2.IsSupported ? Row256(row, blurred, strength, lightsOnly) : 0;
        RowScalar(row, blurred, strength, lightsOnly, done);
    }

    /// <summary>The definition of the kernel; the vector path is tested against it.</summary>
    internal static void RowScalar(Span<byte> row, ReadOnlySpan<byte> blurred, short strength, bool lightsOnly, int from)
    {
        for (int i = from; i < row.Length; i++)
        {
            int difference = row[i] - blurred[i];
            difference = lightsOnly ? Math.Min(0, difference) : difference;
            row[i] = (byte)Math.Clamp(row[i] + FixedPoint.MultiplyHighRounded(difference << 7, strength), 0, 255);
        }
    }

    private static int Row256(Span<byte> row, ReadOnlySpan<byte> blurred, short strength, bool lightsOnly)
    {
        var rows = MemoryMarshal.Cast<byte, Vector256<byte>>(row);
        var copies = MemoryMarshal.Cast<byte, Vector256<byte>>(blurred)[..rows.Length];
        var most = Vector256.Create(lightsOnly ? (short)0 : short.MaxValue);
        var factor = Vector256.Create(strength);
        for (int i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector256.Widen(rows[i]);
            var (blurredLow, blurredHigh) = Vector256.Widen(copies[i]);
            rows[i] = Vector256.Narrow(
                Change(low.AsInt16(), blurredLow.AsInt16()), Change(high.AsInt16(), blurredHigh.AsInt16()));
        }

        return rows.Length * Vector256<byte>.Count;

        Vector256<ushort> Change(Vector256<short> samples, Vector256<short> soft)
        {
            var difference = Vector256.Min(most, samples - soft);
            var sum = samples + Avx2.MultiplyHighRoundScale(difference << 7, factor);
            return Vector256.Min(Vector256.Max(sum, Vector256<short>.Zero), Vector256.Create((short)255)).AsUInt16();
        }
    }

    private static Frame Copy(Frame source)
    {
        if (_copy is not { } copy || copy.Width != source.Width || copy.Height != source.Height)
        {
            copy = new Frame(source.Width, source.Height);
            _copy = copy;
        }

        copy.CopyFrom(source);
        return copy;
    }
}

using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Film grain: another in every frame, the same for the same seed, finest in the middle tones.</summary>
/// <remarks>
/// <c>out = clamp(sample + round(noise × light × 2 × amount / 32768))</c> with <c>light = min(sample, 252 − sample, 64)</c>,
/// not below 0. Chroma has none. The vector and scalar paths agree to the bit.
/// </remarks>
public static class Grain
{
    private const int Side = 512;

    // Samples that come from the tile at a stretch: rows and stretches start anywhere, so that the tile does not show.
    private const int Run = 256;

    // Room to read a whole row from any place.
    private const int Padding = 32;
    private const int LightLimit = 64;

    // In 1/32768 of noise × light × 2: at most about 30 values.
    private const int Strongest = 64;
    private const int WhiteEnd = 252;
    private static readonly sbyte[] Tile = MakeTile();

    /// <summary>Adds grain to a frame in place.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="amount">0 (none) to 1 (coarse); clamped.</param>
    /// <param name="seed">Equal seeds and frames give equal grain.</param>
    /// <param name="frame">The frame; each has its own grain.</param>
    public static void Apply(Frame target, double amount, long seed, long frame)
    {
        short strength = (short)((Math.Clamp(amount, 0, 1) * Strongest) + 0.5);
        if (strength == 0)
        {
            return;
        }

        var random = new SplitMix(unchecked((seed * 0x1_0000_01B3) + frame));
        for (int y = 0; y < target.Height; y++)
        {
            var row = target.Y.Slice(y * target.Width, target.Width);
            int tileRow = (int)(random.Next() % Side) * (Side + Padding);
            for (int x = 0; x < row.Length; x += Run)
            {
                int length = Math.Min(Run, row.Length - x);
                int start = (int)(random.Next() % (Side - Run));
                Row(row.Slice(x, length), Tile.AsSpan(tileRow + start, length), strength);
            }
        }
    }

    internal static void Row(Span<byte> row, ReadOnlySpan<sbyte> noise, short strength)
    {
        int done = Avx2.IsSupported ? Row256(row, noise, strength) : 0;
        RowScalar(row, noise, strength, done);
    }

    /// <summary>The definition of the kernel; the vector path is tested against it.</summary>
    internal static void RowScalar(Span<byte> row, ReadOnlySpan<sbyte> noise, short strength, int from)
    {
        for (int i = from; i < row.Length; i++)
        {
            int light = Math.Max(0, Math.Min(LightLimit, Math.Min((int)row[i], WhiteEnd - row[i])));
            int change = FixedPoint.MultiplyHighRounded(noise[i] * light * 2, strength);
            row[i] = (byte)Math.Clamp(row[i] + change, 0, 255);
        }
    }

    private static int Row256(Span<byte> row, ReadOnlySpan<sbyte> noise, short strength)
    {
        var limit = Vector256.Create((short)LightLimit);
        var end = Vector256.Create((short)WhiteEnd);
        var factor = Vector256.Create(strength);
        int x = 0;
        for (; x + 16 <= row.Length; x += 16)
        {
            var samples = Avx2.ConvertToVector256Int16(Vector128.Create<byte>(row[x..]));
            var noises = Avx2.ConvertToVector256Int16(Vector128.Create<sbyte>(noise[x..]));
            var light = Vector256.Max(
                Vector256<short>.Zero, Vector256.Min(limit, Vector256.Min(samples, end - samples)));
            var change = Avx2.MultiplyHighRoundScale((noises * light) << 1, factor);
            var sum = Vector256.Min(Vector256.Max(samples + change, Vector256<short>.Zero), Vector256.Create((short)255));
            Vector128.Narrow(sum.GetLower().AsUInt16(), sum.GetUpper().AsUInt16()).CopyTo(row[x..]);
        }

        return x;
    }

    // White noise, a little softened: grain has a size. Rows are independent of their neighbours' start, so only along x.
    private static sbyte[] MakeTile()
    {
        var random = new SplitMix(0x6_7261_696E);
        var tile = new sbyte[Side * (Side + Padding)];
        var line = new double[Side + Padding + 2];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < line.Length; x++)
            {
                line[x] = random.Next(-1, 1) + random.Next(-1, 1) + random.Next(-1, 1);
            }

            for (int x = 0; x < Side + Padding; x++)
            {
                double soft = (line[x] + (2 * line[x + 1]) + line[x + 2]) / 4;
                tile[(y * (Side + Padding)) + x] = (sbyte)Math.Clamp(Math.Round(soft * 78), -127, 127);
            }
        }

        return tile;
    }
}

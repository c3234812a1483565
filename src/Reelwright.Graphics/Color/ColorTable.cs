using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Graphics;

/// <summary>Any chain of colour steps as one table on Y′CbCr: one pass over a frame, whatever it is made of.</summary>
/// <remarks>
/// Nodes lie at every 16th Cb and Cr and every 8th Y′. Along Y′ the table is filled in (linearly) when it is built; a
/// sample then is a bilinear mean of four entries, in integers:
/// <c>out = clamp((Σ weight × entry + 4096) / 8192)</c> rounded down, entries in 1/32. Each luma sample takes the chroma of
/// its block; each chroma sample takes the mean luma of its block. The vector and scalar paths agree to the bit.
/// </remarks>
public sealed class ColorTable
{
    private const int ChromaStep = 16;
    private const int ChromaNodes = (256 / ChromaStep) + 1;
    private const int LumaStep = 8;
    private const int LumaNodes = (256 / LumaStep) + 1;
    private const int FractionBits = 5;
    private const int Shift = 8 + FractionBits;

    // Chroma changes slowly with luma: every second value is enough, which keeps the tables in the nearest caches.
    private const int ChromaLumaBits = 7;

    // An entry holds the node and its right neighbour along Cb, so that one load brings both.
    private readonly int[] _luma = new int[ChromaNodes * (ChromaNodes - 1) << 8];
    private readonly int[] _blue = new int[ChromaNodes * (ChromaNodes - 1) << ChromaLumaBits];
    private readonly int[] _red = new int[ChromaNodes * (ChromaNodes - 1) << ChromaLumaBits];
    private readonly Vector3[] _nodes = new Vector3[ChromaNodes * ChromaNodes * LumaNodes];

    /// <summary>Fills the table.</summary>
    /// <param name="steps">The steps, in the order in which they apply.</param>
    public void Build(ReadOnlySpan<IColorStep> steps)
    {
        for (int i = 0; i < _nodes.Length; i++)
        {
            var coded = new Vector3(
                i % LumaNodes * LumaStep,
                i / LumaNodes % ChromaNodes * ChromaStep,
                i / LumaNodes / ChromaNodes * ChromaStep);
            var color = ToRgb(coded);
            foreach (var step in steps)
            {
                color = step.Apply(color);
            }

            _nodes[i] = ToYuv(color);
        }

        for (int red = 0; red < ChromaNodes; red++)
        {
            for (int blue = 0; blue < ChromaNodes - 1; blue++)
            {
                int cell = (red * (ChromaNodes - 1)) + blue;
                var left = _nodes.AsSpan(((red * ChromaNodes) + blue) * LumaNodes, LumaNodes);
                var right = _nodes.AsSpan(((red * ChromaNodes) + blue + 1) * LumaNodes, LumaNodes);
                Fill(left, right, _luma.AsSpan(cell << 8, 256), 0);
                Fill(left, right, _blue.AsSpan(cell << ChromaLumaBits, 1 << ChromaLumaBits), 1);
                Fill(left, right, _red.AsSpan(cell << ChromaLumaBits, 1 << ChromaLumaBits), 2);
            }
        }
    }

    /// <summary>Changes a frame in place.</summary>
    public void Apply(Frame target)
    {
        int half = target.ChromaWidth;
        Span<byte> means = stackalloc byte[half <= 4096 ? half : 0];
        means = half <= 4096 ? means : new byte[half];
        for (int y = 0; y < target.ChromaHeight; y++)
        {
            var upper = target.Y.Slice(2 * y * target.Width, target.Width);
            var lower = target.Y.Slice(((2 * y) + 1) * target.Width, target.Width);
            var blue = target.U.Slice(y * half, half);
            var red = target.V.Slice(y * half, half);
            Means(upper, lower, means);
            Luma(upper, blue, red);
            Luma(lower, blue, red);
            Chroma(means, blue, red);
        }
    }

    /// <summary>Changes one row of luma.</summary>
    internal void Luma(Span<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red)
    {
        int done = Avx2.IsSupported ? Luma256(luma, blue, red) : 0;
        LumaScalar(luma, blue, red, done);
    }

    /// <summary>The definition of the luma kernel; the vector path is tested against it.</summary>
    internal void LumaScalar(Span<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red, int from)
    {
        for (int x = from; x < luma.Length; x++)
        {
            luma[x] = Sample(_luma, 8, luma[x], blue[x / 2], red[x / 2]);
        }
    }

    /// <summary>Changes one row of chroma.</summary>
    internal void Chroma(ReadOnlySpan<byte> means, Span<byte> blue, Span<byte> red)
    {
        int done = Avx2.IsSupported ? Chroma256(means, blue, red) : 0;
        ChromaScalar(means, blue, red, done);
    }

    /// <summary>The definition of the chroma kernel; the vector path is tested against it.</summary>
    internal void ChromaScalar(ReadOnlySpan<byte> means, Span<byte> blue, Span<byte> red, int from)
    {
        for (int x = from; x < blue.Length; x++)
        {
            int mean = means[x] >> (8 - ChromaLumaBits);
            byte newBlue = Sample(_blue, ChromaLumaBits, mean, blue[x], red[x]);
            red[x] = Sample(_red, ChromaLumaBits, mean, blue[x], red[x]);
            blue[x] = newBlue;
        }
    }

    /// <summary>Mean luma of each block, rounded.</summary>
    internal static void Means(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> means)
    {
        int x = 0;
        if (Avx2.IsSupported)
        {
            var ones = Vector256.Create((sbyte)1);
            for (; x + 16 <= means.Length; x += 16)
            {
                var sum = Avx2.MultiplyAddAdjacent(Vector256.Create(upper[(2 * x)..]), ones)
                    + Avx2.MultiplyAddAdjacent(Vector256.Create(lower[(2 * x)..]), ones);
                var mean = (sum + Vector256.Create((short)2)) >>> 2;
                Vector128.Narrow(mean.GetLower().AsUInt16(), mean.GetUpper().AsUInt16()).CopyTo(means[x..]);
            }
        }

        for (; x < means.Length; x++)
        {
            means[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) >> 2);
        }
    }

    private static byte Sample(int[] table, int bits, int luma, int blue, int red)
    {
        int cell = ((red >> 4) * (ChromaNodes - 1)) + (blue >> 4);
        int near = table[(cell << bits) + luma];
        int far = table[((cell + ChromaNodes - 1) << bits) + luma];
        int right = blue & 15;
        int down = red & 15;
        int upper = ((short)near * (16 - right)) + ((near >> 16) * right);
        int lower = ((short)far * (16 - right)) + ((far >> 16) * right);
        return (byte)Math.Clamp(((upper * (16 - down)) + (lower * down) + (1 << (Shift - 1))) >> Shift, 0, 255);
    }

    private static void Fill(ReadOnlySpan<Vector3> left, ReadOnlySpan<Vector3> right, Span<int> entries, int plane)
    {
        int per = LumaStep * entries.Length / 256;
        for (int i = 0; i < entries.Length; i++)
        {
            int node = i / per;
            float rest = i % per / (float)per;
            int low = Entry(left[node][plane], left[node + 1][plane], rest);
            int high = Entry(right[node][plane], right[node + 1][plane], rest);
            entries[i] = (high << 16) | (low & 0xFFFF);
        }
    }

    // Far outside the range of a byte nothing is lost by stopping.
    private static int Entry(float from, float to, float rest) =>
        (int)MathF.Round(Math.Clamp(from + ((to - from) * rest), -500, 800) * (1 << FractionBits));

    private static Vector3 ToRgb(Vector3 coded)
    {
        float y = (coded.X - 16) / 219;
        float blue = (coded.Y - 128) / 224;
        float red = (coded.Z - 128) / 224;
        return new(y + (1.5748f * red), y - (0.187324f * blue) - (0.468124f * red), y + (1.8556f * blue));
    }

    private static Vector3 ToYuv(Vector3 color)
    {
        float y = Tone.Luma(color);
        return new(16 + (219 * y), 128 + (224 * (color.Z - y) / 1.8556f), 128 + (224 * (color.X - y) / 1.5748f));
    }

    private int Luma256(Span<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red)
    {
        int x = 0;
        for (; x + 16 <= luma.Length; x += 16)
        {
            // Eight blocks; their two columns take the same cell and weights.
            var blues = Avx2.ConvertToVector256Int32(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(blue[(x / 2)..])).AsByte());
            var reds = Avx2.ConvertToVector256Int32(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(red[(x / 2)..])).AsByte());
            var cell = Cell(blues, reds) << 8;
            var across = Across(blues);
            var down = reds & Vector256.Create(15);
            var pairs = Vector128.Create<byte>(luma[x..]).AsUInt16();
            var even = Avx2.ConvertToVector256Int32(pairs & Vector128.Create((ushort)255));
            var odd = Avx2.ConvertToVector256Int32(pairs >>> 8);
            var low = Look(_luma, cell + even, (ChromaNodes - 1) << 8, across, down);
            var high = Look(_luma, cell + odd, (ChromaNodes - 1) << 8, across, down);
            var both = low | (high << 8);
            Vector128.Narrow(both.GetLower().AsUInt32(), both.GetUpper().AsUInt32()).AsByte().CopyTo(luma[x..]);
        }

        return x;
    }

    private int Chroma256(ReadOnlySpan<byte> means, Span<byte> blue, Span<byte> red)
    {
        int x = 0;
        for (; x + 8 <= blue.Length; x += 8)
        {
            var blues = Avx2.ConvertToVector256Int32(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(blue[x..])).AsByte());
            var reds = Avx2.ConvertToVector256Int32(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(red[x..])).AsByte());
            var light = Avx2.ConvertToVector256Int32(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(means[x..])).AsByte());
            var at = (Cell(blues, reds) << ChromaLumaBits) + (light >>> (8 - ChromaLumaBits));
            var across = Across(blues);
            var down = reds & Vector256.Create(15);
            Store(Look(_blue, at, (ChromaNodes - 1) << ChromaLumaBits, across, down), blue[x..]);
            Store(Look(_red, at, (ChromaNodes - 1) << ChromaLumaBits, across, down), red[x..]);
        }

        return x;
    }

    private static void Store(Vector256<int> values, Span<byte> target)
    {
        var shorts = Vector128.Narrow(values.GetLower(), values.GetUpper());
        ulong bytes = Vector128.Narrow(shorts.AsUInt16(), shorts.AsUInt16()).AsUInt64().ToScalar();
        MemoryMarshal.Write(target, in bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Cell(Vector256<int> blues, Vector256<int> reds) =>
        ((reds >>> 4) * Vector256.Create(ChromaNodes - 1)) + (blues >>> 4);

    // Weights of the two halves of an entry: 16 − right below, right above.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Across(Vector256<int> blues)
    {
        var right = blues & Vector256.Create(15);
        return ((right << 16) | (Vector256.Create(16) - right)).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Look(
        int[] table, Vector256<int> at, int below, Vector256<short> across, Vector256<int> down)
    {
        // Cells come from bytes, so that every place lies inside the table.
        fixed (int* start = table)
        {
            var near = Avx2.GatherVector256(start, at, 4);
            var far = Avx2.GatherVector256(start + below, at, 4);
            var upper = Avx2.MultiplyAddAdjacent(near.AsInt16(), across);
            var lower = Avx2.MultiplyAddAdjacent(far.AsInt16(), across);
            var sum = (upper << 4) + ((lower - upper) * down) + Vector256.Create(1 << (Shift - 1));
            return Vector256.Min(Vector256.Max(sum >> Shift, Vector256<int>.Zero), Vector256.Create(255));
        }
    }
}

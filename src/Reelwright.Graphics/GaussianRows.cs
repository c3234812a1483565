using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>A small Gaussian over planes: one weighted sum of up to 15 shifted rows, first along x, then along y.</summary>
/// <remarks>
/// Weights are symmetric and sum to 256, so flat areas stay flat and a sum fits 16 bits:
/// <c>out = (Σ weight × sample + 128) / 256</c> rounded down. The vector and scalar paths agree to the bit.
/// </remarks>
internal static class GaussianRows
{
    /// <summary>Samples on either side of the middle that count at most.</summary>
    public const int MaxRadius = 7;

    /// <summary>Sets the weights of a standard deviation and returns how many on either side are not zero.</summary>
    /// <param name="sigma">0 to 2.4 samples.</param>
    /// <param name="weights">Receives the middle, then one side; <see cref="MaxRadius"/> + 1 values.</param>
    public static int Weights(double sigma, Span<ushort> weights)
    {
        weights.Clear();
        Span<double> exact = stackalloc double[MaxRadius + 1];
        double sum = 0;
        for (int i = 0; i <= MaxRadius; i++)
        {
            exact[i] = sigma > 1e-3 ? Math.Exp(-i * i / (2 * sigma * sigma)) : i == 0 ? 1 : 0;
            sum += i == 0 ? exact[i] : 2 * exact[i];
        }

        int rest = 256;
        int radius = 0;
        for (int i = 1; i <= MaxRadius; i++)
        {
            weights[i] = (ushort)((exact[i] / sum * 256) + 0.5);
            rest -= 2 * weights[i];
            radius = weights[i] > 0 ? i : radius;
        }

        weights[0] = (ushort)rest;
        return radius;
    }

    /// <summary>Blurs a plane in place.</summary>
    /// <param name="plane">The samples.</param>
    /// <param name="width">Samples a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="weights">See <see cref="Weights"/>.</param>
    /// <param name="radius">See <see cref="Weights"/>.</param>
    /// <param name="scratch">At least (radius + 1) × width + width + 2 × <see cref="MaxRadius"/> bytes.</param>
    public static void Plane(
        Span<byte> plane, int width, int height, ReadOnlySpan<ushort> weights, int radius, Span<byte> scratch)
    {
        if (radius == 0)
        {
            return;
        }

        var padded = scratch[..(width + (2 * radius))];
        for (int y = 0; y < height; y++)
        {
            var row = plane.Slice(y * width, width);
            padded[..radius].Fill(row[0]);
            row.CopyTo(padded[radius..]);
            padded[(radius + width)..].Fill(row[^1]);
            Weigh(padded, width, radius, weights, row);
        }

        // Rows above the current one are overwritten before they are read again: a ring keeps the last of them.
        var ring = scratch[..((radius + 1) * width)];
        for (int y = 0; y < height; y++)
        {
            var row = plane.Slice(y * width, width);
            row.CopyTo(ring[(y % (radius + 1) * width)..]);
            Column(plane, ring, width, height, y, radius, weights);
        }
    }

    private static void Column(
        Span<byte> plane, ReadOnlySpan<byte> ring, int width, int height, int y, int radius, ReadOnlySpan<ushort> weights)
    {
        Span<int> starts = stackalloc int[(2 * MaxRadius) + 1];
        int slots = radius + 1;
        for (int k = -radius; k <= radius; k++)
        {
            // Rows before this one are in the ring (as bits set below zero), the others still in the plane.
            int at = Math.Clamp(y + k, 0, height - 1);
            starts[k + radius] = at <= y ? ~(at % slots * width) : at * width;
        }

        var target = plane.Slice(y * width, width);
        int done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; done + 32 <= width; done += 32)
            {
                var (low, high) = Vector256.Widen(Load(plane, ring, starts[radius], done));
                low = (low * Vector256.Create(weights[0])) + Vector256.Create((ushort)128);
                high = (high * Vector256.Create(weights[0])) + Vector256.Create((ushort)128);
                for (int k = 1; k <= radius; k++)
                {
                    var weight = Vector256.Create(weights[k]);
                    var (aLow, aHigh) = Vector256.Widen(Load(plane, ring, starts[radius - k], done));
                    var (bLow, bHigh) = Vector256.Widen(Load(plane, ring, starts[radius + k], done));
                    low += (aLow + bLow) * weight;
                    high += (aHigh + bHigh) * weight;
                }

                Vector256.Narrow(low >>> 8, high >>> 8).CopyTo(target[done..]);
            }
        }

        for (int x = done; x < width; x++)
        {
            int sum = 128 + (Sample(plane, ring, starts[radius], x) * weights[0]);
            for (int k = 1; k <= radius; k++)
            {
                sum += (Sample(plane, ring, starts[radius - k], x) + Sample(plane, ring, starts[radius + k], x)) * weights[k];
            }

            target[x] = (byte)(sum >> 8);
        }
    }

    private static Vector256<byte> Load(ReadOnlySpan<byte> plane, ReadOnlySpan<byte> ring, int start, int x) =>
        Vector256.Create(start < 0 ? ring[(~start + x)..] : plane[(start + x)..]);

    private static byte Sample(ReadOnlySpan<byte> plane, ReadOnlySpan<byte> ring, int start, int x) =>
        start < 0 ? ring[~start + x] : plane[start + x];

    /// <summary>Weighs shifted runs of one row.</summary>
    internal static void Weigh(
        ReadOnlySpan<byte> padded, int count, int radius, ReadOnlySpan<ushort> weights, Span<byte> target)
    {
        int done = Vector256.IsHardwareAccelerated ? Weigh256(padded, count, radius, weights, target) : 0;
        WeighScalar(padded, done, count, radius, weights, target);
    }

    /// <summary>The definition of the kernel; the vector path is tested against it.</summary>
    internal static void WeighScalar(
        ReadOnlySpan<byte> padded, int from, int count, int radius, ReadOnlySpan<ushort> weights, Span<byte> target)
    {
        int middle = radius;
        for (int x = from; x < count; x++)
        {
            int sum = 128 + (padded[middle + x] * weights[0]);
            for (int k = 1; k <= radius; k++)
            {
                sum += (padded[middle - k + x] + padded[middle + k + x]) * weights[k];
            }

            target[x] = (byte)(sum >> 8);
        }
    }

    internal static int Weigh256(
        ReadOnlySpan<byte> padded, int count, int radius, ReadOnlySpan<ushort> weights, Span<byte> target)
    {
        int middle = radius;
        int x = 0;
        for (; x + 32 <= count; x += 32)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(padded[(middle + x)..]));
            low = (low * Vector256.Create(weights[0])) + Vector256.Create((ushort)128);
            high = (high * Vector256.Create(weights[0])) + Vector256.Create((ushort)128);
            for (int k = 1; k <= radius; k++)
            {
                var weight = Vector256.Create(weights[k]);
                var (aLow, aHigh) = Vector256.Widen(Vector256.Create(padded[(middle - k + x)..]));
                var (bLow, bHigh) = Vector256.Widen(Vector256.Create(padded[(middle + k + x)..]));
                low += (aLow + bLow) * weight;
                high += (aHigh + bHigh) * weight;
            }

            Vector256.Narrow(low >>> 8, high >>> 8).CopyTo(target[x..]);
        }

        return x;
    }
}

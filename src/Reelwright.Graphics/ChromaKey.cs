using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Makes one colour see-through: the green or blue screen.</summary>
/// <remarks>
/// How much of a sample stays depends on how far its chroma is from the key's, on the chroma plane; luma takes the value
/// between its neighbours. What is left of the key's colour in half-clear and neighbouring samples (spill) is taken out.
/// </remarks>
public sealed class ChromaKey
{
    // Distance on the chroma plane that counts as 1 for similarity and softness.
    private const double Reach = 110;

    // For every pair of Cb and Cr, one look-up: what stays, and the two without spill.
    private readonly uint[] _table = new uint[1 << 16];

    /// <param name="color">The colour that becomes clear.</param>
    /// <param name="similarity">How far a colour may be from it and still be wholly clear, 0 to 1.</param>
    /// <param name="softness">How much farther it is half clear, 0 to 1.</param>
    public ChromaKey(Rgba color, double similarity, double softness)
    {
        var key = Bt709.ToYuv(color);
        double blue = key.U - 128;
        double red = key.V - 128;
        double length = Math.Max(1, Math.Sqrt((blue * blue) + (red * red)));
        double inner = Math.Clamp(similarity, 0, 1) * Reach;
        double soft = Math.Max(1, Math.Clamp(softness, 0, 1) * Reach);
        for (int i = 0; i < _table.Length; i++)
        {
            double u = (i & 255) - 128;
            double v = (i >> 8) - 128;
            double away = Math.Sqrt(((u - blue) * (u - blue)) + ((v - red) * (v - red)));
            double keep = Math.Clamp((away - inner) / soft, 0, 1);
            uint stays = (byte)Math.Round(255 * keep * keep * (3 - (2 * keep)));

            // Only as much of the key's direction is taken out as is not also across it: skin next to a green screen stays.
            // Where a sample is half clear, it is a mixture with the screen, and all of that goes.
            double along = ((u * blue) + (v * red)) / length;
            double across = Math.Abs((u * red) - (v * blue)) / length;
            double spill = Math.Max(0, along - (across * 0.6 * keep * keep * keep));
            uint clearBlue = (byte)Math.Clamp(Math.Round(128 + u - (spill * blue / length)), 0, 255);
            uint clearRed = (byte)Math.Clamp(Math.Round(128 + v - (spill * red / length)), 0, 255);
            _table[i] = stays | (clearBlue << 8) | (clearRed << 16);
        }
    }

    /// <summary>Finds the alpha of a frame, before any change of its colours, and takes the spill out of it.</summary>
    /// <param name="frame">Its chroma is changed in place.</param>
    /// <param name="alpha">As large as the frame; receives alpha, and chroma's alpha; the rest stays.</param>
    public void Apply(Frame frame, Sprite alpha)
    {
        int half = frame.ChromaWidth;
        var blue = frame.U;
        var red = frame.V;
        var chroma = alpha.ChromaA.AsSpan(0, blue.Length);
        for (int i = 0; i < chroma.Length; i++)
        {
            uint found = _table[(red[i] << 8) | blue[i]];
            chroma[i] = (byte)found;
            blue[i] = (byte)(found >> 8);
            red[i] = (byte)(found >> 16);
        }

        for (int y = 0; y < frame.Height; y++)
        {
            // Chroma samples lie in the middle of four luma samples: three parts of the nearer, one of the farther.
            int near = y / 2;
            int far = Math.Clamp((y & 1) == 0 ? near - 1 : near + 1, 0, frame.ChromaHeight - 1);
            Blend(
                alpha.ChromaA.AsSpan(near * half, half),
                alpha.ChromaA.AsSpan(far * half, half),
                alpha.A.AsSpan(y * frame.Width, frame.Width));
        }
    }

    private static void Blend(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<byte> target)
    {
        int done = Vector256.IsHardwareAccelerated ? Blend256(near, far, target) : 0;
        BlendScalar(near, far, target, done);
    }

    /// <summary>The definition; the vector path is tested against it.</summary>
    internal static void BlendScalar(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<byte> target, int first)
    {
        for (int x = first; x < near.Length; x++)
        {
            int here = (3 * near[x]) + far[x];
            int before = x > 0 ? (3 * near[x - 1]) + far[x - 1] : here;
            int after = x + 1 < near.Length ? (3 * near[x + 1]) + far[x + 1] : here;
            target[2 * x] = (byte)(((3 * here) + before + 8) >> 4);
            target[(2 * x) + 1] = (byte)(((3 * here) + after + 8) >> 4);
        }
    }

    /// <summary>Up to where sixteen samples and the one after them are there.</summary>
    internal static int Blend256(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<byte> target)
    {
        const int Lanes = 16;
        if (near.Length <= Lanes)
        {
            return 0;
        }

        // The first sample has none before it.
        BlendScalar(near[..2], far[..2], target[..4], 0);
        int x = 1;
        var half = Vector256.Create((ushort)8);
        for (; x + Lanes < near.Length; x += Lanes)
        {
            var here = Sums(near, far, x);
            var thrice = (here * 3) + half;
            var left = (thrice + Sums(near, far, x - 1)) >>> 4;
            var right = (thrice + Sums(near, far, x + 1)) >>> 4;

            // Little end first: the left sample, then the right one.
            (left | (right << 8)).AsByte().CopyTo(target[(2 * x)..]);
        }

        return x;
    }

    private static Vector256<ushort> Sums(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, int x) =>
        (Vector256.WidenLower(Vector128.Create(near.Slice(x, 16)).ToVector256Unsafe()) * 3)
            + Vector256.WidenLower(Vector128.Create(far.Slice(x, 16)).ToVector256Unsafe());
}
